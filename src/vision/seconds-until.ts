import { monotonicNow } from '../inference/clock.js';

/** Seconds for sharp's `timeout`: whole ones, where 0 is no limit at all, and at most an hour. */
export function secondsUntil(deadline: number): number {
  return Math.min(3600, Math.max(1, Math.ceil((deadline - monotonicNow()) / 1000)));
}
