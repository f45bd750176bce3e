import type { Term } from '../domain/gallery.js';

/** First and last day (ISO 8601, Asia/Jakarta) on which something may have happened. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

const JAKARTA_OFFSET_MS = 7 * 3_600_000;

/** The day in Jakarta of a moment (ISO 8601 with offset), as a period; `otherwise` without a moment. */
export function periodOf(publishedAt: string | null, otherwise: Period): Period {
  if (publishedAt === null) return otherwise;
  const day = new Date(Date.parse(publishedAt) + JAKARTA_OFFSET_MS).toISOString().slice(0, 10);
  return { from: day, to: day };
}

/** Whether a term holds on some day of a period; both name whole days, ends included. */
export function holdsIn({ from, to }: Term, period: Period): boolean {
  return (from === null || from <= period.to) && (to === null || to >= period.from);
}
