import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DecodedImage } from '../../../src/domain/detector.js';
import { WorkerPool } from '../../../src/inference/worker-pool.js';
import { readEmblemConfig } from '../../../src/vision/emblems/config.js';
import type {
  EmblemResult,
  EmblemTask,
  FoundPlace,
} from '../../../src/vision/emblems/emblem-worker.js';
import { toRect } from '../../../src/vision/emblems/rect.js';
import { intersectionOverUnion } from '../../../src/vision/emblems/suppress.js';

const MODELS = join('models', 'emblems');
const VECTORS = join(MODELS, 'parity.json');
const BUILT = join('dist', 'vision', 'emblems', 'emblem-worker.js');
const missing = [VECTORS, BUILT].filter((path) => !existsSync(path));
if (missing.length > 0) console.warn(`emblem parity is not tested: no ${missing}`);

type Colour = readonly number[];
type Edges = readonly [left: number, top: number, right: number, bottom: number];

/** As training/saring_emblems/parity.py writes it. */
interface Vector {
  readonly width: number;
  readonly height: number;
  readonly ground: Colour;
  readonly shapes: readonly (readonly ['rect' | 'disc', number, number, number, number, Colour])[];
  readonly logos: readonly { box: Edges; heat: number; embedding: string }[];
  readonly numbers: readonly { box: Edges; heat: number }[];
}

const vectors: readonly Vector[] =
  missing.length > 0 ? [] : JSON.parse(readFileSync(VECTORS, 'utf8'));

/** Draws in whole numbers, as the training side does: both see the very same pixels. */
function draw({ width, height, ground, shapes }: Vector): DecodedImage {
  const data = new Uint8Array(width * height * 3);
  for (let at = 0; at < width * height; at++) data.set(ground, at * 3);
  for (const [kind, left, top, w, h, colour] of shapes) {
    for (let y = top; y < Math.min(height, top + h); y++) {
      for (let x = left; x < Math.min(width, left + w); x++) {
        const across = (2 * (x - left) + 1 - w) * h;
        const down = (2 * (y - top) + 1 - h) * w;
        if (kind === 'disc' && across ** 2 + down ** 2 > (w * h) ** 2) continue;
        data.set(colour, (y * width + x) * 3);
      }
    }
  }
  return { part: 'image:0', width, height, raster: { width, height, data }, unseenFrames: false };
}

describe.skipIf(missing.length > 0)('emblem parity with the training side', () => {
  let pool: WorkerPool<EmblemTask, EmblemResult>;
  beforeAll(async () => {
    const path = (name: string) => join(process.cwd(), MODELS, name);
    pool = new WorkerPool({
      entry: new URL('../../../src/vision/emblems/emblem-worker.js', import.meta.url),
      workerData: {
        detector: path('detector.onnx'),
        embedder: path('embedder.onnx'),
        config: await readEmblemConfig(path('emblems.json')),
      },
      threads: 1,
    });
  });
  afterAll(() => pool?.close());

  it('has vectors', () => expect(vectors.length).toBeGreaterThanOrEqual(10));

  it.each(vectors.map((vector, at) => ({ ...vector, at })))(
    'picture $at ($width × $height)',
    async (vector) => {
      const task = { kind: 'read', image: draw(vector) } as const;
      const found = await pool.run(task, new AbortController().signal);
      if (found.kind !== 'read') throw new Error(found.kind);
      for (const kind of ['logos', 'numbers'] as const) {
        expect(found[kind]).toHaveLength(vector[kind].length);
        for (const want of vector[kind]) {
          const got = nearest(want.box, found[kind]);
          expect(overlap(want.box, got)).toBeGreaterThan(SAME_BOX);
          expect(Math.abs(got.heat - want.heat)).toBeLessThan(sameHeat(vector));
        }
      }
      for (const { box, embedding } of vector.logos) {
        const want = floats(embedding);
        const cosine = nearest(box, found.logos).embedding.reduce(
          (sum, value, at) => sum + value * (want[at] as number),
          0,
        );
        expect(cosine).toBeGreaterThan(SAME_VECTOR);
      }
    },
  );
});

// libvips and OpenCV resample a little differently, and the service's boxes are whole pixels.
const SAME_BOX = 0.85;
// What libvips enlarges lies half a pixel aside, and these pictures have hard edges.
const sameHeat = ({ width, height }: Vector) => (Math.max(width, height) < 640 ? 0.15 : 0.06);
const SAME_VECTOR = 0.97;

function floats(base64: string): Float32Array {
  const bytes = Buffer.from(base64, 'base64');
  return Float32Array.from({ length: bytes.length / 4 }, (_, at) => bytes.readFloatLE(at * 4));
}

function overlap([left, top, right, bottom]: Edges, { box }: FoundPlace): number {
  return intersectionOverUnion({ left, top, right, bottom }, toRect(box));
}

function nearest<Place extends FoundPlace>(box: Edges, places: readonly Place[]): Place {
  return places.reduce((best, one) => (overlap(box, one) > overlap(box, best) ? one : best));
}
