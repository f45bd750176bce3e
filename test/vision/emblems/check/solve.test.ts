import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { solve } from '../../../../src/vision/emblems/check/solve.js';

describe('solve', () => {
  it('gives the numbers that the matrix turns into the target', () => {
    const number = fc.double({ min: -3, max: 3, noNaN: true });
    const six = fc.array(number, { minLength: 6, maxLength: 6 });
    const rows = fc.array(six, { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(rows, six, (half, expected) => {
        // A transposed matrix times itself, plus the identity, is symmetric and positive.
        const entry = (i: number, j: number) =>
          half.reduce((sum, row) => sum + (row[i] as number) * (row[j] as number), i === j ? 1 : 0);
        const matrix = Float64Array.from({ length: 36 }, (_, at) =>
          entry(Math.floor(at / 6), at % 6),
        );
        const target = Float64Array.from({ length: 6 }, (_, i) =>
          expected.reduce((sum, one, j) => sum + (matrix[6 * i + j] as number) * one, 0),
        );
        const solution = solve(matrix, target);
        for (const [i, one] of expected.entries()) expect(solution[i]).toBeCloseTo(one, 6);
      }),
    );
  });
});
