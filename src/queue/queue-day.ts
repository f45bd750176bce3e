import type { QueueDay } from '../domain/case-view.js';
import { TO_REVIEW } from './case-filter.js';
import type { Queryable } from './database.js';
import type { DayQuery } from './report-queue.js';

/** A day by the database's clock, from midnight to midnight of its time zone. */
interface Span {
  readonly day: string;
  readonly from: Date;
  readonly until: Date;
}

/** The counters of one day, and of what waits now. */
export async function readDay(
  database: Queryable,
  { day, timeZone = 'Asia/Jakarta' }: DayQuery,
): Promise<QueueDay> {
  const [span] = await database.query<Span>(
    `select to_char(d.day, 'YYYY-MM-DD') as day, d.day::timestamp at time zone $2 as "from",
       (d.day + 1)::timestamp at time zone $2 as until
     from (select coalesce($1::date, (now() at time zone $2)::date) as day) d`,
    [day ?? null, timeZone],
  );
  if (!span) throw new Error('the database tells no day');
  const [hours, decisionMinutes, waiting] = await Promise.all([
    readHours(database, span, timeZone),
    readDecisionMinutes(database, span),
    readWaiting(database),
  ]);
  const sum = (of: 'received' | 'classified' | 'decided') =>
    hours.reduce((total, hour) => total + hour[of], 0);
  return {
    ...{ day: span.day, timeZone, hours },
    ...{ received: sum('received'), classified: sum('classified'), decided: sum('decided') },
    ...waiting,
    medianDecisionMinutes: decisionMinutes,
  };
}

/** `need-info` decides nothing: its case waits. */
const DECIDED = `d.undone_by is null and d.decision <> 'need-info'`;

function readHours(
  database: Queryable,
  { from, until }: Span,
  timeZone: QueueDay['timeZone'],
): Promise<QueueDay['hours']> {
  const counts = (name: string, from: string, at: string, where: string) =>
    `${name} as (
       select extract(hour from ${at} at time zone $3)::int as hour, count(*)::int as n
       from saring.${from} where ${at} >= $1 and ${at} < $2 and ${where} group by 1)`;
  return database.query(
    `with ${counts('received', 'reports', 'received_at', 'true')},
       ${counts('classified', 'reports', 'classified_at', `status = 'classified'`)},
       ${counts('decided', 'decisions d', 'd.at', DECIDED)}
     select hour, coalesce(r.n, 0) as received, coalesce(c.n, 0) as classified,
       coalesce(d.n, 0) as decided
     from generate_series(0, 23) hour left join received r using (hour)
     left join classified c using (hour) left join decided d using (hour) order by hour`,
    [from, until, timeZone],
  );
}

async function readDecisionMinutes(database: Queryable, { from, until }: Span) {
  const [row] = await database.query<{ median: number | null }>(
    `select percentile_cont(0.5) within group
         (order by extract(epoch from d.at - c.first_at)::float8 / 60) as median
     from saring.decisions d join saring.cases c on c.id = d.case_id
     where d.at >= $1 and d.at < $2 and ${DECIDED}`,
    [from, until],
  );
  return row?.median ?? null;
}

type Waiting = Pick<QueueDay, 'waiting' | 'queued' | 'medianAgeMinutes'>;

/** The median by its place in an index: to sort all ages takes several times as long. */
async function readWaiting(database: Queryable): Promise<Waiting> {
  const [row] = await database.query<
    Pick<Waiting, 'queued' | 'medianAgeMinutes'> & {
      readonly states: Readonly<Record<string, number>>;
      readonly held: Readonly<Record<string, number>>;
    }
  >(
    `with states as (
       select state, count(*)::int as n from saring.cases c where state <> 'decided' group by state),
     held as (
       select state, count(*)::int as n from saring.cases c
       where ${TO_REVIEW} and lease_expires_at is not null and lease_expires_at > clock_timestamp()
       group by state),
     total as (select coalesce(sum(n), 0)::int as n from states c where ${TO_REVIEW}),
     middle as (
       select avg(extract(epoch from now() - first_at)::float8 / 60) as minutes from (
         select first_at from saring.cases c where ${TO_REVIEW} order by first_at, id
         offset (select greatest(n - 1, 0) / 2 from total)
         limit (select 2 - n % 2 from total)) m)
     select (select count(*)::int from saring.reports where status = 'queued') as queued,
       (select minutes from middle) as "medianAgeMinutes",
       coalesce((select jsonb_object_agg(state, n) from states), '{}') as states,
       coalesce((select jsonb_object_agg(state, n) from held), '{}') as held`,
  );
  if (!row) throw new Error('the database counts nothing');
  const { states, held, queued, medianAgeMinutes } = row;
  const free = (state: 'open' | 'escalated' | 'appealed') =>
    Math.max(0, (states[state] ?? 0) - (held[state] ?? 0));
  return {
    waiting: {
      open: free('open'),
      claimed: Object.values(held).reduce((total, n) => total + n, 0),
      escalated: free('escalated'),
      appealed: free('appealed'),
      waiting: states.waiting ?? 0,
    },
    queued,
    medianAgeMinutes,
  };
}
