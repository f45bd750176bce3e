import { deadlinePoints } from '../domain/priority.js';
import type { Regime } from '../domain/taxonomy.js';
import { holdAuditLog } from './audit-log.js';
import type { Database, Queryable } from './database.js';
import { jobIdOf, jobPriorityOf } from './intake.js';
import { CLASSIFY_QUEUE, type Jobs } from './jobs.js';
import { type DeadlineOf, rankCases } from './rank-cases.js';

const PAGE = 500;
/** Nobody else changes anything while these are ranked. */
const RANKED_AT_ONCE = 200;

/** What is done from time to time, whoever of the processes that share the database gets the job. */
export async function upkeep(
  database: Database,
  jobs: Jobs,
  deadlineOf: DeadlineOf,
): Promise<void> {
  await reviveLost(database, jobs);
  await rankWaiting(database, deadlineOf);
  // Nobody else does for pg-boss: at 200,000 waiting jobs fetching is 24 times as fast after it.
  await database.script('analyze');
}

/** Gives reports a job again that wait without one, whatever took it. */
async function reviveLost(database: Database, jobs: Jobs): Promise<void> {
  for (let after = 0; ; ) {
    const lost = await database.query<{ id: string; arrival: number; channel: string }>(
      `select r.id, r.arrival, r.channel from saring.reports r
       where r.status = 'queued' and r.arrival > $1 and r.received_at < now() - interval '1 minute'
         and not exists (select 1 from pgboss.job j where j.name = $2 and j.state < 'completed'
           and j.id = substr(r.id, 5)::uuid)
       order by r.arrival limit $3`,
      [after, CLASSIFY_QUEUE, PAGE],
    );
    const last = lost.at(-1);
    if (!last) return;
    await database.transaction(async (tx) => {
      const ids = lost.map(({ id }) => jobIdOf(id));
      await tx.query(
        `delete from pgboss.job where name = $1 and id = any($2::uuid[]) and state >= 'completed'`,
        [CLASSIFY_QUEUE, ids],
      );
      await jobs.add(
        tx,
        CLASSIFY_QUEUE,
        lost.map(({ id, channel }) => ({
          id: jobIdOf(id),
          data: { reportId: id },
          priority: jobPriorityOf(channel),
        })),
      );
    });
    after = last.arrival;
  }
}

/** Ranks the waiting cases again whose deadline has taken a step since they were ranked. */
async function rankWaiting(database: Database, deadlineOf: DeadlineOf): Promise<void> {
  const regimes = await database.query<{ regime: Regime; now: Date }>(
    `select distinct regime, now() as now from saring.cases where ${WAITING}`,
  );
  for (const { regime, now } of regimes) {
    const hours = deadlineOf(regime, now);
    for (let after: string | null = ''; after !== null; ) {
      const from: string = after;
      after = await database.transaction((tx) => rankDue(tx, regime, hours, from));
    }
  }
}

const WAITING = `state in ('open', 'escalated', 'appealed')`;

/** Ranks the first that are due of those after this id; gives the last one's id, null when all are ranked. */
async function rankDue(
  tx: Queryable,
  regime: Regime,
  hours: number | null,
  after: string,
): Promise<string | null> {
  // First, as everybody does: linking, which locks cases too, would wait for us and we for it.
  await holdAuditLog(tx);
  const cases = await tx.query<{ id: string }>(
    `select id from saring.cases where ${WAITING} and regime = $1 and id > $2
       and coalesce((ranking ->> 'deadline')::float8, 0) <> $3 order by id limit $4`,
    [regime, after, deadlinePoints(hours), RANKED_AT_ONCE],
  );
  const ids = cases.map(({ id }) => id);
  await rankCases(tx, ids, () => hours);
  return ids.length < RANKED_AT_ONCE ? null : (ids.at(-1) ?? null);
}
