import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shrink } from '../../src/ocr/shrink.js';

/** One channel of one target pixel by its definition: the mean of the area under it, else bilinear. */
function meanUnder(line: (at: number) => number, from: number, to: number, target: number): number {
  const step = from / to;
  const centre = (target + 0.5) * step - 0.5;
  const weightOf = (offset: number) =>
    step <= 1 ? Math.max(0, 1 - offset) : Math.min(1, Math.max(0, step / 2 + 0.5 - offset));
  let [sum, weights] = [0, 0];
  for (let at = 0; at < from; at++) {
    const weight = weightOf(Math.abs(at - centre));
    sum += weight * line(at);
    weights += weight;
  }
  return sum / weights;
}

describe('shrink', () => {
  it('gives each pixel the mean of the area under it, whatever the shape', () => {
    const side = fc.integer({ min: 1, max: 40 });
    fc.assert(
      fc.property(side, side, side, side, fc.infiniteStream(fc.nat(255)), (w, h, tw, th, bytes) => {
        const data = Uint8Array.from({ length: w * h * 3 }, () => bytes.next().value);
        const out = shrink({ width: w, height: h, data }, tw, th);
        expect(out).toHaveLength(tw * th * 3);
        for (let at = 0; at < out.length; at += 7) {
          const [pixel, channel] = [Math.floor(at / 3), at % 3];
          const [x, y] = [pixel % tw, Math.floor(pixel / tw)];
          const row = (line: number) =>
            meanUnder((column) => data[(line * w + column) * 3 + channel] ?? Number.NaN, w, tw, x);
          expect(out[at]).toBeCloseTo(meanUnder(row, h, th, y), 2);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('shrinks a strip of one by many without taking the target’s side for each of its rows', () => {
    const strip = { width: 1, height: 200_000, data: new Uint8Array(600_000).fill(90) };
    expect(new Set(shrink(strip, 800, 32))).toEqual(new Set([90]));
  });
});
