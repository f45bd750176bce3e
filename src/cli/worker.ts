import { pino } from 'pino';
import { pipelineOptions } from '../compose.js';
import { openReportQueue } from '../compose-queue.js';
import type { Config } from '../config.js';
import { endDespiteHungThreads, untilThreadsAreSpent } from '../hung-threads.js';
import { logDestination } from '../log-destination.js';
import { Pipeline } from '../pipeline/open.js';
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
  const pipeline = await Pipeline.open(
    pipelineOptions(config, (stage, error) => logger.error({ err: error, stage }, 'stage failed')),
  );
  try {
    await pipeline.loaded();
    const queue = await openReportQueue(config, pipeline, logger);
    process.stdout.write('Pekerja siap: memeriksa laporan dari DATABASE_URL\n');
    await stopped;
    logger.info('stopping');
    // A database that fell silent would keep the process for ever; what was not committed is done again.
    const leave = setTimeout(() => process.exit(1), LEAVE_MS);
    await queue.close();
    clearTimeout(leave);
  } finally {
    await pipeline.close();
    endDespiteHungThreads(logger);
  }
}
