import PgBoss from 'pg-boss';
import type { Database, Queryable } from './database.js';
import { setUpAlone } from './migrate.js';
import { RECLASSIFY_RETRIES } from './reclassify-job.js';
import { WEBHOOK_RETRIES } from './webhooks.js';

/** Work that waits: reports to classify, webhooks to deliver, what is done from time to time. */
export const CLASSIFY_QUEUE = 'classify';
export const WEBHOOK_QUEUE = 'webhook';
/** Reports of which something was not seen, as a model was away or time ran out. */
export const RECLASSIFY_QUEUE = 'reclassify';
/** Webhooks whose last attempt failed, also by the death of its process: pg-boss puts each here once. */
export const GIVEN_UP_QUEUE = 'webhook-given-up';
export const UPKEEP_QUEUE = 'upkeep';
export const RETENTION_QUEUE = 'retention';
export type QueueName =
  | typeof CLASSIFY_QUEUE
  | typeof RECLASSIFY_QUEUE
  | typeof WEBHOOK_QUEUE
  | typeof GIVEN_UP_QUEUE
  | typeof UPKEEP_QUEUE
  | typeof RETENTION_QUEUE;

/**
 * Seconds after which a job that is still active is taken for a dead process's. A batch takes seconds; one that
 * takes longer than this is done twice, which linking sees (`status = 'queued'`).
 */
const EXPIRE_SECONDS = 45;
const SUPERVISE_SECONDS = 10;
const A_YEAR_IN_MINUTES = 365 * 24 * 60;

/** How each queue treats a job that failed. */
const QUEUES: Readonly<Record<QueueName, Omit<PgBoss.Queue, 'name'>>> = {
  // Kills count as tries, and no report may be lost to them: reports.attempts counts what really failed.
  classify: { retryLimit: 1_000_000, retryDelay: 2, retryBackoff: false },
  reclassify: RECLASSIFY_RETRIES,
  // Before those that name it as theirs.
  'webhook-given-up': { retryLimit: 3, retryDelay: 60 },
  webhook: { ...WEBHOOK_RETRIES, deadLetter: GIVEN_UP_QUEUE },
  upkeep: { retryLimit: 0 },
  retention: { retryLimit: 3, retryDelay: 60 },
};

/** What the clock gives to do (cron, WIB); one of the processes that share the database gets it. */
const SCHEDULE: Readonly<Partial<Record<QueueName, string>>> = {
  // Deadlines come nearer, and what was lost is found.
  upkeep: '*/10 * * * *',
  // Content that is old enough is deleted at night.
  retention: '30 2 * * *',
};

export interface Job<T> {
  readonly id: string;
  readonly data: T;
}

export interface NewJob {
  /** A UUID; of two jobs with the same id one is kept. */
  readonly id: string;
  readonly data: object;
  /** Higher first. */
  readonly priority?: number;
  /** Seconds from now, by the database's clock, before which nobody gets it. */
  readonly notBefore?: number;
}

/** As pg-boss 10.4 has them; its types leave `data` out where there are several ids. */
interface ManyJobs {
  complete(
    name: string,
    ids: readonly string[],
    data: null,
    db: { db?: PgBoss.Db },
  ): Promise<unknown>;
  fail(name: string, ids: readonly string[], data: object): Promise<unknown>;
}

/** pg-boss on the report database, in the same transactions as the rows that jobs speak of. */
export class Jobs {
  private constructor(private readonly boss: PgBoss) {}

  static async open(database: Database, onFailure: (error: unknown) => void): Promise<Jobs> {
    const boss = new PgBoss({
      db: executor(database),
      expireInSeconds: EXPIRE_SECONDS,
      maintenanceIntervalSeconds: SUPERVISE_SECONDS,
      archiveCompletedAfterSeconds: 600,
      deleteAfterDays: 7,
    });
    boss.on('error', onFailure);
    try {
      await setUpAlone(database, () => setUp(boss));
    } catch (error) {
      // Its timers would keep a process alive that cannot work.
      await boss.stop({ graceful: false, close: false });
      throw error;
    }
    const jobs = new Jobs(boss);
    // Nobody else can be at work in the embedded database: what is active was a dead process's.
    if (database.kind === 'pglite') await requeueActive(database);
    return jobs;
  }

  /** Adds jobs as part of a transaction. */
  async add(tx: Queryable, name: QueueName, jobs: readonly NewJob[]): Promise<void> {
    if (jobs.length === 0) return;
    const rows = jobs.map(({ id, data, priority = 0, notBefore = 0 }) => ({
      ...{ id, name, data, priority },
      startAfter: String(notBefore),
    }));
    await this.boss.insert(rows, { db: executor(tx) });
  }

  /** Takes up to `most` jobs that wait, the most urgent first. */
  fetch<T>(name: QueueName, most: number): Promise<readonly Job<T>[]> {
    return this.boss.fetch<T>(name, { batchSize: most });
  }

  /** Marks jobs as done, as part of a transaction or by itself. */
  async complete(name: QueueName, ids: readonly string[], tx?: Queryable): Promise<void> {
    if (ids.length === 0) return;
    await this.#many.complete(name, ids, null, tx ? { db: executor(tx) } : {});
  }

  /** Gives jobs back, to be tried again as their queue says. */
  async fail(name: QueueName, ids: readonly string[], reason: string): Promise<void> {
    if (ids.length > 0) await this.#many.fail(name, ids, { reason });
  }

  get #many(): ManyJobs {
    return this.boss as unknown as ManyJobs;
  }

  /** Stops watching over the jobs; those that wait stay. */
  async stop(): Promise<void> {
    await this.boss.stop({ graceful: false, close: false });
  }
}

async function setUp(boss: PgBoss): Promise<void> {
  await boss.start();
  for (const [name, options] of Object.entries(QUEUES)) {
    const queue = {
      name,
      ...options,
      expireInSeconds: EXPIRE_SECONDS,
      retentionMinutes: A_YEAR_IN_MINUTES,
    };
    await boss.createQueue(name, queue);
    // One that an earlier version made keeps its options otherwise.
    await boss.updateQueue(name, queue);
  }
  for (const [name, cron] of Object.entries(SCHEDULE)) {
    await boss.schedule(name, cron, {}, { tz: 'Asia/Jakarta' });
  }
}

/** pg-boss's maintenance scripts come without values and hold several statements. */
function executor(database: Queryable): PgBoss.Db {
  return {
    executeSql: async (sql, values) => ({
      rows:
        values && values.length > 0
          ? await database.query(sql, values)
          : await database.script(sql),
    }),
  };
}

async function requeueActive(database: Database): Promise<void> {
  await database.query(
    "update pgboss.job set state = 'retry', start_after = now() where state = 'active'",
  );
}
