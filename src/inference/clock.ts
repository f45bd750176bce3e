/**
 * Milliseconds on a clock that no one sets: it never goes back or jumps, and is the same in every thread, unlike
 * `performance.now()`, whose zero is the thread's own start. For deadlines and durations; tells no time of day.
 */
export function monotonicNow(): number {
  const [seconds, nanoseconds] = process.hrtime();
  return seconds * 1000 + nanoseconds / 1e6;
}
