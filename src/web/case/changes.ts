import type { CaseView } from '../api/types.js';

/** What is new in a case since it was last shown. */
export interface Changes {
  /** Reports that joined it. */
  readonly reports: number;
  /** Rules met that were not before. */
  readonly rules: readonly string[];
  /** Another report is the gravest now: another result is shown. */
  readonly otherReport: boolean;
}

/** What changed between two looks at one case; null: nothing that a decision rests on. */
export function changesOf(
  before: Pick<CaseView, 'reports' | 'rules' | 'shownReport'>,
  after: Pick<CaseView, 'reports' | 'rules' | 'shownReport'>,
): Changes | null {
  const reports = Math.max(0, after.reports - before.reports);
  const rules = after.rules.filter((rule) => !before.rules.includes(rule));
  const otherReport = before.shownReport !== after.shownReport;
  return reports > 0 || rules.length > 0 || otherReport ? { reports, rules, otherReport } : null;
}
