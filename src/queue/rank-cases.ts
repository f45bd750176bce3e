import { createHash } from 'node:crypto';
import { brigadeOf } from '../domain/brigade.js';
import { priorityOf, type Standout } from '../domain/priority.js';
import type { Regime } from '../domain/taxonomy.js';
import type { Queryable } from './database.js';
import { jsonb } from './jsonb.js';

/** Reports of a case that its rank looks at, the latest. */
const MOST_MEMBERS = 300;
/** Reporters whose other open cases are counted, and how many of those: beyond, one more weighs nothing. */
const MOST_REPORTERS = 10;
const MOST_CASES = 20;

/** Hours until the regime's next urgent window begins, 0 within it; null where there is none to come. */
export type DeadlineOf = (regime: Regime, at: Date) => number | null;

type RankedCase = Pick<
  Standout,
  'severity' | 'score' | 'verdict' | 'quality' | 'state' | 'factChecked'
> & {
  readonly id: string;
  readonly regime: Regime;
  /** Of all its reports up to now, also of those before the latest. */
  readonly reach: number;
  readonly firstAt: Date;
  readonly now: Date;
};

interface Member {
  readonly caseId: string;
  readonly reporter: string | null;
  readonly note: string | null;
  readonly reach: number | null;
  readonly reportedAt: Date;
  readonly firstSeenAt: Date | null;
}

/** Counts the reporters of cases again and sets their priority, as part of a transaction. */
export async function rankCases(
  tx: Queryable,
  caseIds: readonly string[],
  deadlineOf: DeadlineOf,
): Promise<void> {
  if (caseIds.length === 0) return;
  const cases = await tx.query<RankedCase>(
    `select id, regime, severity, score, verdict, quality, state, fact_checked as "factChecked",
       reach, first_at as "firstAt", now() as now
     from saring.cases where id = any($1)`,
    [caseIds],
  );
  const members = await membersOf(tx, caseIds);
  const nthOf = await nthOfReporters(tx, caseIds);
  const rows = cases.map((found) => {
    const own = members.get(found.id) ?? [];
    const { reporters, weight, burst } = brigadeOf(own.map(witnessOf));
    const moments = own.map(({ reportedAt }) => reportedAt.getTime());
    const reach = Math.max(found.reach, ...own.map((member) => member.reach ?? 0));
    const firstAt = Math.min(found.firstAt.getTime(), ...moments);
    const { priority, ranking } = priorityOf({
      ...found,
      reach,
      reporters,
      weight,
      nthOfReporter: nthOf.get(found.id) ?? 1,
      deadline: deadlineOf(found.regime, found.now),
      firstAt,
    });
    return {
      id: found.id,
      reporters,
      weight,
      reach,
      firstAt: new Date(firstAt).toISOString(),
      lastAt: new Date(Math.max(...moments)).toISOString(),
      priority,
      ranking: { ...ranking, burst: burst ? 1 : 0 },
    };
  });
  await tx.query(
    `update saring.cases c set reporters = greatest(c.reporters, r.reporters), weight = r.weight,
       reach = greatest(c.reach, r.reach), priority = r.priority, ranking = r.ranking,
       first_at = least(c.first_at, r."firstAt"), last_at = greatest(c.last_at, r."lastAt")
     from jsonb_to_recordset($1::jsonb) as r (id text, reporters int, weight real, reach bigint,
       priority float8, ranking jsonb, "firstAt" timestamptz, "lastAt" timestamptz)
     where c.id = r.id`,
    [jsonb(rows)],
  );
}

async function membersOf(
  tx: Queryable,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Member[]>> {
  const rows = await tx.query<Member>(
    `select c.id as "caseId", m.reporter, m.note, m.reach, m.reported_at as "reportedAt",
       case when m.reporter is not null then (
         select min(e.reported_at) from saring.reports e where e.reporter = m.reporter
       ) end as "firstSeenAt"
     from unnest($1::text[]) c (id)
     cross join lateral (select reporter, note, reach, reported_at from saring.reports
                         where case_id = c.id order by arrival desc limit $2) m`,
    [caseIds, MOST_MEMBERS],
  );
  const byCase = new Map<string, Member[]>();
  for (const row of rows) {
    const own = byCase.get(row.caseId);
    if (own) own.push(row);
    else byCase.set(row.caseId, [row]);
  }
  return byCase;
}

function witnessOf({ reporter, note, reportedAt, firstSeenAt }: Member) {
  return {
    reporter,
    reportedAt: reportedAt.getTime(),
    firstSeenReporterAt: firstSeenAt?.getTime() ?? null,
    noteDigest: note ? createHash('sha256').update(note).digest('base64url') : null,
  };
}

/** For each case: of its reporters the one with fewest open cases, and the how manieth of those this is. */
async function nthOfReporters(
  tx: Queryable,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.query<{ id: string; nth: number }>(
    `select q.id, min(o.open)::int as nth
     from unnest($1::text[]) q (id)
     cross join lateral (select distinct reporter from saring.reports
                         where case_id = q.id and reporter is not null limit $2) r
     cross join lateral (
       select count(distinct case_id) as open from (
         select e.case_id from saring.reports e join saring.cases k on k.id = e.case_id
         where e.reporter = r.reporter and k.state in ('open', 'escalated', 'appealed')
           and (k.id = q.id or k.first_at <= (select first_at from saring.cases where id = q.id))
         limit $3) few) o
     group by q.id`,
    [caseIds, MOST_REPORTERS, MOST_CASES],
  );
  return new Map(rows.map(({ id, nth }) => [id, Math.max(1, nth)]));
}
