import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ModelUnavailable } from '../../src/inference/model-unavailable.js';
import type { Proof } from '../../src/inference/proof.js';
import { MEMORY_LIMITS, type ThreadLimits } from '../../src/inference/thread-limits.js';
import { WorkerPool } from '../../src/inference/worker-pool.js';

interface Task {
  readonly act: string;
  readonly value: number;
  readonly marker?: string;
}

const open = (
  threads = 1,
  limits: Partial<ThreadLimits> = {},
  proof: Partial<Proof<Task>> = {},
  onBroken: (error: ModelUnavailable) => void = () => undefined,
) =>
  new WorkerPool<Task, number>({
    entry: new URL('./unruly-worker.mjs', import.meta.url),
    workerData: null,
    threads,
    limits: { ...MEMORY_LIMITS, ...limits },
    proof: { what: 'model "tiny"', warmUp: { act: 'answer', value: 0 }, ...proof },
    onBroken,
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

  it.each([
    ['died in its task', 'die', {}],
    ['was worn', 'answer', { tasks: 1 }],
  ] as const)(
    'looks at what a thread loads in the place of one that %s',
    async (_why, act, limits) => {
      const recheck = vi.fn(async () => undefined);
      pool = open(1, limits, { recheck });
      await run(pool, 'answer');
      expect(recheck).not.toHaveBeenCalled();
      recheck.mockRejectedValue(new ModelUnavailable('damaged'));
      await run(pool, act).catch(() => undefined);
      // Until it is as it should be.
      for (const value of [1, 2])
        await expect(run(pool, 'answer', value)).rejects.toThrow('damaged');
      recheck.mockResolvedValue(undefined);
      expect(await run(pool, 'answer', 3)).toBe(3);
    },
  );

  it('blames no task for a thread that does not run in the place of another, and tells of it', async () => {
    const marker = join(await mkdtemp(join(tmpdir(), 'saring-')), 'away');
    const onBroken = vi.fn();
    pool = open(1, {}, { warmUp: { act: 'throw-while', value: 0, marker } }, onBroken);
    await run(pool, 'answer');
    await writeFile(marker, '');
    // Its own death is tried again; what comes then never began.
    const refused = await run(pool, 'die').catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(ModelUnavailable);
    expect(refused).toMatchObject({ message: 'model "tiny" does not run' });
    expect(onBroken.mock.calls).toEqual([[refused]]);
    await rm(marker);
    expect(await run(pool, 'answer', 3)).toBe(3);
    expect(onBroken).toHaveBeenCalledTimes(1);
  });

  it('tries another thread where one dies of its proof, and then gives up', async () => {
    const marker = join(await mkdtemp(join(tmpdir(), 'saring-')), 'died');
    pool = open(1, { tasks: 1 }, { warmUp: { act: 'die-once', value: 0, marker } });
    await run(pool, 'answer');
    expect(await run(pool, 'answer', 4)).toBe(4);
    await pool.close();
    pool = open(1, { tasks: 1 }, { warmUp: { act: 'die', value: 0 } });
    await run(pool, 'answer');
    await expect(run(pool, 'answer')).rejects.toBeInstanceOf(ModelUnavailable);
  });

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

  it('refuses what still waits when it closes, and what comes later, in its own words', async () => {
    pool = open();
    await run(pool, 'answer');
    const marker = join(await mkdtemp(join(tmpdir(), 'saring-')), 'started');
    const thread = await pool.reserve(never);
    const running = thread.run({ act: 'slow', value: 1 }, never);
    const waiting = [2, 3].map((value) => pool.run({ act: 'die-once', value, marker }, never));
    const settled = Promise.allSettled(waiting);
    await new Promise((resolve) => setTimeout(resolve, 20));
    const closing = pool.close();
    const refused = expect.objectContaining({
      name: 'ModelUnavailable',
      message: 'unruly-worker.mjs: the pool was closed before the task started',
    });
    // Not only when the running task is done.
    const first = await Promise.race([settled, running]);
    expect(first).toEqual([1, 2].map(() => ({ status: 'rejected', reason: refused })));
    await expect(run(pool, 'answer')).rejects.toEqual(refused);
    expect(await running).toBe(1);
    await closing;
    expect(existsSync(marker)).toBe(false);
  });

  it('starts no task on a thread that was reserved before it closed', async () => {
    pool = open();
    const thread = await pool.reserve(never);
    await pool.close();
    await expect(thread.run({ act: 'answer', value: 1 }, never)).rejects.toThrow(/pool was closed/);
  });

  it('lets many wait without a warning', async () => {
    const warn = vi.spyOn(process, 'emitWarning').mockImplementation(() => undefined);
    pool = open();
    // Each with a signal of its own: listeners of the callers' are their affair.
    const all = Array.from({ length: 30 }, (_, value) =>
      pool.run({ act: 'answer', value }, new AbortController().signal),
    );
    expect(await Promise.all(all)).toHaveLength(30);
    expect(warn).not.toHaveBeenCalled();
    warn.mockRestore();
  });
});

describe('WorkerPool’s warm-up', () => {
  it('reaches every thread', async () => {
    pool = open(2);
    // A thread that was not reached would serve its first task here.
    await pool.warmUp({ what: 'the counter', warmUp: { act: 'count', value: 0 } });
    const counts = [1, 2].map(() => run(pool, 'count'));
    expect(await Promise.all(counts)).toEqual([2, 2]);
  });

  it('fails with the reason of the thread, and leaves no pool open', async () => {
    pool = open(2);
    const proof = { what: 'model "tiny"', warmUp: { act: 'throw', value: 0 } };
    await expect(pool.warmUp(proof)).rejects.toMatchObject({
      name: 'ModelUnavailable',
      message: 'model "tiny" does not run',
      cause: expect.objectContaining({ message: expect.stringContaining('no worker or thread') }),
    });
    await expect(run(pool, 'answer')).rejects.toThrow(/pool was closed/);
  });
});

describe('WorkerPool’s worn threads', () => {
  const MEGABYTE = 1_000_000;
  const small = { ownBytes: 100 * MEGABYTE, measureMs: 0 };

  it('are replaced after the task that left them bloated, and no task that waits is lost', async () => {
    pool = open(1, small);
    const acts = ['thread', 'hoard', 'thread', 'thread'];
    const [first, bloated, second, third] = await Promise.all(
      acts.map((act) => run(pool, act, 100 * MEGABYTE)),
    );
    expect(bloated).toBe(first);
    expect(second).not.toBe(first);
    expect(third).toBe(second);
  });

  it('are the only ones replaced', async () => {
    pool = open(2, small);
    const before = await Promise.all([run(pool, 'thread'), run(pool, 'thread')]);
    const bloated = await run(pool, 'hoard', 100 * MEGABYTE);
    const after = await Promise.all([run(pool, 'slow'), run(pool, 'slow')]).then(() =>
      Promise.all([run(pool, 'thread'), run(pool, 'thread')]),
    );
    const kept = before.filter((thread) => after.includes(thread));
    expect(kept).toEqual(before.filter((thread) => thread !== bloated));
  });

  it('stay without a limit of memory', async () => {
    pool = open(1, { ownBytes: Number.POSITIVE_INFINITY, heapBytes: Number.POSITIVE_INFINITY });
    const bloated = await run(pool, 'hoard', 500 * MEGABYTE);
    expect(await run(pool, 'thread')).toBe(bloated);
  });

  it('are replaced after so many tasks, failed ones too', async () => {
    pool = open(1, { tasks: 3 });
    const threads = [await run(pool, 'thread')];
    await expect(run(pool, 'throw')).rejects.toThrow();
    for (const _ of [3, 4]) threads.push(await run(pool, 'thread'));
    expect(threads[1]).toBe(threads[0]);
    expect(threads[2]).not.toBe(threads[0]);
  });
});

describe('WorkerPool’s threads out of memory', () => {
  const little = { heapBytes: 40_000_000 };

  it('cost the task a second try, not its result', async () => {
    pool = open(1, little);
    const marker = join(await mkdtemp(join(tmpdir(), 'saring-')), 'exhausted');
    expect(await pool.run({ act: 'exhaust-once', value: 5, marker }, never)).toBe(5);
  });

  it('fail a task that needs more each time, with Node’s own words, and serve the next', async () => {
    pool = open(1, little);
    await expect(run(pool, 'exhaust')).rejects.toMatchObject({ code: 'ERR_WORKER_OUT_OF_MEMORY' });
    expect(await run(pool, 'answer', 9)).toBe(9);
  });
});
