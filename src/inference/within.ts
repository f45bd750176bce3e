import { monotonicNow } from './clock.js';

/** setTimeout takes 32 bits; a later limit is as good as none. */
export const LONGEST_TIMEOUT = 2 ** 31 - 1;

/**
 * The result of `work`, or `late` when its `limit` (milliseconds on `monotonicNow`'s clock) passes
 * first. `work` gets a signal that fires at the limit and with `stop`; it must reject then. Rejects
 * with `stop`'s reason when that fires.
 */
export async function within<T>(
  limit: number,
  stop: AbortSignal,
  late: T,
  work: (cut: AbortSignal) => Promise<T>,
): Promise<T> {
  stop.throwIfAborted();
  const left = limit - monotonicNow();
  if (left <= 0) return late;
  const clock = new AbortController();
  const timer = setTimeout(() => clock.abort(), Math.min(left, LONGEST_TIMEOUT));
  try {
    return await work(AbortSignal.any([stop, clock.signal]));
  } catch (error) {
    if (clock.signal.aborted && !stop.aborted) return late;
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

/** `work`, or a rejection with `signal`'s reason as soon as it fires; `work` itself goes on. */
export function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const onAbort = () => reject(signal.reason);
    if (signal.aborted) onAbort();
    signal.addEventListener('abort', onAbort, { once: true });
    const leave = () => signal.removeEventListener('abort', onAbort);
    work.then(resolve, reject).finally(leave);
  });
}
