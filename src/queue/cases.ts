import { CASE_ID } from '../domain/case.js';
import type { CaseEvent, CaseFilter, CasesPage, CaseView } from '../domain/case-view.js';
import { filterConditions, TO_REVIEW } from './case-filter.js';
import { CASE_COLUMNS, type CaseRow, summaryOf } from './case-row.js';
import { viewsOf } from './case-views.js';
import { readCursor, type Sort, writeCursor } from './cursor.js';
import type { Queryable } from './database.js';
import { narrow } from './narrow-cases.js';
import { notFound } from './refusal.js';
import type { CasesQuery } from './report-queue.js';

const PAGE = 50;
const MOST = 200;

/** Ties of a sort go by id in the same direction, so that a page starts by one comparison of an index. */
const ORDER: Readonly<Record<Sort, { key: string; type: string; after: string; way: string }>> = {
  priority: { key: 'c.priority', type: 'float8', after: '<', way: 'desc' },
  oldest: { key: 'c.first_at', type: 'timestamptz', after: '>', way: 'asc' },
  newest: { key: 'c.first_at', type: 'timestamptz', after: '<', way: 'desc' },
};

/** One page of the queue; without `state` of what waits for somebody, handed out or not. */
export async function listCases(database: Queryable, query: CasesQuery): Promise<CasesPage> {
  const { sort = 'priority', limit = PAGE, cursor, ...filter } = query;
  const count = Math.min(Math.max(1, limit), MOST);
  const { key, type, after, way } = ORDER[sort];
  const conditions = filterConditions(filter);
  if (filter.state === undefined) conditions.add(TO_REVIEW);
  if (cursor !== undefined) {
    const [, last, id] = readCursor(cursor, sort);
    conditions.add(`(${key}, c.id) ${after} (?::text::${type}, ?)`, last, id);
  }
  await narrow(database, filter, conditions);
  const rows = await database.query<CaseRow & { key: string }>(
    `select ${CASE_COLUMNS}, ${key}::text as key from saring.cases c where ${conditions}
     order by ${key} ${way}, c.id ${way} limit ${count + 1}`,
    conditions.values,
  );
  const last = rows.length > count ? rows[count - 1] : undefined;
  return {
    cases: rows.slice(0, count).map(summaryOf),
    next: last ? writeCursor([sort, last.key, last.caseId]) : null,
  };
}

/** One case with its reports and decisions. Throws `not-found`. */
export async function readCase(database: Queryable, caseId: string): Promise<CaseView> {
  if (!CASE_ID.test(caseId)) throw notFound('case');
  const rows = await database.query<CaseRow>(
    `select ${CASE_COLUMNS} from saring.cases c where c.id = $1`,
    [caseId],
  );
  const [view] = await viewsOf(database, rows);
  if (!view) throw notFound('case');
  return view;
}

/** Everything that happened to a case, in order. Throws `not-found`. */
export async function readEvents(
  database: Queryable,
  caseId: string,
): Promise<readonly CaseEvent[]> {
  if (!CASE_ID.test(caseId)) throw notFound('case');
  const rows = await database.query<Omit<CaseEvent, 'at'> & { at: Date }>(
    `select e.seq, e.at, e.kind, e.actor, e.case_id as "caseId", e.report_id as "reportId", e.data,
       t.text, e.previous, e.hash
     from saring.events e left join saring.event_texts t on t.seq = e.seq
     where e.case_id = $1 order by e.seq`,
    [caseId],
  );
  if (rows.length === 0) throw notFound('case');
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}

/**
 * Cases with all that a dossier shows, in order of their last decision, those without one last; read a page at
 * a time, so that a case that is decided meanwhile may come twice, but none that stays as it is is left out.
 */
export async function* exportCases(
  database: Queryable,
  filter: CaseFilter,
): AsyncGenerator<CaseView> {
  for (const decided of [true, false]) {
    const key = decided ? 'c.decided_at' : 'c.first_at';
    for (let last: { key: string; id: string } | null = null; ; ) {
      const conditions = filterConditions(filter).add(
        `c.decided_at is ${decided ? 'not null' : 'null'}`,
      );
      if (last) conditions.add(`(${key}, c.id) > (?::text::timestamptz, ?)`, last.key, last.id);
      const rows: (CaseRow & { key: string })[] = await database.query(
        `select ${CASE_COLUMNS}, ${key}::text as key from saring.cases c where ${conditions}
         order by ${key}, c.id limit ${PAGE}`,
        conditions.values,
      );
      yield* await viewsOf(database, rows);
      const end = rows.at(-1);
      if (!end || rows.length < PAGE) break;
      last = { key: end.key, id: end.caseId };
    }
  }
}
