import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { type Logger, pino } from 'pino';
import { openAdmissions } from './compose/admissions.js';
import { mayHoldReports, pipelineOptions } from './compose/pipeline-options.js';
import { tracingOf } from './compose/tracing.js';
import { type Config, postLimits, whatsAppSettings } from './config.js';
import type { CropEvidence } from './domain/evidence-pictures.js';
import { hasSpace } from './files/disk-space.js';
import { Access, type AccessMode } from './http/access.js';
import { createApp } from './http/app.js';
import { answerClientErrors } from './http/client-errors.js';
import type { Ready } from './http/contract.js';
import { LiveCases } from './http/live/live-cases.js';
import { createLoadingApp } from './http/loading.js';
import { QueueHealth } from './http/queue-health.js';
import { refuseFlood } from './http/refuse-flood.js';
import { endDespiteHungThreads, untilThreadsAreSpent } from './inference/hung-threads.js';
import { type ThreadReplaced, threadReplaced } from './inference/thread-replaced.js';
import { KeyStore } from './keys/key-store.js';
import { logDestination } from './logging/log-destination.js';
import { liveFigures } from './metrics/live-figures.js';
import { Metrics } from './metrics/metrics.js';
import { Recent } from './metrics/recent.js';
import { Component } from './pipeline/component.js';
import { Pipeline } from './pipeline/open.js';
import type { PipelineOptions } from './pipeline/options.js';
import { SERVICE_VERSION } from './pipeline/service-version.js';
import type { OpenQueue } from './queue/open-queue.js';
import { withoutContent } from './queue/unavailable.js';
import type { Tracing } from './tracing/span.js';
import type { ImageOpener } from './vision/image-opener.js';

/** How long a client may take to send its request, and how often Node looks. */
const RECEIVE_TIMEOUT_MS = 30_000;
const RECEIVE_CHECK_MS = 1_000;
/**
 * Longer than proxies and load balancers keep a connection for the next request (60 s as a rule): what closes first
 * must be they, or a request that was on its way is lost. Node's own 5 s lost one in 36,000 in half an hour.
 */
const KEEP_ALIVE_MS = 65_000;
/** Connections whose request has not been parsed yet get this long to be answered with 503. */
const FAREWELL_MS = 300;
/** What was accepted ends by its own time limit; whoever still sends after that is cut off. */
const LAST_CALL_MS = 5_000;
/** Less on the disk of the embedded database (bytes) may not take the next report: its log grows by 16 MB at a time. */
const LEAST_SPACE_BYTES = 50_000_000;
/** How often the queue is opened again that could not be. */
const KEEP_OPEN_MS = 10_000;

/** Starts the service: answers at once, is ready when the models are loaded, stops on SIGTERM. */
export async function serve(config: Config): Promise<void> {
  const whatsApp = whatsAppSettings(config);
  const signalled = new Promise<void>((resolve) => {
    // Once: a second signal ends the process as it always does. What was acknowledged is on disk.
    process.once('SIGTERM', resolve).once('SIGINT', resolve);
  });
  let isReloadDue = false;
  let reload = () => {
    isReloadDue = true;
  };
  // From the start: a signal that nobody listens to would end the process.
  process.on('SIGHUP', () => reload());
  // Logs go to standard error; standard output is for the person who started it.
  const logger = pino({ level: config.LOG_LEVEL }, logDestination());
  const stopped = Promise.race([signalled, untilThreadsAreSpent(logger)]);
  const access = await openAccess(config, logger);
  const tracing = await tracingOf(config, logger);
  // A database that is slow or far is asked now and then, however often Prometheus asks.
  const depth = new Recent(async () => (await queue.get()).depth());
  const metrics = new Metrics(() =>
    liveFigures({
      version: SERVICE_VERSION,
      pipeline,
      admissions: { classify: admission, batch: batches, report: intake },
      listeners: live.listeners,
      readQueue: queue.loaded && (() => depth.get()),
    }),
  );
  let answer: RequestListener = createLoadingApp(logger, (told) => metrics.request(told));
  const server = createServer(
    {
      // Bodies are timed in the app.
      requestTimeout: 0,
      headersTimeout: RECEIVE_TIMEOUT_MS,
      keepAliveTimeout: KEEP_ALIVE_MS,
      connectionsCheckingInterval: RECEIVE_CHECK_MS,
    },
    (request, response) => answer(request, response),
  );
  answerClientErrors(server, (code) => metrics.refused(code));
  // Before the models: a port that is taken should be told at once.
  await listen(server, config);
  threadReplaced.subscribe((told) => {
    const { pool, reason } = told as ThreadReplaced;
    metrics.threadReplaced(pool, reason);
  });
  const onFailure: PipelineOptions['onFailure'] = (stage, error, about) => {
    metrics.failed(stage);
    logger.error({ err: error, stage, ...about }, 'stage failed');
  };
  const pipeline = await Pipeline.open({
    ...pipelineOptions(config, onFailure),
    onClassified: (classification, untold) => metrics.classified(classification, untold),
  }).catch((error: unknown) => {
    // A listening server would keep a process alive that can never answer.
    server.close();
    server.closeAllConnections();
    throw error;
  });
  logProblems(pipeline.rulebookProblems, logger);
  reload = () => void reloadRulebooks(pipeline, logger);
  if (isReloadDue) reload();
  const { admission, batches, intake } = openAdmissions(config);
  const queue: Component<OpenQueue> = new Component(
    'queue',
    async () => {
      // Loaded when it is asked for: most of the database's code, and a fifth of the start.
      const { openReportQueue } = await import('./compose/report-queue.js');
      return openReportQueue(config, pipeline, logger, {
        onLost: (error) => queue.forget(error),
        counts: metrics,
        tracing,
      });
    },
    (name, error) => logger.error({ err: withoutContent(error), stage: name }, 'stage failed'),
  );
  const openQueue = async () => (await queue.get()).queue;
  const live = new LiveCases(openQueue, logger);
  const health = new QueueHealth(queue, {
    isUsed: () => mayHoldReports(config),
    ...(config.DATABASE_URL === undefined && {
      hasSpace: () => hasSpace(config.DATA_DIR, LEAST_SPACE_BYTES),
    }),
  });
  const ending = new AbortController();
  const app = createApp({
    pipeline,
    admission,
    batches,
    receiveMs: RECEIVE_TIMEOUT_MS,
    rateLimits: {
      perKey: config.RATE_LIMIT_PER_MINUTE,
      perAddress: config.RATE_LIMIT_ADDRESS_PER_MINUTE,
    },
    trustedProxies: config.TRUST_PROXY,
    metrics,
    tracing,
    access,
    cropEvidence: cropperOnDemand(config.MAX_IMAGE_PIXELS, pipeline.images),
    intake,
    queue: openQueue,
    queueState: () => health.state(),
    stopping: ending.signal,
    live,
    whatsApp,
    logger,
    modelsDirectory: config.MODELS_DIR,
    limits: limitsOf(config),
  });
  answer = refuseFlood(app, {
    admission,
    receiveMs: RECEIVE_TIMEOUT_MS,
    onEnd: (told) => metrics.request(told),
    logger,
  });
  const lastCall = config.REQUEST_TIMEOUT_MS + LAST_CALL_MS;
  void stopped.then(() =>
    shutDown(
      server,
      [admission, intake, batches, live, { stop: () => ending.abort() }],
      { pipeline, queue, tracing },
      logger,
      lastCall,
    ),
  );
  await pipeline.loaded();
  keepOpen(config, queue, stopped);
  announce(server.address(), pipeline, (await access.now()).mode);
}

/** Loads what decodes images with the first; whoever gets texts alone needs none of it. */
function cropperOnDemand(maxPixels: number, images: ImageOpener): CropEvidence {
  let loading: Promise<CropEvidence> | undefined;
  return async (bytes, boxes) => {
    loading ??= import('./vision/crop-evidence.js').then((file) =>
      file.evidenceCropper(maxPixels, images),
    );
    return (await loading)(bytes, boxes);
  };
}

/**
 * Opens the queue, and again when it could not be opened or was lost: reports may wait from before, and nobody need
 * ask for it. Who is used for `/classify` alone never opens a database.
 */
function keepOpen(config: Config, queue: Component<OpenQueue>, stopped: Promise<void>): void {
  const open = () => {
    if (mayHoldReports(config)) void queue.get().catch(() => undefined);
  };
  const timer = setInterval(open, KEEP_OPEN_MS);
  void stopped.then(() => clearInterval(timer));
  open();
}

/** Throws, before anybody can ask, when others reach the service and nothing tells who may use it. */
async function openAccess({ HOST, AUTH, DATA_DIR }: Config, logger: Logger): Promise<Access> {
  if (AUTH === 'off') {
    logger.warn({ host: HOST }, 'AUTH=off: whoever reaches the service may use it, without a key');
    return new Access({ host: HOST, keys: null });
  }
  const keys = await KeyStore.open({
    directory: DATA_DIR,
    onFailure: (error) => logger.error({ err: error }, 'API keys cannot be used: all is refused'),
    onWarning: (message) => logger.warn(message),
  });
  const access = new Access({ host: HOST, keys });
  await access.refuseOpenHost();
  return access;
}

/** Says which rulebooks are in force now and which of them changed, and what could not be used. */
async function reloadRulebooks(pipeline: Pipeline, logger: Logger): Promise<void> {
  const { changes, problems } = await pipeline.reloadRulebooks();
  const inForce = pipeline.rulebooksInForce.map(({ book, source }) => ({
    regime: book.regime,
    version: book.version,
    source,
  }));
  logProblems(problems, logger);
  logger.info({ changes, inForce }, 'rulebooks reloaded');
}

function logProblems(problems: Pipeline['rulebookProblems'], logger: Logger): void {
  if (problems.length > 0)
    logger.error({ problems }, 'rulebook files that cannot be used; what was in force stays');
}

/** Throws a sentence that names the variable to change. */
async function listen(server: Server, { HOST, PORT }: Config): Promise<void> {
  server.listen(PORT, HOST);
  try {
    await once(server, 'listening');
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    const reason =
      code === 'EADDRINUSE'
        ? `port ${PORT} sudah dipakai; setel PORT ke nomor lain`
        : `alamat ${HOST}:${PORT} tidak dapat dipakai (${code}); periksa HOST dan PORT`;
    throw new Error(reason, { cause: error });
  }
}

function limitsOf(config: Config): Ready['limits'] {
  return {
    ...postLimits(config),
    bodyBytes: config.MAX_BODY_BYTES,
    imagePixels: config.MAX_IMAGE_PIXELS,
    requestMs: config.REQUEST_TIMEOUT_MS,
    concurrent: config.MAX_CONCURRENT,
    waitMs: config.MAX_WAIT_MS,
    textWaitMs: config.MAX_TEXT_WAIT_MS,
    heldBytes: config.MAX_HELD_BYTES,
  };
}

const ACCESS_LINES: Readonly<Record<AccessMode, string>> = {
  keys: '  Akses     dengan kunci API (saring keys list)',
  loopback: '  Akses     tanpa kunci, dari mesin ini saja; kunci dibuat dengan saring keys create',
  off: '  PERHATIAN: AUTH=off: siapa pun yang menjangkau alamat ini boleh memakainya, tanpa kunci',
  closed: '  PERHATIAN: semua kunci dicabut; semua permintaan ditolak. Buat: saring keys create',
  unavailable: '  PERHATIAN: berkas kunci tidak dapat dipakai; semua permintaan ditolak. Lihat log',
};

function announce(
  bound: ReturnType<Server['address']>,
  pipeline: Pipeline,
  mode: AccessMode,
): void {
  // Stopped before it was ready: there is nothing to announce.
  if (!bound || typeof bound === 'string') return;
  const { address, port, family } = bound;
  const url = `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
  const { ready, components } = pipeline.health();
  const failed = components.filter(({ status }) => status !== 'ready').map(({ name }) => name);
  const key = mode === 'keys' ? `-H 'Authorization: Bearer KUNCI' ` : '';
  const broken = [...new Set(pipeline.rulebookProblems.map(({ file }) => file))];
  process.stdout.write(
    `${[
      `Saring siap di ${url}`,
      `  Model     ${pipeline.models.map(({ id, version }) => `${id} ${version}`).join(', ')}`,
      `  Peraturan ${pipeline.rulebooks.map(({ regime, version }) => `${regime} v${version}`).join(', ')}`,
      ACCESS_LINES[mode],
      ...(ready
        ? []
        : [`  PERHATIAN: gagal dimuat: ${failed.join(', ')}. Lihat log dan ${url}/readyz`]),
      ...(broken.length === 0
        ? []
        : [
            `  PERHATIAN: peraturan tidak terpakai: ${broken.join(', ')}. Lihat log dan ${url}/readyz`,
          ]),
      `  Coba      curl ${url}/classify ${key}-H 'Content-Type: application/json' -d '{"text":"Ayo ke TPS!"}'`,
      `  Dokumen   ${url}/docs`,
    ].join('\n')}\n`,
  );
}

/** Refuses new requests, finishes those taken in, then ends the process by letting it run out. */
async function shutDown(
  server: Server,
  parts: readonly { stop(): void }[],
  {
    pipeline,
    queue,
    tracing,
  }: { pipeline: Pipeline; queue: Component<OpenQueue>; tracing: Tracing | null },
  logger: Logger,
  lastCallMs: number,
): Promise<void> {
  logger.info('stopping');
  for (const part of parts) part.stop();
  // Requests that were accepted need the processor more.
  queue.loaded?.windDown();
  // `close` would reset connections whose request is on its way: let them read their 503 first.
  await delay(FAREWELL_MS);
  const closed = once(server, 'close');
  server.close();
  // A kept-alive connection turns idle only after its answer: look again until none is left.
  const sweep = setInterval(() => server.closeIdleConnections(), 100);
  const lastCall = setTimeout(() => {
    logger.warn('closing connections that never finished their request');
    server.closeAllConnections();
  }, lastCallMs);
  await closed;
  clearInterval(sweep);
  clearTimeout(lastCall);
  // A database that fell silent would keep the process for ever; what was not committed is done again.
  const leave = setTimeout(() => {
    logger.error('leaving without an answer of the database');
    process.exit(1);
  }, lastCallMs);
  // It classifies: what it has in work ends before the models go.
  await queue
    .close()
    .catch((error: unknown) => logger.error({ err: withoutContent(error) }, 'report queue'));
  clearTimeout(leave);
  await pipeline.close();
  await tracing?.close();
  logger.info('stopped');
  endDespiteHungThreads(logger);
}
