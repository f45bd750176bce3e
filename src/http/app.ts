import { randomUUID } from 'node:crypto';
import express, { type Express, type RequestHandler } from 'express';
import helmet from 'helmet';
import type { Logger } from 'pino';
import { AppError } from '../domain/errors.js';
import type { CropEvidence } from '../domain/evidence-pictures.js';
import type { Regime } from '../domain/taxonomy.js';
import { type Pipeline, SERVICE_VERSION } from '../pipeline/open.js';
import type { Access } from './access.js';
import type { ReportQueue } from '../queue/report-queue.js';
import type { Admission } from './admission.js';
import { authenticate } from './authenticate.js';
import type { Ready } from './contract.js';
import { openApiDocument } from './openapi.js';
import { OPERATIONS, type Operation, type OperationId } from './operations.js';
import { problemHandler } from './problems.js';
import { modelsRoute, rulebookRoute, rulebooksRoute } from './routes/catalogue.js';
import { classifyRoute } from './routes/classify.js';
import { docsAssets, docsRoute } from './routes/docs.js';
import { type DossierParts, dossierRoute, exportRoute } from './routes/dossier.js';
import { liveRoute, readyRoute } from './routes/operations.js';
import { pageStyle } from './routes/page-style.js';

export interface AppOptions {
  readonly pipeline: Pipeline;
  readonly admission: Admission;
  readonly access: Access;
  readonly queue?: ReportQueue;
  readonly cropEvidence: CropEvidence;
  readonly logger: Logger;
  readonly modelsDirectory: string;
  readonly limits: Ready['limits'];
}

/** The HTTP service as a function of its parts; it never listens. */
export function createApp(options: AppOptions): Express {
  const { pipeline, admission, access, limits, logger } = options;
  const document = openApiDocument(SERVICE_VERSION, limits);
  const handlers: Record<OperationId, readonly RequestHandler[]> = {
    classify: [classifyRoute(pipeline, admission, { limits, bodyBytes: limits.bodyBytes })],
    exportCases: [exportRoute(dossierParts(options))],
    dossier: [dossierRoute(dossierParts(options))],
    rulebooks: [rulebooksRoute(pipeline)],
    rulebook: [rulebookRoute(pipeline)],
    models: [modelsRoute(pipeline, options.modelsDirectory)],
    live: [liveRoute],
    ready: [readyRoute(pipeline, admission, limits, access)],
    openapi: [(_request, response) => void response.json(document)],
    docs: [docsRoute],
  };

  const app = express();
  app.disable('x-powered-by').set('etag', false).set('query parser', 'simple');
  app.use(identify(logger), helmet({ contentSecurityPolicy: STRICT_POLICY }));
  for (const [id, operation] of Object.entries<Operation>(OPERATIONS)) {
    const { method, path, access: who } = operation;
    const guard = who === 'public' ? [] : [authenticate(access, who)];
    app[method](path, ...guard, ...handlers[id as OperationId]);
  }
  app.use(docsAssets(), pageStyle());
  for (const { path } of Object.values<Operation>(OPERATIONS))
    app.all(path, methodNotAllowed(path));
  app.use(notFound, problemHandler(logger));
  return app;
}

/** What dossiers are made of; without a queue each of their routes says so. */
function dossierParts({ queue, pipeline, cropEvidence, logger }: AppOptions): DossierParts {
  return {
    withQueue: async (_response, work) => {
      if (!queue) throw noQueue();
      return work(queue);
    },
    cropEvidence,
    regimeTitle: (regime: Regime) =>
      pipeline.rulebooks.find((book) => book.regime === regime)?.title ?? null,
    logger,
  };
}

function noQueue(): AppError {
  return new AppError('queue-unavailable', {
    id: 'Layanan ini berjalan tanpa antrean laporan.',
    en: 'This service runs without a report queue.',
  });
}

/** An API answers with data: a browser that shows it must run and fetch nothing. */
const STRICT_POLICY = {
  useDefaults: false,
  directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
};

/** Gives the request an id and logs its end: no content, no address. */
function identify(logger: Logger): RequestHandler {
  return (request, response, next) => {
    const requestId = `req_${randomUUID().replaceAll('-', '')}`;
    const startedAt = performance.now();
    response.locals.requestId = requestId;
    response.set('X-Request-Id', requestId);
    response.once('close', () => {
      const ms = Math.round(performance.now() - startedAt);
      const aborted = !response.writableFinished;
      const route = (request.route as { path?: string } | undefined)?.path ?? null;
      logger.info(
        { requestId, method: request.method, route, status: response.statusCode, ms, aborted },
        'request',
      );
    });
    next();
  };
}

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
