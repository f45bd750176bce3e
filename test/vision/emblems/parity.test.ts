import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FloatTensor } from '../../../src/inference/session.js';
import { WorkerPool } from '../../../src/inference/worker-pool.js';

const MODELS = join(process.cwd(), 'models', 'emblems');

interface Peak {
  readonly kind: 0 | 1;
  readonly row: number;
  readonly column: number;
  readonly heat: number;
  readonly size: readonly [number, number];
  readonly offset: readonly [number, number];
}

/** As training/saring_emblems/publish.py writes it; numbers are rounded to six places. */
interface Parity {
  readonly tolerance: number;
  readonly detector: readonly {
    readonly case: number;
    readonly height: number;
    readonly width: number;
    readonly peaks: readonly Peak[];
  }[];
  /** The first numbers of each embedding. */
  readonly embedder: readonly { readonly case: number; readonly embedding: readonly number[] }[];
}

const parity: Parity = JSON.parse(readFileSync(join(MODELS, 'parity.json'), 'utf8'));

/** The picture of a case, by the formula in `parity.json`: `[1, 3, height, width]`, 0..1. */
function picture(height: number, width: number, number: number): FloatTensor {
  const data = new Float32Array(3 * height * width);
  for (let channel = 0; channel < 3; channel++) {
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        let byte = ((x * (2 + number) + y * (5 - number) + channel * 37) % 128) + 32;
        for (let i = 0; i < 3; i++) {
          const across = x - Math.floor((width * (2 * i + 1)) / 6);
          const down = y - Math.floor((height * (i + 2)) / 6);
          const radius = Math.floor(height / (5 + i + number));
          if (across ** 2 + down ** 2 < radius ** 2)
            byte = (60 + 97 * ((i + channel + number) % 3)) % 256;
        }
        data[(channel * height + y) * width + x] = byte / 255;
      }
    }
  }
  return { data, dims: [1, 3, height, width] };
}

type Task = { path: string; input: FloatTensor; names: readonly string[] };

describe('emblem networks against the training side', () => {
  let pool: WorkerPool<Task, Record<string, FloatTensor>>;
  beforeAll(() => {
    const entry = new URL('./network-worker.mjs', import.meta.url);
    pool = new WorkerPool({ entry, workerData: null, threads: 1 });
  });
  afterAll(() => pool.close());
  const run = (file: string, input: FloatTensor, names: readonly string[]) =>
    pool.run({ path: join(MODELS, file), input, names }, new AbortController().signal);

  it.each(parity.detector)(
    'detector, case $case',
    async ({ case: number, height, width, ...want }) => {
      const input = picture(height, width, number);
      const { heat, size, offset } = await run('detector.onnx', input, ['heat', 'size', 'offset']);
      if (!heat || !size || !offset) throw new Error('an output is missing');
      const [rows, columns] = [height / 4, width / 4];
      for (const { kind, row, column, ...peak } of want.peaks) {
        const at = (map: FloatTensor, channel: number) =>
          map.data[(channel * rows + row) * columns + column] as number;
        const got = [at(heat, kind), at(offset, 0), at(offset, 1), at(size, 0), at(size, 1)];
        const expected = [peak.heat, ...peak.offset, ...peak.size];
        for (const [i, value] of expected.entries()) {
          const most = parity.tolerance * Math.max(1, Math.abs(value));
          expect(Math.abs((got[i] as number) - value)).toBeLessThan(most);
        }
      }
    },
  );

  it.each(parity.embedder)('embedder, case $case', async ({ case: number, embedding }) => {
    const { embeddings } = await run('embedder.onnx', picture(96, 96, number), ['embeddings']);
    expect(embeddings?.dims).toEqual([1, 128]);
    for (const [i, value] of embedding.entries())
      expect(Math.abs((embeddings?.data[i] as number) - value)).toBeLessThan(parity.tolerance);
  });
});
