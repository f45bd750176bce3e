import { describe, expect, it } from 'vitest';
import { decode, suppress } from '../../../src/vision/faces/decode.js';

/** Priors of a 128 × 64 input: 3 a cell of 8, 2 of 16, 2 of 32, 3 of 64. */
const PRIORS = 16 * 8 * 3 + 8 * 4 * 2 + 4 * 2 * 2 + 2 * 1 * 3;
const output = (at: number, values: readonly number[]) => {
  const numbers = new Float32Array(PRIORS * 5);
  numbers.set(values, at * 5);
  return numbers;
};
const box = (x: number, y: number, width: number, height: number) => ({ x, y, width, height });

describe('decode', () => {
  it('places a prior by its cell and size', () => {
    // Row 2, column 3, second size (16) of the cells of 8.
    const [face, ...more] = decode(output((2 * 16 + 3) * 3 + 1, [0.9, 0, 0, 0, 0]), 128, 64, 0.5);
    expect(more).toEqual([]);
    expect(face?.score).toBeCloseTo(0.9, 6);
    expect(face?.box).toEqual(box(28 - 8, 20 - 8, 16, 16));
  });

  it('moves it by tenths of its size and stretches it by the exponential of fifths', () => {
    // The first of the cells of 16: size 32, middle (8, 8).
    const [face] = decode(output(16 * 8 * 3, [0.9, 1, -2, Math.log(2) * 5, 0]), 128, 64, 0.5);
    expect(face?.box.x).toBeCloseTo(8 + 3.2 - 32, 4);
    expect(face?.box.y).toBeCloseTo(8 - 6.4 - 16, 4);
    expect(face?.box.width).toBeCloseTo(64, 4);
    expect(face?.box.height).toBeCloseTo(32, 4);
  });

  it('keeps what is above the least score only', () => {
    expect(decode(output(0, [0.35, 0, 0, 0, 0]), 128, 64, 0.4)).toEqual([]);
    expect(decode(output(0, [0.45, 0, 0, 0, 0]), 128, 64, 0.4)).toHaveLength(1);
  });

  it('takes what is no number for a failure, never for "no face"', () => {
    expect(() => decode(output(7, [Number.NaN]), 128, 64, 0.5)).toThrow('no number');
    expect(() => decode(output(7, [0.9, 0, 0, Number.NaN, 0]), 128, 64, 0.5)).toThrow('no number');
  });

  it('refuses an output of another size', () => {
    expect(() => decode(new Float32Array(PRIORS * 5), 192, 64, 0.5)).toThrow('number');
    expect(() => decode(new Float32Array(PRIORS * 5 + 5), 128, 64, 0.5)).toThrow('priors');
  });
});

describe('suppress', () => {
  it('keeps the surer of two that overlap, and both of two that do not', () => {
    const sure = { box: box(0, 0, 10, 10), score: 0.9 };
    const same = { box: box(1, 1, 10, 10), score: 0.8 };
    const apart = { box: box(8, 8, 10, 10), score: 0.6 };
    expect(suppress([same, apart, sure], 0.4)).toEqual([sure, apart]);
  });
});
