import { afterEach, describe, expect, it, vi } from 'vitest';
import { NO_REST, type Rest, RestingPool } from '../../src/inference/resting-pool.js';

interface Task {
  readonly act: string;
  readonly value: number;
}

const never = new AbortController().signal;
const lazy: Rest = { ...NO_REST, prove: false };
let pool: RestingPool<Task, number>;
afterEach(() => pool?.close());

const open = async (rest: Rest, warmUp = 'count') => {
  pool = await RestingPool.open<Task, number>({
    entry: new URL('./unruly-worker.mjs', import.meta.url),
    workerData: null,
    threads: 1,
    rest,
    proof: { what: 'model "tiny"', warmUp: { act: warmUp, value: 0 } },
  });
  return pool;
};
/** How many tasks the thread has had, this one and its warm-up among them. */
const count = () => pool.run({ act: 'count', value: 0 }, never);

describe('RestingPool', () => {
  it('begins threads with the first task, which proves them first', async () => {
    await open(lazy);
    expect(await count()).toBe(2);
    expect(await count()).toBe(3);
  });

  it('begins at once where it is to prove that they run', async () => {
    await expect(open(NO_REST, 'throw')).rejects.toThrow('model "tiny" does not run');
    await open(NO_REST);
    expect(await count()).toBe(2);
  });

  it('ends idle threads, never those at work, and begins new ones', async () => {
    await open({ ...lazy, idleMs: 100 });
    // Longer than it may idle.
    expect(await pool.run({ act: 'slow', value: 5 }, never)).toBe(5);
    expect(await count()).toBe(2);
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(await count()).toBe(2);
  });

  it('begins before anything is asked when it is woken', async () => {
    await open(lazy);
    await pool.wake();
    expect(await count()).toBe(2);
  });

  it('tells that threads do not run, and fails what asked for them', async () => {
    const onBroken = vi.fn();
    await open({ ...lazy, onBroken }, 'throw');
    const failures = await Promise.allSettled([count(), count()]);
    expect(failures.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    const reason = expect.objectContaining({ message: 'model "tiny" does not run' });
    expect(onBroken.mock.calls).toEqual([[reason]]);
  });

  it('lets a caller leave who waits for threads', async () => {
    await open(lazy);
    const left = pool.run({ act: 'count', value: 0 }, AbortSignal.timeout(1));
    await expect(left).rejects.toThrow(/timeout/);
    expect(await count()).toBe(2);
  });

  it('begins nothing once it was closed', async () => {
    await open(lazy);
    await pool.close();
    await expect(count()).rejects.toThrow('model "tiny" was closed');
  });
});
