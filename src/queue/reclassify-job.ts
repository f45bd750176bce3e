import { randomUUID } from 'node:crypto';
import type { Classification } from '../domain/classification.js';
import { isPassing } from '../domain/gap.js';
import type { GapCode } from '../domain/signal.js';

/** Seconds from a classification with gaps that may pass to the next. */
const FIRST_WAIT = 900;

/**
 * Of their queue in pg-boss: after a try that still did not see all it waits 15 to 30 minutes, by chance, then twice as
 * long each time, so that the last of 6 tries more comes 16 to 32 hours after the report was first classified.
 */
export const RECLASSIFY_RETRIES = { retryLimit: 6, retryDelay: 900, retryBackoff: true } as const;

/** Data of a job. */
export interface ReclassifyJob {
  readonly reportId: string;
}

/** Codes of the gaps of a classification that may pass, one for each part that has one. */
export function passingGaps(result: Pick<Classification, 'parts'> | null): readonly GapCode[] {
  return (result?.parts ?? []).flatMap(({ gap }) => (gap && isPassing(gap.code) ? [gap.code] : []));
}

/** A job, as `Jobs.add` takes it, for each of these of which something may be seen another time. */
export function reclassifyJobs(
  reports: readonly { readonly reportId: string; readonly result: Classification | null }[],
): readonly { readonly id: string; readonly data: ReclassifyJob; readonly notBefore: number }[] {
  return reports
    .filter(({ result }) => passingGaps(result).length > 0)
    .map(({ reportId }) => ({ id: randomUUID(), data: { reportId }, notBefore: FIRST_WAIT }));
}
