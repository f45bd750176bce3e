import type { CaseChange, CaseSummary } from '../api/types.js';
import type { Sort } from './filter.js';

/** A case in the list; with `change` it was changed and no longer is among what the filter asks for. */
export interface Row {
  readonly summary: CaseSummary;
  readonly change: CaseChange | null;
}

export interface Listed {
  readonly rows: readonly Row[];
  /** Where the next page begins; null: there is none. */
  readonly next: string | null;
  /** How many cases came in that are not shown yet. */
  readonly fresh: number;
}

export interface Page {
  readonly cases: readonly CaseSummary[];
  readonly next: string | null;
}

/** The first page, or the list read anew. */
export function listedFrom({ cases, next }: Page): Listed {
  return { rows: cases.map(asRow), next, fresh: 0 };
}

/** With the next page after it; a case that moved down meanwhile is not shown twice. */
export function withMore(listed: Listed, { cases, next }: Page): Listed {
  const shown = idsOf(listed);
  const added = cases.filter(({ caseId }) => !shown.has(caseId)).map(asRow);
  return { ...listed, rows: [...listed.rows, ...added], next };
}

/**
 * With what the service says now, read again from the start: each row stays in its place, so that nothing jumps
 * under a reader. Cases that would stand between them are counted as fresh; those that `changes` tells of and that the
 * answer lacks keep their row, with the change.
 */
export function withRefreshed(
  listed: Listed,
  page: Page,
  { sort, changes }: { readonly sort: Sort; readonly changes: ReadonlyMap<string, CaseChange> },
): Listed {
  const found = new Map(page.cases.map((summary) => [summary.caseId, summary]));
  const rows = listed.rows.map((row) => {
    const summary = found.get(row.summary.caseId);
    if (summary) return asRow(summary);
    return { ...row, change: changes.get(row.summary.caseId) ?? row.change };
  });
  const shown = idsOf(listed);
  const last = listed.next === null ? undefined : rows.at(-1)?.summary;
  const fresh = page.cases.filter(
    // Beyond the last row it is merely what the next page has.
    (summary) => !shown.has(summary.caseId) && (!last || comesBefore(summary, last, sort)),
  ).length;
  return { ...listed, rows, fresh };
}

/** With one case as it stands now, where it is in the list. */
export function withCase(listed: Listed, summary: CaseSummary): Listed {
  const rows = listed.rows.map((row) =>
    row.summary.caseId === summary.caseId ? asRow(summary) : row,
  );
  return { ...listed, rows };
}

/** How many cases to ask for to see all rows again; the service gives 200 at most. */
export function refreshLimit({ rows, next }: Listed): number {
  return next === null ? 200 : Math.min(200, Math.max(1, rows.length));
}

/** When the first of the leases shown ends, ms since 1970; null without any. Nothing tells of it when it does. */
export function soonestEnd({ rows }: Listed): number | null {
  const ends = rows.flatMap(({ summary: { lease } }) =>
    lease ? [Date.parse(lease.expiresAt)] : [],
  );
  return ends.length === 0 ? null : Math.min(...ends);
}

function comesBefore(one: CaseSummary, other: CaseSummary, sort: Sort): boolean {
  if (sort === 'priority') return one.priority > other.priority;
  return sort === 'oldest' ? one.firstAt < other.firstAt : one.firstAt > other.firstAt;
}

function asRow(summary: CaseSummary): Row {
  return { summary, change: null };
}

function idsOf({ rows }: Listed): ReadonlySet<string> {
  return new Set(rows.map(({ summary }) => summary.caseId));
}
