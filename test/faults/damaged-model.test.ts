import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { expect, it, vi } from 'vitest';
import { pipelineOptions } from '../../src/compose/pipeline-options.js';
import { readConfig } from '../../src/config.js';
import { NO_REST, RestingPool } from '../../src/inference/resting-pool.js';
import { imageComponents } from '../../src/pipeline/image-component.js';
import { Pipeline } from '../../src/pipeline/open.js';

const MODELS = new URL('../../models/', import.meta.url).pathname;

/** A file whose last byte is another: it loads, and says something else. */
async function damage(path: string): Promise<Buffer> {
  const right = await readFile(path);
  const wrong = Buffer.from(right);
  wrong[wrong.length - 1] = (wrong.at(-1) ?? 0) ^ 1;
  await writeFile(path, wrong);
  return right;
}

it('takes no text model that was damaged since it was loaded, and says so until the right one is back', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'saring-models-'));
  const models = join(folder, 'models');
  await cp(MODELS, models, { recursive: true });
  const env = { MODELS_DIR: models, DATA_DIR: join(folder, 'data'), TEXT_THREADS: '1' };
  const posted = vi.spyOn(Worker.prototype, 'postMessage');
  const failures: string[] = [];
  const pipeline = await Pipeline.open(
    pipelineOptions(readConfig(env), (_stage, error) => failures.push(String(error))),
  );
  try {
    await pipeline.loaded();
    let nth = 0;
    const judged = async () => {
      const post = { text: `Debat malam ini pukul 19.00, sesi ${nth++}`, images: [] };
      const { verdict, parts } = await pipeline.classify(post);
      return [verdict, parts[0]?.gap?.code ?? null];
    };
    const status = () =>
      pipeline.health().components.find(({ name }) => name === 'text-model')?.status;
    expect([await judged(), status()]).toEqual([['allowed', null], 'ready']);
    const weights = join(models, 'text-id', 'weights.bin');
    const right = await damage(weights);
    // The thread that is loaded has what it needs.
    expect(await judged()).toEqual(['allowed', null]);
    // Idle, any of them can be ended.
    for (const thread of new Set(posted.mock.contexts as Worker[])) await thread.terminate();
    await delay(100);
    expect(await judged()).toEqual(['undetermined', 'text-model-failed']);
    expect(await judged()).toEqual(['undetermined', 'text-model-unavailable']);
    expect(status()).toBe('failed');
    expect(failures.join('\n')).toMatch(/text-id\/weights.bin has sha256/);
    await writeFile(weights, right);
    await vi.waitFor(() => expect(status()).toBe('ready'), { timeout: 20_000, interval: 200 });
    expect(await judged()).toEqual(['allowed', null]);
  } finally {
    posted.mockRestore();
    await pipeline.close();
  }
});

it('lets a detector of images begin again only with files that are right', async () => {
  const recheck = vi.fn(async () => undefined);
  const failures: unknown[] = [];
  const detector = imageComponents(Number.POSITIVE_INFINITY, (_name, error) =>
    failures.push(error),
  )('ocr', async ({ onBroken }) => {
    const pool = await RestingPool.open<{ readonly act: string; readonly value: number }, number>({
      entry: new URL('../inference/unruly-worker.mjs', import.meta.url),
      workerData: null,
      threads: 1,
      rest: { ...NO_REST, onBroken },
      warmUp: { act: 'count', value: 0 },
      what: 'model "tiny"',
      recheck,
    });
    return { pool, close: () => pool.close() };
  });
  const { signal } = new AbortController();
  const { pool } = await detector.get();
  expect(await pool.run({ act: 'answer', value: 1 }, signal)).toBe(1);
  const damaged = new Error('damaged');
  recheck.mockRejectedValue(damaged);
  await expect(pool.run({ act: 'die', value: 1 }, signal)).rejects.toThrow('damaged');
  await expect(detector.get()).rejects.toThrow('damaged');
  expect([detector.status, failures]).toEqual(['failed', [damaged]]);
  await detector.close();
});
