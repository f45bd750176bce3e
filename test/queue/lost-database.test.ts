import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { NewReport } from '../../src/domain/report.js';
import { Component } from '../../src/pipeline/component.js';
import { type OpenQueue, type OpenQueueOptions, openQueue } from '../../src/queue/open-queue.js';
import { openPglite } from '../../src/queue/pglite.js';
import { pglitePath } from '../../src/queue/pglite-path.js';
import { isUnavailable } from '../../src/queue/unavailable.js';
import { POSTGRES_BINARIES, startPostgres } from '../support/postgres.js';
import { type SmallDisk, smallDisk } from '../support/small-disk.js';

const REPORT: NewReport = {
  post: null,
  link: 'https://a.example/1',
  channel: 'web',
  reporter: null,
  note: null,
  reach: null,
  reportedAt: null,
};
const SUBMISSION = { report: REPORT, submittedBy: 'tester', idempotencyKey: null };

const options = (more: Partial<OpenQueueOptions>): OpenQueueOptions => ({
  databaseUrl: undefined,
  dataDirectory: '',
  onFailure: () => undefined,
  deadlineOf: () => null,
  webhooks: { endpoints: [], secret: '' } as unknown as OpenQueueOptions['webhooks'],
  work: {
    examine: async (_post, url) => ({
      result: null,
      fingerprint: { url, text: null, images: [] },
    }),
    defaultRegime: 'pilkada-2024',
    concurrency: 1,
    retentionDays: 0,
    log: { info: () => undefined, warn: () => undefined, error: () => undefined } as never,
  },
  ...more,
});

async function classified(queue: OpenQueue, reportId: string) {
  for (const end = Date.now() + 60_000; Date.now() < end; ) {
    const { status } = await queue.queue.report(reportId);
    if (status === 'classified') return status;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('never classified');
}

/** Made once: a new embedded database takes seconds. */
let disk: SmallDisk | null = null;
let dataDirectory = '';
beforeAll(async () => {
  disk = await smallDisk(120);
  if (!disk)
    console.warn('the test with a full disk is left out: this user may not mount a small one');
  dataDirectory = disk?.directory ?? (await mkdtemp(join(tmpdir(), 'saring-lost-')));
});
afterAll(() => disk?.remove());

const LONG_REPORT = {
  ...SUBMISSION,
  report: { ...REPORT, link: null, note: 'panjang '.repeat(20_000) },
};

it('outlives a full disk and a thread that died, and loses nothing that it took', async () => {
  const threads: Worker[] = [];
  const onWorker = (worker: Worker) => threads.push(worker);
  process.on('worker', onWorker);
  let now = 0;
  const failures: unknown[] = [];
  const component: Component<OpenQueue> = new Component(
    'queue',
    () => openQueue(options({ dataDirectory, onLost: (error) => component.forget(error) })),
    (_name, error) => failures.push(error),
    () => now,
  );
  try {
    const before = await component.get();
    const { reportId } = await before.queue.submit(SUBMISSION);
    await classified(before, reportId);
    if (disk) {
      await disk.fill();
      const full = await refusal(() => before.queue.submit(LONG_REPORT));
      expect(isUnavailable(full)).toBe(true);
      expect((await before.queue.report(reportId)).status).toBe('classified');
      await disk.empty();
      const after = await component.get();
      const { reportId: later } = await after.queue.submit(LONG_REPORT);
      expect(await classified(after, later)).toBe('classified');
    }
    expect(threads).toHaveLength(1);
    await threads[0]?.terminate();
    const refused = await before.queue.report(reportId).catch((error: unknown) => error);
    expect(isUnavailable(refused)).toBe(true);
    await expect(component.get()).rejects.toThrow(/PGlite ended/);
    expect(String(failures[0])).toMatch(/PGlite ended/);
    now = 5_000;
    const after = await component.get();
    expect(await classified(after, reportId)).toBe('classified');
    const again = await after.queue.submit(SUBMISSION);
    expect(await classified(after, again.reportId)).toBe('classified');
    expect(threads).toHaveLength(2);
  } finally {
    process.off('worker', onWorker);
    await component.close();
  }
}, 180_000);

/** A small report may still find a free place in a page that is there: the disk is full when one is refused. */
async function refusal(submit: () => Promise<unknown>): Promise<unknown> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const error = await submit().then(
      () => null,
      (reason: unknown) => reason,
    );
    if (error) return error;
  }
  throw new Error('never refused');
}

it('lets go of the embedded database when another process took its folder for left over', async () => {
  let lost: (error: unknown) => void = () => undefined;
  const told = new Promise((resolve) => {
    lost = resolve;
  });
  const database = await openPglite(dataDirectory, (error) => lost(error));
  await database.query('select 1');
  await rm(`${pglitePath(dataDirectory)}.lock`, { recursive: true });
  expect(isUnavailable(await told)).toBe(true);
  const refused = await database.query('select 1').catch((error: unknown) => error);
  expect(isUnavailable(refused)).toBe(true);
  await database.close();
}, 180_000);

it.skipIf(POSTGRES_BINARIES === null)(
  'goes on with a Postgres that cut all connections (skipped without one: apt install postgresql)',
  async () => {
    const cluster = await startPostgres();
    const databaseUrl = await cluster.newDatabase();
    const queue = await openQueue(options({ databaseUrl }));
    const operator = new pg.Client({ connectionString: databaseUrl });
    await operator.connect();
    try {
      const first = await queue.queue.submit(SUBMISSION);
      await classified(queue, first.reportId);
      // On their way while connections are cut: acknowledged is stored, and refused may be sent again by the same key.
      const sent = Array.from({ length: 24 }, (_, n) => ({
        ...SUBMISSION,
        report: { ...REPORT, link: `https://a.example/cut-${n}` },
        idempotencyKey: `cut-${n}`,
      }));
      const answers: Promise<unknown>[] = [];
      let cut = 0;
      for (let round = 0; round < 3; round++) {
        for (const one of sent.slice(8 * round, 8 * round + 8)) {
          answers.push(queue.queue.submit(one).catch((error: unknown) => error));
        }
        const { rowCount } = await operator.query(
          `select pg_terminate_backend(pid) from pg_stat_activity
           where pid <> pg_backend_pid() and datname = current_database()`,
        );
        cut += rowCount ?? 0;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      expect(cut).toBeGreaterThan(0);
      for (const answer of await Promise.all(answers)) {
        if (answer instanceof Error) expect(isUnavailable(answer)).toBe(true);
        else await queue.queue.report((answer as { reportId: string }).reportId);
      }
      const ids = await Promise.all(
        sent.map(async (one) => (await queue.queue.submit(one)).reportId),
      );
      const [stored] = await operator
        .query(`select count(*)::int as n from saring.reports where idempotency_key like 'cut-%'`)
        .then(({ rows }) => rows);
      expect([new Set(ids).size, stored.n]).toEqual([24, 24]);
      const second = await queue.queue.submit(SUBMISSION);
      expect(await classified(queue, second.reportId)).toBe('classified');
    } finally {
      await operator.end();
      await queue.close();
      await cluster.stop();
    }
  },
  180_000,
);
