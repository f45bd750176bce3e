import type { Level } from '../domain/signal.js';

/** The level of a calibrated score: a threshold belongs to the higher level. */
export function levelOf(
  score: number,
  { review, violation }: { readonly review: number; readonly violation: number | null },
): Level {
  if (violation !== null && score >= violation) return 'violation';
  return score >= review ? 'review' : 'clear';
}
