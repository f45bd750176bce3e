import { type Logger, pino } from 'pino';
import { pipelineOptions } from '../compose/pipeline-options.js';
import { openReportQueue } from '../compose/report-queue.js';
import { tracingOf } from '../compose/tracing.js';
import type { Config } from '../config.js';
import { listenOperations, operationsOnly } from '../http/metrics-server.js';
import { endDespiteHungThreads, untilThreadsAreSpent } from '../inference/hung-threads.js';
import { type ThreadReplaced, threadReplaced } from '../inference/thread-replaced.js';
import { logDestination } from '../logging/log-destination.js';
import { liveFigures } from '../metrics/live-figures.js';
import { Metrics } from '../metrics/metrics.js';
import { Recent } from '../metrics/recent.js';
import { Pipeline } from '../pipeline/open.js';
import type { PipelineOptions } from '../pipeline/options.js';
import { SERVICE_VERSION } from '../pipeline/service-version.js';
import type { OpenQueue } from '../queue/open-queue.js';
import { UsageError } from './exit-code.js';

/** How long (ms) a stop waits for the database, once what was in work is done or given back. */
const LEAVE_MS = 20_000;

/**
 * `saring worker`: works on the queue of a shared Postgres until SIGTERM or SIGINT, and finishes what it has begun.
 * Throws `UsageError` without one: the embedded database has one process, the service.
 */
export async function workerCommand(config: Config): Promise<void> {
  if (!config.DATABASE_URL) {
    throw new UsageError(
      'setel DATABASE_URL ke Postgres yang dipakai bersama (set DATABASE_URL); ' +
        'basis data di DATA_DIR dikerjakan oleh layanan itu sendiri ("saring serve")',
    );
  }
  const signalled = new Promise<void>((resolve) => {
    process.once('SIGTERM', resolve).once('SIGINT', resolve);
  });
  const logger = pino({ level: config.LOG_LEVEL }, logDestination());
  const stopped = Promise.race([signalled, untilThreadsAreSpent(logger)]);
  const tracing = await tracingOf(config, logger);
  let queue: OpenQueue | null = null;
  const depth = new Recent(async () => (queue ? queue.depth() : null));
  const metrics = new Metrics(() =>
    liveFigures({
      ...{ version: SERVICE_VERSION, pipeline, admissions: {}, listeners: 0 },
      readQueue: queue && (() => depth.get()),
    }),
  );
  threadReplaced.subscribe((told) => {
    const { pool, reason } = told as ThreadReplaced;
    metrics.threadReplaced(pool, reason);
  });
  const pipeline = await Pipeline.open({
    ...pipelineOptions(config, failureTold(metrics, logger)),
    onClassified: (classification, untold) => metrics.classified(classification, untold),
  });
  try {
    await serveMetrics(config, metrics, async () => {
      const isRead = queue !== null && (await depth.get()) !== null;
      return isRead && pipeline.health().ready;
    });
    await pipeline.loaded();
    queue = await openReportQueue(config, pipeline, logger, { counts: metrics, tracing });
    process.stdout.write('Pekerja siap: memeriksa laporan dari DATABASE_URL\n');
    await stopped;
    logger.info('stopping');
    // A database that fell silent would keep the process for ever; what was not committed is done again.
    const leave = setTimeout(() => process.exit(1), LEAVE_MS);
    await queue.close();
    clearTimeout(leave);
  } finally {
    await pipeline.close();
    await tracing?.close();
    endDespiteHungThreads(logger);
  }
}

function failureTold(metrics: Metrics, logger: Logger): PipelineOptions['onFailure'] {
  return (stage, error, about) => {
    metrics.failed(stage);
    logger.error({ err: error, stage, ...about }, 'stage failed');
  };
}

/** On `METRICS_PORT`, where it is set. */
async function serveMetrics(
  { HOST: host, METRICS_PORT: port }: Config,
  metrics: Metrics,
  isReady: () => Promise<boolean>,
): Promise<void> {
  if (port === undefined) return;
  const server = await listenOperations(operationsOnly(metrics, isReady), { host, port });
  const bound = server.address();
  if (bound && typeof bound === 'object')
    process.stdout.write(`Metrik di http://${host}:${bound.port}/metrics\n`);
}
