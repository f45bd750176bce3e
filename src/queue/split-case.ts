import type { Classification } from '../domain/classification.js';
import type { NewEvent } from './audit-log.js';
import { type CaseRow, newCaseId } from './case-row.js';
import { compareGravity, gravityOf, joinGravity } from './classified-report.js';
import type { Queryable } from './database.js';
import { jsonb } from './jsonb.js';
import { type DeadlineOf, rankCases } from './rank-cases.js';
import type { Reviewer } from './report-queue.js';

interface Split {
  readonly reports: readonly string[];
  readonly by: Reviewer;
  readonly context: { readonly deadlineOf: DeadlineOf };
}

/** Moves reports, with what finds their like, into a new case; both are counted and ranked again. */
export async function splitCase(
  tx: Queryable,
  row: CaseRow,
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

type Told = Pick<Classification, 'verdict' | 'severity' | 'findings' | 'factChecks'>;

/** Counts a case by the reports that it holds now, and shows the gravest; its reporters are counted where it is ranked. */
async function recount(tx: Queryable, caseId: string): Promise<void> {
  // Copies of one post say the same: told once, however many there are.
  const kinds = await tx.query<{ told: Told | null; first: string; erased: boolean }>(
    `select case when verdict is not null then jsonb_build_object('verdict', verdict,
         'severity', severity, 'findings', findings, 'factChecks', checks) end as told,
       (array_agg(id order by arrival))[1] as first, bool_or(erased_at is not null) as erased
     from (select id, arrival, erased_at, result -> 'verdict' as verdict, result -> 'severity' as severity,
             result -> 'findings' as findings, result -> 'factChecks' as checks
           from saring.reports where case_id = $1) r
     group by verdict, severity, findings, checks order by min(arrival)`,
    [caseId],
  );
  const weighed = kinds.map(({ told, first }) => ({
    first,
    gravity: gravityOf(told as Classification | null),
  }));
  const gravest = weighed.reduce((a, b) => (compareGravity(b.gravity, a.gravity) > 0 ? b : a));
  const gravity = weighed.map((one) => one.gravity).reduce(joinGravity);
  // What an erased report said is told by its case alone.
  const keeps = kinds.some(({ erased }) => erased);
  await tx.query(
    `update saring.cases c set reports = n.reports, reach = n.reach, first_at = n.first_at,
       channels = n.channels, reporters = case when $3 then least(c.reporters, n.reports) else 0 end, last_at = n.last_at, shown_report = $2,
       verdict = case when $3 then c.verdict else g.verdict end,
       severity = case when $3 then c.severity else g.severity end,
       score = case when $3 then c.score else g.score end,
       labels = case when $3 then c.labels else array(select jsonb_array_elements_text(g.labels)) end,
       rules = case when $3 then c.rules else array(select jsonb_array_elements_text(g.rules)) end,
       fact_checked = case when $3 then c.fact_checked else g."factChecked" end
     from (select count(*)::int as reports, array_agg(distinct channel) as channels,
             coalesce(max(reach), 0) as reach, min(reported_at) as first_at,
             max(reported_at) as last_at from saring.reports where case_id = $1) n,
       jsonb_to_record($4::jsonb) as g (verdict text, severity int, score real, labels jsonb, rules jsonb,
         "factChecked" boolean)
     where c.id = $1`,
    [caseId, gravest.first, keeps, jsonb(gravity)],
  );
}
