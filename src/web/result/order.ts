import type { Finding } from '../api/types.js';

/** A finding, where it stands in the classification, and its number on the page. */
export interface Ordered {
  readonly finding: Finding;
  readonly index: number;
  /** `1` for the gravest. */
  readonly ref: string;
}

const RANK: Readonly<Record<Finding['outcome'], number>> = { violation: 0, review: 1, note: 2 };

/** Findings by outcome, then severity, then score, the gravest first; else as they came. */
export function orderOf(findings: readonly Finding[]): Ordered[] {
  return findings
    .map((finding, index) => ({ finding, index }))
    .sort(
      (a, b) =>
        RANK[a.finding.outcome] - RANK[b.finding.outcome] ||
        b.finding.severity - a.finding.severity ||
        (b.finding.score ?? -1) - (a.finding.score ?? -1) ||
        a.index - b.index,
    )
    .map((one, at) => ({ ...one, ref: String(at + 1) }));
}
