import { setTimeout as delay } from 'node:timers/promises';
import { expect, it } from 'vitest';
import type { Database, Queryable } from '../../src/queue/database.js';
import type { Jobs } from '../../src/queue/jobs.js';
import { QueueWorkers } from '../../src/queue/queue-workers.js';

/** One report that waits, in a database that remembers what became of its job. */
function store() {
  const told: string[] = [];
  let waits = true;
  const answer: Queryable = {
    query: async <T>(sql: string) =>
      (sql.includes('from saring.reports\n') || sql.includes("status = 'queued' order by arrival")
        ? [{ id: 'rep_1', attempts: 0, post: { text: 'x' }, link: null, note: null }]
        : []) as T[],
    script: async <T>() => [] as T[],
  };
  const database = {
    ...answer,
    kind: 'pglite',
    transaction: <T>(work: (tx: Queryable) => Promise<T>) => work(answer),
    close: async () => undefined,
  } as Database;
  const jobs = {
    fetch: async (queue: string) => {
      if (queue !== 'classify' || !waits) return [];
      waits = false;
      told.push('taken');
      return [{ id: 'job', data: { reportId: 'rep_1' } }];
    },
    complete: async (_queue: string, ids: readonly string[]) =>
      void told.push(...ids.map((id) => `done ${id}`)),
    fail: async (_queue: string, ids: readonly string[]) =>
      void told.push(...ids.map((id) => `back ${id}`)),
  } as unknown as Jobs;
  return { told, database, jobs };
}

it('gives back within seconds what it has in work, and takes nothing more', async () => {
  const { told, database, jobs } = store();
  let examined = 0;
  const workers = QueueWorkers.start({
    database,
    jobs,
    examine: (_post, _link, _origin, leaving) => {
      examined++;
      return new Promise((_, reject) => {
        leaving?.addEventListener('abort', () => reject(leaving.reason));
      });
    },
    defaultRegime: 'pilkada-2024',
    concurrency: 1,
    deadlineOf: () => null,
    onLinked: async () => undefined,
    onFailure: (error) => told.push(String(error)),
    deliver: async () => undefined,
    onGivenUp: () => undefined,
    eraseOld: async () => undefined,
  });
  while (examined === 0) await delay(5);
  const from = performance.now();
  workers.windDown();
  workers.wake();
  await workers.stop();
  expect(performance.now() - from).toBeLessThan(10_000);
  expect([told, examined]).toEqual([['taken', 'back job'], 1]);
});
