import { existsSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { lostThreads } from '../../src/inference/lost-threads.js';
import { MEMORY_LIMITS, type ThreadLimits } from '../../src/inference/thread-limits.js';
import { WorkerPool } from '../../src/inference/worker-pool.js';

interface Task {
  readonly act: string;
  readonly value?: number;
  readonly marker?: string;
}

const patient = { timeout: 20_000 };
const never = new AbortController().signal;

let folder: string;
let pool: WorkerPool<Task, number>;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'saring-ahead-'));
});
afterEach(() => pool.close());

const open = (threads = 1, limits: Partial<ThreadLimits> = {}) =>
  new WorkerPool<Task, number>({
    entry: new URL('./unruly-in-order-worker.mjs', import.meta.url),
    workerData: null,
    threads,
    ahead: 1,
    limits: { ...MEMORY_LIMITS, ...limits },
  });
const answer = (value: number) => pool.run({ act: 'answer', value }, never);

/** A task that keeps its thread until `release`. */
async function hold(signal = never) {
  const marker = join(folder, `${Math.random()}`);
  const done = pool.run({ act: 'loop', value: 1, marker }, signal);
  done.catch(() => undefined);
  await vi.waitFor(() => expect(existsSync(`${marker}-begun`)).toBe(true), patient);
  return { done, release: () => writeFile(marker, '') };
}

describe('a task given to a thread ahead', () => {
  it('waits there behind the one it is at, and no third does', async () => {
    pool = open();
    const { done, release } = await hold();
    const order: string[] = [];
    const second = answer(2).then(() => order.push('second'));
    const third = pool.run({ act: 'answer', value: 3 }, AbortSignal.timeout(50));
    await expect(third).rejects.toThrow(/timeout/);
    const first = done.then(() => order.push('first'));
    await release();
    await Promise.all([first, second]);
    expect(order).toEqual(['first', 'second']);
  });

  it('is done one at a time with the others', async () => {
    pool = open();
    const startedAt = performance.now();
    await Promise.all([1, 2, 3].map(() => pool.run({ act: 'slow', value: 1 }, never)));
    expect(performance.now() - startedAt).toBeGreaterThanOrEqual(290);
  });

  it('goes to the thread that has least to do', async () => {
    pool = open(2);
    const counts = await Promise.all([1, 2].map(() => pool.run({ act: 'count' }, never)));
    expect(counts).toEqual([1, 1]);
  });

  it('goes past a thread that is long at what nobody waits for', async () => {
    pool = open(2);
    const caller = new AbortController();
    const { release } = await hold(caller.signal);
    caller.abort(new Error('nobody waits'));
    // So long a thread may be late.
    await new Promise((resolve) => setTimeout(resolve, 5_200));
    expect(await Promise.all([answer(1), answer(2), answer(3)])).toEqual([1, 2, 3]);
    await release();
  });

  it('does not pay for one before it that kills the thread twice', async () => {
    pool = open();
    await answer(0);
    const [killer, after] = await Promise.allSettled([
      pool.run({ act: 'die' }, never),
      pool.run({ act: 'answer', value: 5 }, never),
    ]);
    expect(killer).toMatchObject({ status: 'rejected' });
    expect(after).toEqual({ status: 'fulfilled', value: 5 });
  });

  it('may itself be tried once more when the one before it killed the thread', async () => {
    pool = open();
    await answer(0);
    const marker = join(folder, 'died');
    const [killer, after] = await Promise.allSettled([
      pool.run({ act: 'die' }, never),
      pool.run({ act: 'die-once', value: 6, marker }, never),
    ]);
    expect(killer).toMatchObject({ status: 'rejected' });
    expect(after).toEqual({ status: 'fulfilled', value: 6 });
  });

  it('is begun in another thread when the one before it hangs, and the hung one ends when it has come to it', async () => {
    pool = open(1, { hungMs: 700 });
    const caller = new AbortController();
    const { done, release } = await hold(caller.signal);
    const second = answer(7);
    caller.abort(new Error('nobody waits'));
    await expect(done).rejects.toThrow('nobody waits');
    expect(await second).toBe(7);
    expect(lostThreads()).toBe(1);
    await release();
    await vi.waitFor(() => expect(lostThreads()).toBe(0), patient);
    expect(await answer(8)).toBe(8);
  });

  it('has its answer before a worn thread is replaced', async () => {
    pool = open(1, { tasks: 2 });
    const threads = await Promise.all(
      Array.from({ length: 9 }, () => pool.run({ act: 'thread' }, never)),
    );
    const distinct = new Set(threads).size;
    expect(distinct).toBeGreaterThanOrEqual(3);
    // One more than its number, at most: the one it was given ahead.
    for (const thread of threads)
      expect(threads.filter((one) => one === thread).length).toBeLessThanOrEqual(3);
  });

  it('is finished before the pool closes', async () => {
    pool = open();
    const { done, release } = await hold();
    const second = answer(2);
    await new Promise(setImmediate);
    const closed = pool.close();
    await release();
    expect(await Promise.all([done, second])).toEqual([1, 2]);
    await closed;
  });
});
