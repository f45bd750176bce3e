import type { CaseView } from '../api/types.js';

/**
 * Reports that a decision names; null: the whole case. Those that left the case since are not named, and all of a
 * case are the case.
 */
export function chosenReports(
  chosen: readonly string[] | null,
  { members, reports }: Pick<CaseView, 'members' | 'reports'>,
): readonly string[] | null {
  if (chosen === null) return null;
  const held = members.map(({ reportId }) => reportId).filter((id) => chosen.includes(id));
  return held.length === reports ? null : held;
}

/** The same with one report more or less. */
export function toggled(chosen: readonly string[], reportId: string): readonly string[] {
  return chosen.includes(reportId) ? chosen.filter((id) => id !== reportId) : [...chosen, reportId];
}
