import type { CaseChange } from '../domain/case-view.js';
import type { Queryable } from './database.js';

/**
 * Events after that of `after`, in order. One transaction appends at a time, and numbers have no gap: who has seen
 * one has seen all before it.
 */
export async function readChanges(
  database: Queryable,
  after: number,
  limit: number,
): Promise<readonly CaseChange[]> {
  const rows = await database.query<Omit<CaseChange, 'at'> & { at: Date }>(
    `select seq, at, kind, actor, case_id as "caseId", report_id as "reportId" from saring.events
     where seq > $1 order by seq limit $2`,
    [after, limit],
  );
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}

/** Sequence number of the last event; 0 before the first. */
export async function readLastChange(database: Queryable): Promise<number> {
  const [head] = await database.query<{ seq: number }>('select seq from saring.audit_head');
  if (!head) throw new Error('saring.audit_head is empty');
  return head.seq;
}
