import type { CaseView, DecisionView } from '../domain/case-view.js';
import type { Classification } from '../domain/classification.js';
import type { CaseMember } from '../domain/report-view.js';
import { type CaseRow, summaryOf } from './case-row.js';
import type { Queryable } from './database.js';

/** Reports of a case that are shown. */
const MOST_MEMBERS = 200;

/** Rows of cases with their reports, decisions and the verdict shown, in the same order. */
export async function viewsOf(
  database: Queryable,
  rows: readonly CaseRow[],
): Promise<readonly CaseView[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ caseId }) => caseId);
  const [results, members, decisions] = await Promise.all([
    readResults(
      database,
      rows.map(({ shownReport }) => shownReport),
    ),
    readMembers(database, ids),
    readDecisions(database, ids),
  ]);
  return rows.map((row) => ({
    ...summaryOf(row),
    result: results.get(row.shownReport) ?? null,
    shownReport: row.shownReport,
    members: members.get(row.caseId) ?? [],
    decisions: decisions.get(row.caseId) ?? [],
  }));
}

/** Verdicts by report. */
export async function readResults(
  database: Queryable,
  reportIds: readonly string[],
): Promise<ReadonlyMap<string, Classification | null>> {
  const rows = await database.query<{ id: string; result: Classification | null }>(
    'select id, result from saring.reports where id = any($1)',
    [reportIds],
  );
  return new Map(rows.map(({ id, result }) => [id, result]));
}

type MemberRow = Omit<CaseMember, 'receivedAt' | 'reportedAt' | 'erasedAt'> &
  Record<'receivedAt' | 'reportedAt', Date> & { caseId: string; erasedAt: Date | null };

async function readMembers(
  database: Queryable,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, readonly CaseMember[]>> {
  const rows = await database.query<MemberRow>(
    `select m.* from unnest($1::text[]) c (id) cross join lateral (
       select r.case_id as "caseId", r.id as "reportId", r.status, r.channel, r.reporter, r.note, r.link,
         r.reach, r.quality, r.linked_by as "linkedBy", r.received_at as "receivedAt",
         r.reported_at as "reportedAt", r.post ->> 'text' as text, r.post -> 'context' as context, r.erased_at as "erasedAt",
         coalesce((select jsonb_agg(jsonb_build_object('name', f.name, 'sha256', f.sha256) order by f.at)
                   from saring.report_files f where f.report_id = r.id), '[]') as images
       from saring.reports r where r.case_id = c.id and r.id in (
         select shown_report from saring.cases k where k.id = c.id
         union all (select e.id from saring.reports e where e.case_id = c.id order by e.arrival limit $2))
       order by r.arrival) m`,
    [caseIds, MOST_MEMBERS],
  );
  return grouped(rows, ({ caseId: _, receivedAt, reportedAt, erasedAt, ...member }) => ({
    ...member,
    receivedAt: receivedAt.toISOString(),
    reportedAt: reportedAt.toISOString(),
    erasedAt: erasedAt?.toISOString() ?? null,
  }));
}

async function readDecisions(
  database: Queryable,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, readonly DecisionView[]>> {
  const rows = await database.query<Omit<DecisionView, 'at'> & { caseId: string; at: Date }>(
    `select d.case_id as "caseId", d.decision, d.by, d.at, t.text as reason, d.confirmed, d.rejected,
       d.seq, e.hash
     from saring.decisions d join saring.events e on e.seq = d.seq
     left join saring.event_texts t on t.seq = d.seq
     where d.case_id = any($1) and d.undone_by is null order by d.seq`,
    [caseIds],
  );
  return grouped(rows, ({ caseId: _, at, ...decision }) => ({ ...decision, at: at.toISOString() }));
}

function grouped<R extends { readonly caseId: string }, T>(
  rows: readonly R[],
  view: (row: R) => T,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(row.caseId) ?? [];
    groups.set(row.caseId, group);
    group.push(view(row));
  }
  return groups;
}
