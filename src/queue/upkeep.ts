import type { Database } from './database.js';
import { jobIdOf } from './intake.js';
import { CLASSIFY_QUEUE, type Jobs } from './jobs.js';
import { type DeadlineOf, rankCases } from './rank-cases.js';

const PAGE = 500;

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
    const lost = await database.query<{ id: string; arrival: number }>(
      `select r.id, r.arrival from saring.reports r
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
        lost.map(({ id }) => ({ id: jobIdOf(id), data: { reportId: id } })),
      );
    });
    after = last.arrival;
  }
}

/** Deadlines come nearer: the priority of cases that wait is set again. */
async function rankWaiting(database: Database, deadlineOf: DeadlineOf): Promise<void> {
  for (let after = ''; ; ) {
    const cases = await database.query<{ id: string }>(
      `select id from saring.cases where state in ('open', 'escalated', 'appealed') and id > $1
       order by id limit $2`,
      [after, PAGE],
    );
    const last = cases.at(-1);
    if (!last) return;
    await database.transaction((tx) =>
      rankCases(
        tx,
        cases.map(({ id }) => id),
        deadlineOf,
      ),
    );
    after = last.id;
  }
}
