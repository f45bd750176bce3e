import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { WorkerPool } from '../../src/inference/worker-pool.js';

interface Task {
  readonly act: string;
  readonly value: number;
  readonly marker?: string;
}

const open = (threads = 1) =>
  new WorkerPool<Task, number>({
    entry: new URL('./unruly-worker.mjs', import.meta.url),
    workerData: null,
    threads,
    maxQueue: 10,
  });
const never = new AbortController().signal;
const run = (pool: WorkerPool<Task, number>, act: string, value = 7) =>
  pool.run({ act, value }, never);

let pool: WorkerPool<Task, number>;
afterEach(() => pool.close());

describe('WorkerPool', () => {
  it('gives results and passes on the task’s own error, untried again', async () => {
    pool = open();
    expect(await run(pool, 'answer')).toBe(7);
    await expect(run(pool, 'throw')).rejects.toThrow('no worker or thread');
    expect(await run(pool, 'answer', 8)).toBe(8);
  });

  it('tries a task once more when its thread died, so the request is not lost', async () => {
    pool = open();
    const marker = join(await mkdtemp(join(tmpdir(), 'saring-')), 'died');
    expect(await pool.run({ act: 'die-once', value: 5, marker }, never)).toBe(5);
  });

  it('gives up on a task that kills twice, and serves the next', async () => {
    pool = open();
    await expect(run(pool, 'die')).rejects.toThrow(/exited/);
    expect(await run(pool, 'answer', 9)).toBe(9);
  });

  it.each(['die-later', 'fail-later'])(
    'outlives a thread that ends while idle (%s)',
    async (act) => {
      const warn = vi.spyOn(process, 'emitWarning').mockImplementation(() => undefined);
      pool = open();
      await run(pool, act);
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect(await run(pool, 'answer', 4)).toBe(4);
      warn.mockRestore();
    },
  );

  it('cuts off a thread that hangs and serves the next task', async () => {
    pool = open();
    await run(pool, 'answer');
    const hung = pool.run({ act: 'hang', value: 0 }, AbortSignal.timeout(200));
    await expect(hung).rejects.toThrow();
    expect(await run(pool, 'answer', 3)).toBe(3);
  });

  it('finishes what was queued before it closes', async () => {
    pool = open();
    const running = [1, 2, 3].map((value) => run(pool, 'slow', value));
    await pool.close();
    expect(await Promise.all(running)).toEqual([1, 2, 3]);
  });
});
