import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as ort from 'onnxruntime-node';
import { describe, expect, it } from 'vitest';
import { decode } from '../../../src/vision/faces/decode.js';
import { formulaPicture } from './formula.js';

/** What the source networks answer to formula-made pictures: see training/saring_faces/parity.py. */
interface Vector {
  readonly network: 'detector' | 'landmarks' | 'descriptor';
  readonly width: number;
  readonly height: number;
  /** Every so many priors of the detector's. */
  readonly step?: number;
  readonly output: readonly number[];
}

const FOLDER = join('models', 'faces');
const vectors: Vector[] = JSON.parse(await readFile(join(FOLDER, 'parity.json'), 'utf8'));

async function answer({ network, width, height }: Vector): Promise<Float32Array> {
  const session = await ort.InferenceSession.create(join(FOLDER, `${network}.onnx`), {
    intraOpNumThreads: 1,
  });
  const { data } = formulaPicture(width, height);
  const { output } = await session.run({ image: new ort.Tensor(data, [1, height, width, 3]) });
  await session.release();
  return output?.data as Float32Array;
}

function largestDifference(a: ArrayLike<number>, b: ArrayLike<number>): number {
  expect(a.length).toBe(b.length);
  return Math.max(...Array.from(a, (value, i) => Math.abs(value - (b[i] as number))));
}

describe('networks against their sources', () => {
  it.each(vectors.filter(({ network }) => network !== 'detector'))('$network', async (vector) => {
    expect(largestDifference(await answer(vector), vector.output)).toBeLessThan(1e-4);
  });

  it('detector: scores, and boxes within a hundredth of a pixel', async () => {
    const vector = vectors.find(({ network }) => network === 'detector') as Vector;
    const found = decode(await answer(vector), vector.width, vector.height, -1);
    const kept = found.filter((_, i) => i % (vector.step ?? 1) === 0);
    const scores = vector.output.filter((_, i) => i % 5 === 0);
    const boxes = vector.output.filter((_, i) => i % 5 !== 0);
    const ours = kept.flatMap(({ box }) => [box.x, box.y, box.width, box.height]);
    expect(
      largestDifference(
        kept.map(({ score }) => score),
        scores,
      ),
    ).toBeLessThan(1e-4);
    expect(largestDifference(ours, boxes)).toBeLessThan(0.01);
  });
});
