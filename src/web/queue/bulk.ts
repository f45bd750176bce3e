import type { Failure, Outcome } from '../api/failure.js';
import type { Lease } from './leases.js';

/** What became of one case of many. */
export interface BulkResult {
  readonly lease: Lease;
  /** Null: done. */
  readonly failure: Failure | null;
}

/**
 * Sends one request a case, one after the other, so that each stands or fails on its own; `onDone` is told how many
 * are done. When the service cannot be reached, or asks who acts, the rest is not tried: it gets the same failure.
 */
export async function eachOnItsOwn(
  leases: readonly Lease[],
  send: (lease: Lease) => Promise<Outcome<unknown>>,
  onDone: (done: number) => void = () => undefined,
): Promise<readonly BulkResult[]> {
  const results: BulkResult[] = [];
  let endedBy: Failure | null = null;
  for (const lease of leases) {
    if (endedBy === null) {
      const outcome = await send(lease);
      const failure = 'failure' in outcome ? outcome.failure : null;
      if (failure && endsAll(failure)) endedBy = failure;
      results.push({ lease, failure });
    } else {
      results.push({ lease, failure: endedBy });
    }
    onDone(results.length);
  }
  return results;
}

function endsAll(failure: Failure): boolean {
  if (failure.kind !== 'problem') return failure.kind !== 'unreadable';
  return ['unauthenticated', 'forbidden', 'queue-unavailable'].includes(failure.problem.code);
}
