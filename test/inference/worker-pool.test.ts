import { existsSync } from 'node:fs';
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

  it('lets a caller leave a running task without ending its thread', async () => {
    pool = open();
    await run(pool, 'answer');
    const left = pool.run({ act: 'slow', value: 0 }, AbortSignal.timeout(20));
    await expect(left).rejects.toThrow(/timeout/);
    expect(await run(pool, 'answer', 3)).toBe(3);
  });

  it('never starts a task whose caller left the queue', async () => {
    pool = open();
    const marker = join(await mkdtemp(join(tmpdir(), 'saring-')), 'started');
    const first = run(pool, 'slow', 1);
    const second = pool.run({ act: 'die-once', value: 2, marker }, AbortSignal.timeout(20));
    await expect(second).rejects.toThrow(/timeout/);
    expect(await first).toBe(1);
    expect(existsSync(marker)).toBe(false);
  });

  it('finishes what runs before it closes', async () => {
    pool = open(2);
    await run(pool, 'answer');
    const running = [1, 2].map((value) => run(pool, 'slow', value));
    await new Promise((resolve) => setTimeout(resolve, 20));
    await pool.close();
    expect(await Promise.all(running)).toEqual([1, 2]);
  });
});
