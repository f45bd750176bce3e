import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import sharp from 'sharp';
import { expect, it, vi } from 'vitest';
import { pipelineOptions } from '../../src/compose/pipeline-options.js';
import { readConfig } from '../../src/config.js';
import type { Post } from '../../src/domain/post.js';
import { monotonicNow } from '../../src/inference/clock.js';
import { ModelUnavailable } from '../../src/inference/model-unavailable.js';
import { NO_REST, RestingPool } from '../../src/inference/resting-pool.js';
import { imageComponents } from '../../src/pipeline/image-component.js';
import { lookWith } from '../../src/pipeline/look.js';
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

/** A pipeline on its own copy of the models, with one thread each, and what it was asked for of threads. */
async function openOnCopy() {
  const folder = await mkdtemp(join(tmpdir(), 'saring-models-'));
  const models = join(folder, 'models');
  await cp(MODELS, models, { recursive: true });
  const posted = vi.spyOn(Worker.prototype, 'postMessage');
  const failures: string[] = [];
  const pipeline = await Pipeline.open(
    pipelineOptions(
      readConfig({
        MODELS_DIR: models,
        DATA_DIR: join(folder, 'data'),
        TEXT_THREADS: '1',
        OCR_THREADS: '1',
        // Threads begin anew here, on a machine that may be busy.
        REQUEST_TIMEOUT_MS: '60000',
      }),
      (_stage, error) => failures.push(String(error)),
    ),
  );
  await pipeline.loaded();
  return {
    models,
    pipeline,
    failures,
    judged: async (post: Post) => {
      const { verdict, parts } = await pipeline.classify(post);
      return [verdict, parts[0]?.gap?.code ?? null];
    },
    status: (part: string) =>
      pipeline.health().components.find(({ name }) => name === part)?.status,
    /** Idle, any of them can be ended. */
    endThreads: async () => {
      for (const thread of new Set(posted.mock.contexts as Worker[])) await thread.terminate();
      await delay(100);
    },
    close: async () => {
      posted.mockRestore();
      await pipeline.close();
    },
  };
}

/** Grey, of a size of its own: nobody remembers it. */
async function picture(width: number): Promise<Post> {
  const create = { width, height: 80, channels: 3, background: '#888' } as const;
  return { images: [{ bytes: await sharp({ create }).png().toBuffer() }] };
}

it('takes no text model that was damaged since it was loaded, and says so until the right one is back', async () => {
  const { models, failures, judged, status, endThreads, close } = await openOnCopy();
  try {
    let nth = 0;
    const debate = () => judged({ text: `Debat malam ini pukul 19.00, sesi ${nth++}`, images: [] });
    expect([await debate(), status('text-model')]).toEqual([['allowed', null], 'ready']);
    const weights = join(models, 'text-id', 'weights.bin');
    const right = await damage(weights);
    // The thread that is loaded has what it needs.
    expect(await debate()).toEqual(['allowed', null]);
    await endThreads();
    // Together: some wait for the thread that the first one meets.
    const met = await Promise.all([1, 2, 3, 4, 5, 6].map(debate));
    const unavailable = ['undetermined', 'text-model-unavailable'];
    expect(met).toEqual(met.map(() => unavailable));
    expect(await debate()).toEqual(unavailable);
    expect(status('text-model')).toBe('failed');
    expect(failures.join('\n')).toMatch(/text-id\/weights.bin has sha256/);
    await writeFile(weights, right);
    await vi.waitFor(() => expect(status('text-model')).toBe('ready'), {
      timeout: 20_000,
      interval: 200,
    });
    expect(await debate()).toEqual(['allowed', null]);
  } finally {
    await close();
  }
});

it('blames no picture for a model that was damaged since it was loaded', {
  timeout: 120_000,
}, async () => {
  const { models, judged, status, endThreads, close } = await openOnCopy();
  try {
    // Their threads begin with a picture.
    expect(await judged(await picture(120))).toEqual(['allowed', null]);
    // Of several gaps the last one's here is told.
    const files = [
      ['faces', 'faces/detector.onnx'],
      ['emblems', 'emblems/embedder.onnx'],
      ['ocr', 'ocr-paddle/alphabet.txt'],
    ] as const;
    for (const [at, [part, file]] of files.entries()) {
      await damage(join(models, file));
      await endThreads();
      const met = await judged(await picture(130 + at));
      expect(met).toEqual(['undetermined', `${part}-unavailable`]);
      expect(status(part)).not.toBe('ready');
    }
  } finally {
    await close();
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
      proof: { what: 'model "tiny"', warmUp: { act: 'count', value: 0 }, recheck },
    });
    return { pool, close: () => pool.close() };
  });
  const { signal } = new AbortController();
  const { pool } = await detector.get();
  expect(await pool.run({ act: 'answer', value: 1 }, signal)).toBe(1);
  const damaged = new ModelUnavailable('damaged');
  recheck.mockRejectedValue(damaged);
  await expect(pool.run({ act: 'die', value: 1 }, signal)).rejects.toThrow('damaged');
  await expect(detector.get()).rejects.toThrow('damaged');
  expect([detector.status, failures]).toEqual(['failed', [damaged]]);
  await detector.close();
});

it('blames no picture for a reader of codes that does not run in the place of another', async () => {
  const marker = join(await mkdtemp(join(tmpdir(), 'saring-')), 'away');
  interface Task {
    readonly act: string;
    readonly value: number;
    readonly marker?: string;
  }
  const codes = imageComponents(Number.POSITIVE_INFINITY, () => undefined)(
    'qr-reader',
    async (rest) => {
      const pool = await RestingPool.open<Task, number>({
        entry: new URL('../inference/unruly-worker.mjs', import.meta.url),
        workerData: null,
        threads: 1,
        rest,
        proof: { what: 'the QR reader', warmUp: { act: 'throw-while', value: 0, marker } },
      });
      return { pool, close: () => pool.close() };
    },
  );
  const names = {
    stage: 'qr',
    unavailable: 'qr-unavailable',
    failed: 'qr-failed',
    incomplete: 'qr-unreadable',
  } as const;
  const look = (act: string) =>
    lookWith(
      codes,
      names,
      async ({ pool }, cut) => {
        await pool.run({ act, value: 0 }, cut);
        return { complete: true };
      },
      {
        deadline: monotonicNow() + 20_000,
        signal: new AbortController().signal,
        onFailure: () => undefined,
      },
    );
  const gaps: unknown[] = [(await look('answer')).gap, (await look('throw')).gap];
  await writeFile(marker, '');
  gaps.push((await look('die')).gap, (await look('answer')).gap);
  expect(gaps).toEqual([null, 'qr-failed', 'qr-unavailable', 'qr-unavailable']);
  await codes.close();
});
