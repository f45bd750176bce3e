import { setTimeout as delay } from 'node:timers/promises';
import type { Response } from 'express';
import type { Logger } from 'pino';
import { AppError } from '../domain/errors.js';
import type { ReportQueue } from '../queue/report-queue.js';
import { isUnavailable, withoutContent } from '../queue/unavailable.js';

/** How long a request waits for the database to open: a new one takes about 5 s, on a busy machine more than 12. */
const OPEN_MS = 30_000;
const RETRY_SECONDS = '5';

/** Opens the queue when it is first needed, and gives the same one from then on. It may fail and be asked again. */
export type OpenQueue = () => Promise<ReportQueue>;

/** Does something with the queue on behalf of a request. */
export type WithQueue = <T>(
  response: Response,
  work: (queue: ReportQueue) => Promise<T>,
) => Promise<T>;

/**
 * The queue for routes. A database that cannot be opened in time, or is gone, makes `queue-unavailable` with
 * Retry-After; why is for the log alone. Answers are never kept by caches.
 */
export function queueFor(open: OpenQueue, logger: Logger, openMs = OPEN_MS): WithQueue {
  return async (response, work) => {
    response.set('Cache-Control', 'private, no-store');
    const refuse = (error: unknown) => {
      const { requestId } = response.locals;
      logger.error({ err: withoutContent(error), requestId }, 'report queue unavailable');
      response.set('Retry-After', RETRY_SECONDS);
      return unavailable(error);
    };
    const queue = await openWithin(open, openMs).catch((error: unknown) => {
      throw refuse(error);
    });
    try {
      return await work(queue);
    } catch (error) {
      if (error instanceof AppError) throw error;
      throw isUnavailable(error) ? refuse(error) : withoutContent(error);
    }
  };
}

async function openWithin(open: OpenQueue, openMs: number): Promise<ReportQueue> {
  const opened = new AbortController();
  const tooLate = delay(openMs, undefined, { signal: opened.signal }).then(() => {
    throw new Error(`the database did not open within ${openMs} ms`);
  });
  try {
    return await Promise.race([open(), tooLate]);
  } finally {
    tooLate.catch(() => undefined);
    opened.abort();
  }
}

function unavailable(cause: unknown): AppError {
  return new AppError(
    'queue-unavailable',
    {
      id: 'Antrean laporan sedang tidak dapat dipakai. Coba lagi setelah jeda pada header Retry-After.',
      en: 'The report queue cannot be used now. Try again after the pause in Retry-After.',
    },
    [],
    { cause },
  );
}
