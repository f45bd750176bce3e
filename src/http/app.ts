import express, { type Express, type RequestHandler } from 'express';
import type { Logger } from 'pino';
import { AppError } from '../domain/errors.js';
import type { CropEvidence } from '../domain/evidence-pictures.js';
import type { Regime } from '../domain/taxonomy.js';
import type { Metrics } from '../metrics/metrics.js';
import type { Pipeline } from '../pipeline/open.js';
import { SERVICE_VERSION } from '../pipeline/service-version.js';
import type { Tracing } from '../tracing/span.js';
import type { Access } from './access.js';
import type { Admission } from './admission.js';
import { authenticate } from './authenticate.js';
import type { QueueState, Ready } from './contract.js';
import { identify, strictHeaders } from './identify.js';
import type { LiveCases } from './live/live-cases.js';
import { openApiDocument } from './openapi.js';
import { OPERATIONS, type Operation, type OperationId } from './operations.js';
import { notFoundPage } from './pages/not-found-page.js';
import { problemHandler } from './problems.js';
import { type RateLimits, rateLimiters } from './rate-limits.js';
import { refuseOddRequests } from './refuse-odd-requests.js';
import { batchRoute } from './routes/batch.js';
import {
  caseEventsRoute,
  caseRoute,
  casesRoute,
  claimRoute,
  moveRoutes,
  queueDayRoute,
} from './routes/cases.js';
import { modelsRoute, rulebookRoute, rulebooksRoute } from './routes/catalogue.js';
import { classifyRoute } from './routes/classify.js';
import { docsAssets, docsRoute } from './routes/docs.js';
import { dossierRoute, exportRoute } from './routes/dossier.js';
import { liveCasesRoute } from './routes/live.js';
import { liveRoute, readyRoute } from './routes/operations.js';
import { pageStyle } from './routes/page-style.js';
import { reportImageRoute, reportRoute, submitRoute } from './routes/reports.js';
import { sessionRoute, signInRoute, signOutRoute } from './routes/session.js';
import { webAssets, webRoute } from './routes/web.js';
import { whatsAppRoute, whatsAppVerifyRoute } from './routes/whatsapp.js';
import { allowEndless, refuseSlowSenders } from './slow-senders.js';
import { traceRequests } from './trace-requests.js';
import type { WhatsAppSettings } from './whatsapp/settings.js';
import { type OpenQueue, queueFor } from './with-queue.js';

export interface AppOptions {
  readonly pipeline: Pipeline;
  readonly admission: Admission;
  /** Batches, of any length each: counted apart, as one would take all places for its time. */
  readonly batches: Admission;
  /** Reports taken in: counted apart, so that they are stored while classifying is at capacity. */
  readonly intake: Admission;
  /** Opens the report queue at the first request for it; when it failed, the next request asks again. */
  readonly queue: OpenQueue;
  /** Whether reports can be taken in now; never opens the queue. */
  readonly queueState: () => Promise<QueueState>;
  /** Tells those who listen what happens to cases. */
  readonly live: LiveCases;
  readonly access: Access;
  readonly cropEvidence: CropEvidence;
  /** Null where no WhatsApp is set up. */
  readonly whatsApp: WhatsAppSettings | null;
  readonly rateLimits: RateLimits;
  /** Addresses and networks of proxies whose `X-Forwarded-For` is believed; none by default. */
  readonly trustedProxies: readonly string[];
  /** How long a request may take to arrive whole, where `arrival` says so. */
  readonly receiveMs: number;
  /** Fires when the service ends. */
  readonly stopping: AbortSignal;
  readonly logger: Logger;
  readonly metrics: Metrics;
  /** Where spans go; left out: nowhere. */
  readonly tracing?: Tracing | null;
  readonly modelsDirectory: string;
  readonly limits: Ready['limits'];
}

/** The HTTP service as a function of its parts; it never listens. */
export function createApp(options: AppOptions): Express {
  const { pipeline, admission, intake, access, whatsApp, limits, logger, metrics } = options;
  const withQueue = queueFor(options.queue, logger);
  const moves = moveRoutes(withQueue);
  const bodies = { limits, bodyBytes: limits.bodyBytes };
  const dossiers = {
    withQueue,
    cropEvidence: options.cropEvidence,
    logger,
    regimeTitle: (regime: Regime) =>
      pipeline.rulebooks.find((book) => book.regime === regime)?.title ?? null,
  };
  const document = openApiDocument(SERVICE_VERSION, limits);
  const handlers: Record<OperationId, readonly RequestHandler[]> = {
    classify: [classifyRoute(pipeline, admission, { ...bodies, logger })],
    submitReport: [submitRoute(withQueue, intake, bodies)],
    report: [reportRoute(withQueue)],
    reportImage: [reportImageRoute(withQueue)],
    cases: [casesRoute(withQueue)],
    classifyBatch: [
      batchRoute(pipeline, options.batches, {
        ...bodies,
        concurrent: limits.concurrent,
        stopping: options.stopping,
        logger,
        onLine: (result) => metrics.batchLine(result),
      }),
    ],
    exportCases: [exportRoute(dossiers)],
    dossier: [dossierRoute(dossiers)],
    claimCases: [claimRoute(withQueue)],
    queueDay: [queueDayRoute(withQueue)],
    liveCases: [liveCasesRoute(withQueue, options.live, access)],
    case: [caseRoute(withQueue)],
    caseEvents: [caseEventsRoute(withQueue)],
    decideCase: [moves.decision],
    releaseCase: [moves.release],
    escalateCase: [moves.escalate],
    appealCase: [moves.appeal],
    reopenCase: [moves.reopen],
    undoDecision: [moves.undo],
    verifyWhatsApp: [whatsAppVerifyRoute(whatsApp)],
    whatsApp: [whatsAppRoute(whatsApp, withQueue, intake, { limits, logger })],
    rulebooks: [rulebooksRoute(pipeline)],
    rulebook: [rulebookRoute(pipeline)],
    models: [modelsRoute(pipeline, options.modelsDirectory)],
    live: [liveRoute],
    ready: [readyRoute(pipeline, admission, limits, access, options.queueState)],
    metrics: [
      async (_request, response) => {
        const { type, text } = await metrics.expose();
        response.set({ 'Content-Type': type, 'Cache-Control': 'no-store' }).send(text);
      },
    ],
    openapi: [(_request, response) => void response.json(document)],
    docs: [docsRoute],
    session: [sessionRoute],
    signIn: [signInRoute(access)],
    signOut: [signOutRoute],
    checkPage: [webRoute('index.html')],
    queuePage: [webRoute('antrean.html')],
  };

  const app = express();
  app.disable('x-powered-by').set('etag', false).set('query parser', 'simple');
  app.set('trust proxy', [...options.trustedProxies]);
  const limiters = rateLimiters(options.rateLimits, access);
  app.use(
    identify(logger, (told) => metrics.request(told)),
    ...(options.tracing ? [traceRequests(options.tracing)] : []),
    strictHeaders(),
    refuseOddRequests(),
    refuseSlowSenders(options.receiveMs),
  );
  app.use(docsAssets(), pageStyle(), webAssets());
  for (const path of PATHS) {
    for (const [id, operation] of Object.entries<Operation>(OPERATIONS)) {
      if (operation.path !== path) continue;
      const name = id as OperationId;
      const guard =
        operation.access === 'public'
          ? [limiters.public(name)]
          : [authenticate(access, operation.access), limiters.holder];
      const patience = operation.arrival === 'endless' ? [allowEndless] : [];
      app[operation.method](path, ...guard, ...patience, ...handlers[name]);
    }
    // Before the next path: `GET /cases/claim` must not be taken for the case "claim".
    app.all(path, methodNotAllowed(path));
  }
  app.use(
    notFound,
    limiters.refused,
    problemHandler(logger, (missing, language) =>
      notFoundPage(missing, pipeline.rulebooks, language),
    ),
  );
  return app;
}

const PATHS = new Set(Object.values<Operation>(OPERATIONS).map(({ path }) => path));

function methodNotAllowed(path: string): RequestHandler {
  const allowed = Object.values<Operation>(OPERATIONS)
    .filter((operation) => operation.path === path)
    .map(({ method }) => method.toUpperCase())
    .join(', ');
  return (_request, response) => {
    response.set('Allow', allowed);
    throw new AppError('method-not-allowed', {
      id: `Alamat ini hanya menerima ${allowed}.`,
      en: `This address accepts ${allowed} only.`,
    });
  };
}

const notFound: RequestHandler = () => {
  throw new AppError('not-found', {
    id: 'Alamat ini tidak ada. Daftar alamat ada di /docs.',
    en: 'There is nothing at this address. See /docs for what there is.',
  });
};
