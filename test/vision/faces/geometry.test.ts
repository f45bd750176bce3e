import { describe, expect, it } from 'vitest';
import { chipOf, rollOf } from '../../../src/vision/faces/align.js';
import {
  fitSimilarity,
  overlap,
  place,
  type Similarity,
  squareAround,
} from '../../../src/vision/faces/geometry.js';
import { warp } from '../../../src/vision/faces/warp.js';
import { formulaPicture } from './formula.js';

const POINTS = [
  { x: 0, y: 0 },
  { x: 10, y: 0 },
  { x: 3, y: 8 },
];

describe('fitSimilarity', () => {
  it('finds a turn, scale and shift again', () => {
    const true_: Similarity = { a: 1.5, b: -0.7, x: 12, y: -3 };
    const found = fitSimilarity(
      POINTS,
      POINTS.map((point) => place(true_, point)),
    );
    for (const key of ['a', 'b', 'x', 'y'] as const) expect(found[key]).toBeCloseTo(true_[key], 9);
  });
});

describe('squareAround', () => {
  it('lays the middle of the square on the middle asked for', () => {
    const cut = squareAround({ x: 40, y: 25 }, 60, 0.4, 21);
    const middle = place(cut, { x: 10, y: 10 });
    expect(middle.x).toBeCloseTo(40, 9);
    expect(middle.y).toBeCloseTo(25, 9);
    const [left, right] = [place(cut, { x: 0, y: 10 }), place(cut, { x: 20, y: 10 })];
    expect(Math.hypot(right.x - left.x, right.y - left.y)).toBeCloseTo((60 * 20) / 21, 9);
    expect(Math.atan2(right.y - left.y, right.x - left.x)).toBeCloseTo(0.4, 9);
  });
});

describe('overlap', () => {
  it.each([
    ['the same', { x: 0, y: 0, width: 4, height: 4 }, 1],
    ['half', { x: 0, y: 0, width: 4, height: 2 }, 0.5],
    ['a corner', { x: 2, y: 2, width: 4, height: 4 }, 4 / 28],
    ['touching', { x: 4, y: 0, width: 4, height: 4 }, 0],
  ])('%s', (_, other, share) => {
    expect(overlap({ x: 0, y: 0, width: 4, height: 4 }, other)).toBeCloseTo(share, 9);
  });
});

describe('warp', () => {
  const raster = formulaPicture(20, 16);

  it('copies a square that is neither turned nor scaled', () => {
    const square = warp(raster, { a: 1, b: 0, x: 5, y: 3 }, 8);
    for (let v = 0; v < 8; v++) {
      const from = ((v + 3) * 20 + 5) * 3;
      expect(square.subarray(v * 24, v * 24 + 24)).toEqual(raster.data.subarray(from, from + 24));
    }
  });

  it('turns by a quarter', () => {
    // (u, v) lies at (10 - v, 2 + u).
    const square = warp(raster, { a: 0, b: 1, x: 10, y: 2 }, 6);
    const at = (u: number, v: number) => square[(v * 6 + u) * 3];
    expect(at(4, 1)).toBe(raster.data[((2 + 4) * 20 + (10 - 1)) * 3]);
  });

  it('takes the mean where the raster is finer', () => {
    const data = new Uint8Array(8 * 8 * 3).map((_, i) => (Math.floor(i / 3) % 2 === 0 ? 0 : 200));
    const square = warp({ width: 8, height: 8, data }, { a: 2, b: 0, x: 0.5, y: 0.5 }, 4);
    expect([...square.subarray(3, 9)].every((value) => value === 100)).toBe(true);
  });

  it('goes on with the edge beyond the edge', () => {
    const square = warp(raster, { a: 1, b: 0, x: -30, y: -30 }, 4);
    expect([...square]).toEqual(Array.from({ length: 16 }, () => [0, 40, 80]).flat());
  });
});

describe('chipOf', () => {
  it('sets every face alike: eyes level, whatever its turn and size', () => {
    const upright = chipLandmarks();
    for (const turn of [
      { a: 1, b: 0, x: 0, y: 0 },
      { a: 0.9, b: 0.4, x: 50, y: 20 },
      { a: 2.1, b: -0.8, x: -10, y: 70 },
    ]) {
      const landmarks = upright.map((point) => place(turn, point));
      const chip = chipOf(landmarks, 150);
      expect(Math.atan2(chip.b, chip.a)).toBeCloseTo(Math.atan2(turn.b, turn.a), 6);
      const nose = place(chip, {
        x: ((0.25 + 0.490127) / 1.5) * 150,
        y: ((0.25 + 0.203352) / 1.5) * 150,
      });
      expect(
        Math.hypot(nose.x - (landmarks[27]?.x ?? 0), nose.y - (landmarks[27]?.y ?? 0)),
      ).toBeLessThan(1e-6);
      expect(rollOf(landmarks)).toBeCloseTo(Math.atan2(turn.b, turn.a) + rollOf(upright), 6);
    }
  });
});

/** Landmarks that stand exactly on the mean face, read off an unturned chip. */
function chipLandmarks() {
  const fixed = [...Array(28).keys()].map((i) => i + 27).concat([60, 61, 62, 63, 64]);
  const points = Array.from({ length: 68 }, () => ({ x: 0, y: 0 }));
  // Any face will do that fits itself: the chip of a face laid out by an earlier chip.
  for (const [i, at] of fixed.entries())
    points[at] = { x: MEAN[2 * i] ?? 0, y: MEAN[2 * i + 1] ?? 0 };
  return points;
}

// The mean face once more, in hundredths of the unit square: the test must not read it from the source.
const MEAN = [
  49.0127, 20.3352, 49.0127, 30.7009, 49.0127, 40.9805, 49.0127, 51.5625, 36.688, 58.7326, 42.6036,
  60.9345, 49.0127, 62.8106, 55.4217, 60.9345, 61.3373, 58.7326, 12.1737, 21.6423, 18.7122, 17.8758,
  26.5825, 17.9852, 33.4606, 23.1733, 26.0918, 24.5099, 18.2743, 24.4077, 64.5647, 23.1733, 71.4428,
  17.9852, 79.3132, 17.8758, 85.8516, 21.6423, 79.751, 24.4077, 71.9335, 24.5099, 25.4149, 78.0233,
  34.0985, 74.5405, 42.8858, 72.7388, 49.0127, 74.2578, 55.1395, 72.7388, 63.9268, 74.5405, 72.6104,
  78.0233, 29.0379, 78.4792, 42.8096, 77.8746, 49.0127, 78.5343, 55.2157, 77.8746, 68.9874, 78.4792,
];
