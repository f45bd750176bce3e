import type { NewEvent } from './audit-log.js';
import { type CaseRow, newCaseId } from './case-row.js';
import type { Queryable } from './database.js';
import { type DeadlineOf, rankCases } from './rank-cases.js';
import { recount } from './recount-case.js';
import type { Reviewer } from './report-queue.js';

interface Split {
  readonly reports: readonly string[];
  readonly by: Reviewer;
  readonly context: { readonly deadlineOf: DeadlineOf };
}

/** Moves reports, with what finds their like, into a new case; both are counted and ranked again. */
export async function splitCase(
  tx: Queryable,
  row: Pick<CaseRow, 'caseId'>,
  { reports, by, context }: Split,
): Promise<{ readonly caseId: string; readonly events: readonly NewEvent[] }> {
  const caseId = newCaseId();
  await tx.query(
    `insert into saring.cases (id, regime, verdict, severity, score, labels, rules, quality, fact_checked,
       shown_report)
     select $2, regime, verdict, severity, score, labels, rules, quality, fact_checked, $3
     from saring.cases where id = $1`,
    [row.caseId, caseId, reports[0]],
  );
  await tx.query('update saring.reports set case_id = $1 where id = any($2)', [caseId, reports]);
  await tx.query('update saring.prints set case_id = $1 where report_id = any($2)', [
    caseId,
    reports,
  ]);
  for (const id of [caseId, row.caseId]) await recount(tx, id);
  await rankCases(tx, [caseId, row.caseId], context.deadlineOf);
  const event = { kind: 'case-split', actor: by.name, reportId: null } as const;
  return {
    caseId,
    events: [
      { ...event, caseId: row.caseId, data: { into: caseId, reports, keyId: by.keyId } },
      { ...event, caseId, data: { from: row.caseId, reports, keyId: by.keyId } },
    ],
  };
}
