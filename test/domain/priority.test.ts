import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CASE_STATES } from '../../src/domain/case.js';
import { EPOCH, priorityOf, RISE, type Standout } from '../../src/domain/priority.js';
import { QUALITIES } from '../../src/domain/report.js';
import { VERDICTS } from '../../src/domain/taxonomy.js';

const HOUR = 3_600_000;
/** One fresh report that nothing was found in. */
const PLAIN: Standout = {
  severity: 0,
  score: 0.05,
  verdict: 'allowed',
  quality: 'ok',
  state: 'open',
  factChecked: false,
  reach: null,
  reporters: 1,
  weight: 1,
  nthOfReporter: 1,
  deadline: null,
  firstAt: EPOCH,
};
const review: Partial<Standout> = { severity: 2, score: 0.8, verdict: 'review' };
const grave: Partial<Standout> = { severity: 3, score: 0.9, verdict: 'review' };
const threat: Partial<Standout> = { severity: 4, score: 0.9, verdict: 'review' };
const unseen: Partial<Standout> = { verdict: 'undetermined', score: null };
const viral: Partial<Standout> = { reach: 500_000, reporters: 60, weight: 60 };
const days = (count: number) => ({ firstAt: EPOCH + count * 24 * HOUR });
const pointsOf = (more: Partial<Standout>) => priorityOf({ ...PLAIN, ...more }).priority;

/** Severity, score, verdict and the like to whole points, worked out by hand from the table in docs/ranking.md. */
const WORKED: readonly (readonly [string, Partial<Standout>, number])[] = [
  ['nothing found', {}, 6.75],
  ['nothing found, sure of it', { score: 0 }, 6],
  ['not seen', unseen, 29.5],
  ['a note', { severity: 1, score: 0.5 }, 21.5],
  ['for review', review, 62],
  ['for review by a rule without a score', { ...review, score: null }, 57.5],
  ['possibly prohibited', { ...review, verdict: 'prohibited' }, 72],
  ['grave', grave, 87.5],
  ['a threat', threat, 139.5],
  ['empty', { ...unseen, quality: 'empty' }, -30.5],
  ['gibberish', { quality: 'gibberish' }, -43.25],
  ['gibberish in which a model finds something grave', { ...review, quality: 'gibberish' }, 62],
  ['escalated', { ...review, state: 'escalated' }, 74],
  ['appealed', { ...review, state: 'appealed' }, 72],
  ['a known claim', { ...review, factChecked: true }, 70],
  ['seen by 9', { ...review, reach: 9 }, 64],
  ['seen by 999', { ...review, reach: 999 }, 68],
  ['seen by 99,999', { ...review, reach: 99_999 }, 72],
  ['seen by all', { ...review, reach: 1e12 }, 76],
  ['three reporters', { ...review, reporters: 3, weight: 3 }, 68],
  ['seven reporters', { ...review, reporters: 7, weight: 7 }, 74],
  ['31 reporters', { ...review, reporters: 31, weight: 31 }, 86],
  ['a thousand reporters', { ...review, reporters: 1_000, weight: 1_000 }, 86],
  ['31 reporters worth three', { ...review, reporters: 31, weight: 3 }, 68],
  ["a reporter's second open case", { ...review, nthOfReporter: 2 }, 59],
  ["a reporter's sixth open case", { ...review, nthOfReporter: 6 }, 57],
  ['a week to the quiet period', { ...review, deadline: 168 }, 66],
  ['three days', { ...review, deadline: 72 }, 70],
  ['a day', { ...review, deadline: 24 }, 74],
  ['within it', { ...review, deadline: 0 }, 77],
  ['eight days', { ...review, deadline: 192 }, 62],
  ['came four days later', { ...review, ...days(4) }, 38],
  [
    'all at once',
    { ...threat, ...viral, state: 'escalated', factChecked: true, deadline: 0 },
    209.9,
  ],
];

/** Who comes before whom. */
const ORDER: readonly (readonly [string, Partial<Standout>, Partial<Standout>])[] = [
  ['what was not seen, before what is allowed with any score', unseen, { score: 1 }],
  ['what is for review, before what was not seen', { ...review, severity: 0 }, unseen],
  ['a lone threat, before a grave post that went viral', threat, { ...grave, ...viral }],
  ['a viral threat, before a lone one', { ...threat, ...viral }, threat],
  ['a viral threat from a burst, before a lone one', { ...threat, ...viral, weight: 5 }, threat],
  ['a grave post, before a brigaded slight one', grave, { ...review, reporters: 500, weight: 9 }],
  [
    'anything that says something, before gibberish',
    {},
    { quality: 'gibberish', ...viral, weight: 8 },
  ],
  ['an allowed post that waited ten days, before a fresh review', {}, { ...review, ...days(10) }],
  [
    "another's first case, before the same of one with many",
    review,
    { ...review, nthOfReporter: 9 },
  ],
  ['graver, though of one with many', { ...grave, nthOfReporter: 900 }, review],
];

const number = fc.oneof(
  fc.double(),
  fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY),
);
const anything: fc.Arbitrary<Standout> = fc.record({
  severity: number,
  score: fc.option(number),
  verdict: fc.constantFrom(...VERDICTS),
  quality: fc.constantFrom(...QUALITIES),
  state: fc.constantFrom(...CASE_STATES),
  factChecked: fc.boolean(),
  reach: fc.option(number),
  reporters: number,
  weight: number,
  nthOfReporter: number,
  deadline: fc.option(number),
  firstAt: number,
});
const sensible: fc.Arbitrary<Standout> = fc.record({
  severity: fc.integer({ min: 0, max: 4 }),
  score: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
  verdict: fc.constantFrom(...VERDICTS),
  quality: fc.constantFrom(...QUALITIES),
  state: fc.constantFrom(...CASE_STATES),
  factChecked: fc.boolean(),
  reach: fc.option(fc.integer({ min: 0, max: 300_000_000 })),
  reporters: fc.integer({ min: 1, max: 100_000 }),
  weight: fc.double({ min: 1, max: 1_000, noNaN: true }),
  nthOfReporter: fc.integer({ min: 1, max: 10_000 }),
  deadline: fc.option(fc.double({ min: 0, max: 3_000, noNaN: true })),
  firstAt: fc.integer({ min: EPOCH, max: EPOCH + 5 * 365 * 24 * HOUR }),
});
/** Sums of decimals differ in the last places. */
const SLACK = 1e-6;

describe('priority', () => {
  it.each(WORKED)('%s', (_, more, points) => {
    expect(pointsOf(more)).toBeCloseTo(points, 1);
  });

  it.each(ORDER)('%s', (_, first, second) => {
    expect(pointsOf(first)).toBeGreaterThan(pointsOf(second));
  });

  it('is finite and the sum of its addends, whatever comes', () => {
    fc.assert(
      fc.property(anything, (of) => {
        const { priority, ranking } = priorityOf(of);
        expect(Object.values(ranking).filter((addend) => !Number.isFinite(addend))).toEqual([]);
        expect(Math.abs(Object.values(ranking).reduce((a, b) => a + b) - priority)).toBeLessThan(
          SLACK,
        );
      }),
    );
  });

  it('never falls as one of these rises', () => {
    const rising = ['severity', 'score', 'reach', 'reporters', 'weight'] as const;
    fc.assert(
      fc.property(sensible, sensible, fc.constantFrom(...rising), (of, other, key) => {
        const [less, more] = [of[key] ?? 0, other[key] ?? 0].sort((a, b) => a - b);
        const [low, high] = [less, more].map(
          (value) => priorityOf({ ...of, [key]: value }).priority,
        );
        expect(high).toBeGreaterThanOrEqual((low as number) - SLACK);
      }),
    );
  });

  it('never falls below what the content alone deserves by who reported it', () => {
    fc.assert(
      fc.property(sensible, (of) => {
        const { reporters, brigading, fairness } = priorityOf(of).ranking;
        expect(reporters + brigading + fairness).toBeGreaterThanOrEqual(-SLACK);
        expect(Math.max(brigading, fairness)).toBeLessThanOrEqual(SLACK);
      }),
    );
  });

  it('starves nothing: what waited 48 days longer comes first, whatever it is', () => {
    fc.assert(
      fc.property(sensible, sensible, (waiting, fresh) => {
        const came = { ...fresh, firstAt: waiting.firstAt + 48 * 24 * HOUR };
        expect(priorityOf(waiting).priority).toBeGreaterThan(priorityOf(came).priority);
      }),
    );
  });

  it('keeps its order by waiting: an hour is worth the same to all', () => {
    fc.assert(
      fc.property(sensible, fc.integer({ min: 0, max: 10_000 }), (of, hours) => {
        const later = priorityOf({ ...of, firstAt: of.firstAt + hours * HOUR });
        expect(Math.abs(priorityOf(of).priority - later.priority - RISE * hours)).toBeLessThan(
          SLACK,
        );
      }),
    );
  });
});
