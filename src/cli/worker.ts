import { pino } from 'pino';
import { pipelineOptions } from '../compose.js';
import { openReportQueue } from '../compose-queue.js';
import type { Config } from '../config.js';
import { Pipeline } from '../pipeline/open.js';
import { UsageError } from './exit-code.js';

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
  const stopped = new Promise<void>((resolve) => {
    process.once('SIGTERM', resolve).once('SIGINT', resolve);
  });
  const logger = pino({ level: config.LOG_LEVEL }, pino.destination(2));
  const pipeline = await Pipeline.open(
    pipelineOptions(config, (stage, error) => logger.error({ err: error, stage }, 'stage failed')),
  );
  try {
    await pipeline.loaded();
    const queue = await openReportQueue(config, pipeline, logger);
    process.stdout.write('Pekerja siap: memeriksa laporan dari DATABASE_URL\n');
    await stopped;
    logger.info('stopping');
    await queue.close();
  } finally {
    await pipeline.close();
  }
}
