import { Writable } from 'node:stream';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { problemSchema } from '../../src/http/contract.js';
import { queueFor } from '../../src/http/with-queue.js';
import type { ReportQueue } from '../../src/queue/report-queue.js';
import { FakeQueue } from '../support/fake-queue.js';
import { fakeClassifier, fakePipeline } from '../support/fakes.js';
import { startApp } from '../support/http.js';

const working = () => {
  const pipeline = fakePipeline();
  return new FakeQueue((post) => pipeline.classify(post));
};

/** A queue whose every answer is the same failure. */
const broken = (error: unknown) =>
  Object.assign(working(), { cases: () => Promise.reject(error) }) as ReportQueue;

async function askWith(open: () => Promise<ReportQueue>) {
  let log = '';
  const sink = new Writable({
    write(chunk, _encoding, done) {
      log += chunk;
      done();
    },
  });
  const service = await startApp(fakePipeline(), 20, { queue: open, logger: pino({}, sink) });
  const answer = await fetch(`${service.url}/cases`);
  const body = await answer.text();
  await service.close();
  return { answer, body, log };
}

const sqlError = (code: string) =>
  Object.assign(new Error('invalid input syntax: "rahasia Budi"'), {
    code,
    detail: 'Key (reporter)=(rahasia Budi) already exists.',
    constraint: 'reports_pkey',
  });

describe('routes to the queue', () => {
  it.each([
    ['refuses connections', Object.assign(new Error('connect'), { code: 'ECONNREFUSED' })],
    ['was shut down', sqlError('57P01')],
    ['has no connection left', sqlError('53300')],
    ['has no space left on its disk', sqlError('53100')],
    ['lost the connection', new Error('Connection terminated unexpectedly')],
    ['ended as a thread', new Error('PGlite ended (1)')],
    ['hides the reason', new Error('wrapped', { cause: sqlError('08006') })],
  ])('answer 503 when the database %s', async (_name, error) => {
    const { answer, body } = await askWith(async () => broken(error));
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5']);
    expect(problemSchema.parse(JSON.parse(body)).code).toBe('queue-unavailable');
    expect(body).not.toMatch(/rahasia|connect|PGlite|pkey/);
  });

  it('answer 503 when it cannot be opened, and ask again the next time', async () => {
    const queue = working();
    let times = 0;
    const open = async () => {
      times++;
      if (times === 1) throw new Error('DATABASE_URL: db:5432/saring tidak dapat dipakai');
      return queue;
    };
    const { answer, body, log } = await askWith(open);
    expect([answer.status, body.includes('db:5432')]).toEqual([503, false]);
    expect(log).toContain('db:5432');
    expect((await askWith(open)).answer.status).toBe(200);
  });

  it('neither explain nor log what a wrong query quoted', async () => {
    const { answer, body, log } = await askWith(async () => broken(sqlError('23505')));
    expect([answer.status, problemSchema.parse(JSON.parse(body)).code]).toEqual([500, 'internal']);
    expect(log).toContain('23505');
    expect(log).toContain('reports_pkey');
    expect(log + body).not.toContain('rahasia');
  });

  it('wait for the database to open, and no longer than they may', async () => {
    const response = { set: () => response, locals: {} } as never;
    const logger = pino({ level: 'silent' });
    const slow = (ms: number) => () =>
      new Promise<ReportQueue>((resolve) => setTimeout(() => resolve(working()), ms));
    const ask = (openMs: number, takesMs: number) =>
      queueFor(slow(takesMs), logger, openMs)(response, (queue) => queue.cases({}));
    expect(await ask(2_000, 50)).toEqual({ cases: [], next: null });
    await expect(ask(20, 2_000)).rejects.toMatchObject({ code: 'queue-unavailable' });
  });

  it('work while classifying is at capacity', async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const classify = async (text: string, signal: AbortSignal) => {
      await held;
      return fakeClassifier.classify(text, signal);
    };
    const pipeline = fakePipeline({ text: async () => ({ ...fakeClassifier, classify }) });
    const queue = new FakeQueue(() => Promise.reject(new Error('not asked for')));
    const service = await startApp(pipeline, 1, { queue: async () => queue });
    const ask = (path: string, body: string) =>
      fetch(service.url + path, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
      });
    const first = ask('/classify', '{"text":"halo"}');
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect((await ask('/classify', '{"text":"halo"}')).status).toBe(429);
    expect((await ask('/reports', '{"note":"masih diterima"}')).status).toBe(202);
    expect((await fetch(`${service.url}/cases`)).status).toBe(200);
    release();
    expect((await first).status).toBe(200);
    await service.close();
  });
});
