import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brigadeOf, type Witness } from '../../src/domain/brigade.js';

const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;
const at = (reportedAt: number, more: Partial<Witness> = {}): Witness => ({
  reporter: 'r1',
  reportedAt,
  firstSeenReporterAt: null,
  noteDigest: null,
  ...more,
});
const many = (
  count: number,
  gap: number,
  more: Partial<Witness> | ((i: number) => Partial<Witness>),
) =>
  Array.from({ length: count }, (_, i) =>
    at(DAY + i * gap, { reporter: `r${i}`, ...(typeof more === 'function' ? more(i) : more) }),
  );
const fresh = (gap: number) => (i: number) => ({ firstSeenReporterAt: DAY + i * gap });

const CASES: readonly (readonly [string, readonly Witness[], number, number, boolean])[] = [
  ['none', [], 0, 0, false],
  ['one', [at(0)], 1, 1, false],
  ['one twice', [at(0), at(MINUTE)], 1.5, 1, false],
  ['one a hundred times', Array.from({ length: 100 }, (_, i) => at(i)), 2, 1, false],
  ['one again after two days', [at(0), at(2 * DAY)], 2, 1, false],
  [
    'nobody by name, often',
    Array.from({ length: 9 }, (_, i) => at(i, { reporter: null })),
    1,
    1,
    false,
  ],
  ['ten long known, at once', many(10, 1, { firstSeenReporterAt: 0 }), 10, 10, false],
  ['four new, at once', many(4, 1, fresh(1)), 3.5, 4, false],
  ['five new, at once', many(5, 1, fresh(1)), 3 + 1 / 2 + 1 / 3, 5, true],
  ['500 new, at once', many(500, 1, fresh(1)), 8.79, 500, true],
  ['20 new, an hour apart', many(20, 60 * MINUTE, fresh(60 * MINUTE)), 20, 20, false],
  ['20 known with the same words', many(20, MINUTE, { noteDigest: 'x' }), 5.5, 20, true],
  ['20 known with words of their own', many(20, 1, (i) => ({ noteDigest: `${i}` })), 20, 20, false],
];

const witness = fc.record({
  reporter: fc.option(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h')),
  reportedAt: fc.oneof(fc.integer({ min: 0, max: 3 * DAY }), fc.constant(Number.NaN)),
  firstSeenReporterAt: fc.option(fc.integer({ min: 0, max: 3 * DAY })),
  noteDigest: fc.option(fc.constantFrom('x', 'y')),
});

describe('brigade', () => {
  it.each(CASES)('%s', (_, witnesses, weight, reporters, burst) => {
    const told = brigadeOf(witnesses);
    expect(told).toMatchObject({ reporters, burst });
    expect(told.weight).toBeCloseTo(weight, 1);
  });

  it('loses no weight by a later report, and stays between one and twice its reporters', () => {
    fc.assert(
      fc.property(fc.array(witness, { minLength: 1, maxLength: 40 }), witness, (before, last) => {
        const later = { ...last, reportedAt: 4 * DAY };
        const [less, more] = [brigadeOf(before), brigadeOf([...before, later])];
        expect(more.weight).toBeGreaterThanOrEqual(less.weight);
        expect(less.weight).toBeGreaterThanOrEqual(1);
        expect(less.weight).toBeLessThanOrEqual(2 * less.reporters);
      }),
    );
  });
});
