import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { existsSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { lostThreads } from '../../src/inference/lost-threads.js';
import { MEMORY_LIMITS } from '../../src/inference/thread-limits.js';
import { WorkerPool } from '../../src/inference/worker-pool.js';

interface Task {
  readonly act: string;
  readonly value: number;
  readonly marker?: string;
}

/** Longer than a busy machine takes to start a thread. */
const HUNG_MS = 700;
const patient = { timeout: 20_000 };
const never = new AbortController().signal;

let folder: string;
let pool: WorkerPool<Task, number>;
const told: unknown[] = [];
const listen = (message: unknown) => void told.push(message);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'saring-hung-'));
  told.length = 0;
  for (const name of CHANNELS) subscribe(name, listen);
  pool = new WorkerPool<Task, number>({
    entry: new URL('./unruly-worker.mjs', import.meta.url),
    workerData: null,
    threads: 1,
    limits: { ...MEMORY_LIMITS, hungMs: HUNG_MS },
  });
});

const CHANNELS = ['saring:thread-replaced', 'saring:threads-lost', 'saring:threads-spent'];

afterEach(async () => {
  for (const name of CHANNELS) unsubscribe(name, listen);
  await pool.close();
});

/** Keeps a thread busy until `release`, though its caller leaves once it has begun. */
async function hang() {
  const marker = join(folder, `${Math.random()}`);
  const caller = new AbortController();
  const left = pool.run({ act: 'loop', value: 1, marker }, caller.signal);
  left.catch(() => undefined);
  await vi.waitFor(() => expect(existsSync(`${marker}-begun`)).toBe(true), patient);
  caller.abort(new Error('nobody waits'));
  return { left, release: () => writeFile(marker, '') };
}

describe('a thread that hangs', () => {
  it('is left alone, another answers in its place, and it ends when it comes back', async () => {
    const { left, release } = await hang();
    await expect(left).rejects.toThrow(/nobody waits/);
    // Who waits for the only thread gets the next one.
    expect(await pool.run({ act: 'answer', value: 7 }, never)).toBe(7);
    expect(told).toContainEqual({ pool: 'unruly-worker.mjs', reason: 'hung' });
    expect(lostThreads()).toBe(1);
    await release();
    await vi.waitFor(() => expect(lostThreads()).toBe(0), patient);
  });

  it('is not replaced when too many hang: the pool says so, and goes on when one comes back', async () => {
    const hung: { release(): Promise<void> }[] = [];
    for (let n = 0; n < 3; n++) {
      hung.push(await hang());
      await vi.waitFor(() => expect(lostThreads() + Number(pool.isStalled)).toBe(n + 1), patient);
    }
    expect(told).toContain(2);
    expect([lostThreads(), pool.isStalled]).toEqual([2, true]);
    const waiting = pool.run({ act: 'answer', value: 9 }, AbortSignal.timeout(50));
    await expect(waiting).rejects.toThrow(/timeout/);
    for (const { release } of hung) await release();
    expect(await pool.run({ act: 'answer', value: 9 }, never)).toBe(9);
    expect(pool.isStalled).toBe(false);
    await vi.waitFor(() => expect(lostThreads()).toBe(0), patient);
  });

  it('is told from one that is merely slower than its caller', async () => {
    await pool.run({ act: 'answer', value: 0 }, never);
    const left = pool.run({ act: 'slow', value: 1 }, AbortSignal.timeout(60));
    await expect(left).rejects.toThrow(/timeout/);
    expect(await pool.run({ act: 'answer', value: 2 }, never)).toBe(2);
    expect([lostThreads(), told]).toEqual([0, []]);
  });
});
