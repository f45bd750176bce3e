import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WINDOWS } from '../../src/domain/calendar.js';
import type { Condition } from '../../src/domain/condition.js';
import { evaluate } from '../../src/domain/evaluate.js';
import { BANDS } from '../../src/domain/gallery.js';
import type { Observation } from '../../src/domain/observation.js';
import type { PartId } from '../../src/domain/signal.js';
import {
  ACTORS,
  CONTESTS,
  ELEMENTS,
  LABELS,
  MATERIALS,
  TOPICS,
} from '../../src/domain/taxonomy.js';
import { truthOf as truthUnder } from '../../src/domain/truth.js';
import { judge } from '../../src/domain/verdict.js';
import { observationOf, PILKADA_2024, signalsOf } from '../support/fakes.js';
import { observation, parts } from '../support/observations.js';

const judged = (seen: Observation) => judge(seen, evaluate(PILKADA_2024, seen));
const truthOf = (condition: Condition, seen: Observation) =>
  truthUnder(condition, seen, PILKADA_2024.calendar);

const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({
      signal: fc.constantFrom(...LABELS),
      level: fc.constantFrom('review' as const, 'violation' as const),
    }),
    fc.record({
      signal: fc.constantFrom(...LABELS),
      level: fc.constantFrom('review' as const, 'violation' as const),
      voice: fc.constant('own' as const),
    }),
    fc.record({ political: fc.boolean() }),
    fc.record({ element: fc.constantFrom(...ELEMENTS), band: fc.constantFrom(...BANDS) }),
    fc.record({
      element: fc.constantFrom(...ELEMENTS),
      band: fc.constantFrom(...BANDS),
      whose: fc.constantFrom('own' as const, 'other' as const, 'not-own' as const),
    }),
    fc.record({ campaign: fc.constantFrom('possible' as const, 'sure' as const) }),
    fc.record({ topic: fc.constantFrom(...TOPICS) }),
    fc.record({ images: fc.boolean() }),
    fc.record({ actor: fc.subarray([...ACTORS], { minLength: 1 }) }),
    fc.record({ contest: fc.subarray([...CONTESTS], { minLength: 1 }) }),
    fc.record({ material: fc.subarray([...MATERIALS], { minLength: 1 }) }),
    fc.record({ paid: fc.boolean() }),
    fc.record({ published: fc.subarray([...WINDOWS], { minLength: 1 }) }),
    fc.record({ registered: fc.boolean() }),
    fc.constant({ registeredAfter: '2024-09-24' }),
    fc.record({ accountsOver: fc.constantFrom(20, 30) }),
    fc.record({ itemsTodayOver: fc.constantFrom(1, 5) }),
    fc.record({ all: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ not: tie('condition') }),
  ),
}));

const negated = { met: 'not-met', 'not-met': 'met', undecided: 'undecided' } as const;

describe('truthOf', () => {
  it('negates twice to the same, and obeys De Morgan', () => {
    fc.assert(
      fc.property(observation, condition, condition, (seen, a, b) => {
        expect(truthOf({ not: { not: a } }, seen)).toBe(truthOf(a, seen));
        expect(truthOf({ not: { all: [a, b] } }, seen)).toBe(
          truthOf({ any: [{ not: a }, { not: b }] }, seen),
        );
        expect(truthOf({ not: a }, seen)).toBe(negated[truthOf(a, seen)]);
      }),
    );
  });

  it('is never decided against by sight lost: a gap turns not-met into undecided at most', () => {
    fc.assert(
      fc.property(
        observation,
        fc.constantFrom(...LABELS),
        fc.constantFrom(...parts),
        (seen, label, part) => {
          const condition: Condition = { signal: label, level: 'review' };
          const before = truthOf(condition, seen);
          const after = truthOf(condition, {
            ...seen,
            parts: [...new Set([...seen.parts, part])],
            gaps: [...seen.gaps, { part, code: 'time-limit' }],
          });
          expect(after).toBe(before === 'met' ? 'met' : 'undecided');
        },
      ),
    );
  });

  it('takes NaN and a missing signal for unseen, never for a low score', () => {
    const condition: Condition = { signal: 'threat', level: 'review' };
    const nan = signalsOf('text').map((signal) => ({ ...signal, score: Number.NaN }));
    expect(truthOf(condition, { ...observationOf(), signals: nan })).toBe('undecided');
    expect(truthOf(condition, { ...observationOf(), signals: [] })).toBe('undecided');
    expect(truthOf({ not: condition }, { ...observationOf(), signals: [] })).toBe('undecided');
    expect(truthOf(condition, observationOf())).toBe('not-met');
  });

  it("asks whose voice it is: the writer's, somebody else's, or nobody can tell", () => {
    const condition: Condition = { signal: 'threat', level: 'violation', voice: 'own' };
    const spoken = (voice: 'own' | 'quoted' | null): Observation => ({
      ...observationOf({ threat: 'violation' }),
      manners: [{ part: 'text', voice, political: null }],
    });
    expect(truthOf(condition, spoken('own'))).toBe('met');
    expect(truthOf(condition, spoken('quoted'))).toBe('not-met');
    expect(truthOf(condition, spoken(null))).toBe('undecided');
    expect(truthOf(condition, { ...spoken('own'), manners: [] })).toBe('undecided');
    expect(judged(spoken('own')).verdict).toBe('prohibited');
    expect(judged(spoken('quoted')).verdict).toBe('review');
    expect(judged(spoken(null)).verdict).toBe('review');
  });

  it('tells political posts from others, and neither when it cannot', () => {
    const about = (political: boolean | null): Observation => ({
      ...observationOf(),
      manners: [{ part: 'text', voice: 'own', political }],
    });
    const truths = (seen: Observation) => [
      truthOf({ political: true }, seen),
      truthOf({ political: false }, seen),
    ];
    expect(truths(about(true))).toEqual(['met', 'not-met']);
    expect(truths(about(false))).toEqual(['not-met', 'met']);
    expect(truths(about(null))).toEqual(['undecided', 'undecided']);
    const gaps = [{ part: 'image:0', code: 'ocr-failed' }] as const;
    expect(truths({ ...about(false), gaps })).toEqual(['undecided', 'undecided']);
    expect(truths({ ...about(true), gaps })).toEqual(['met', 'not-met']);
  });
});

describe('verdict', () => {
  it('is allowed only when everything was seen and nothing was found', () => {
    fc.assert(
      fc.property(observation, (seen) => {
        if (judged(seen).verdict !== 'allowed') return;
        expect(seen.gaps).toEqual([]);
        for (const part of seen.parts) {
          for (const label of LABELS) {
            const signal = seen.signals.find(
              (one) => one.part === part && one.label === label && one.score <= 1,
            );
            expect(signal).toBeDefined();
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('never loses a finding to a gap', () => {
    fc.assert(
      fc.property(observation, fc.constantFrom(...parts), (seen, part) => {
        const before = judged(seen);
        const after = judged({ ...seen, gaps: [...seen.gaps, { part, code: 'ocr-failed' }] });
        if (before.verdict === 'prohibited') expect(after.verdict).toBe('prohibited');
        if (before.verdict === 'review') expect(after.verdict).toBe('review');
        if (before.verdict === 'allowed') expect(after.verdict).toBe('undetermined');
        expect(after.severity).toBe(before.severity);
      }),
    );
  });

  it('does not depend on the order of signals', () => {
    fc.assert(
      fc.property(observation, (seen) => {
        const turned = { ...seen, signals: seen.signals.toReversed() };
        expect(judged(turned)).toEqual(judged(seen));
      }),
    );
  });

  it('always has all eleven labels with a score in 0..1 or null', () => {
    fc.assert(
      fc.property(observation, (seen) => {
        const { labels } = judged(seen);
        expect(Object.keys(labels)).toEqual([...LABELS]);
        for (const { score } of Object.values(labels)) {
          if (score !== null) expect(score >= 0 && score <= 1).toBe(true);
        }
      }),
    );
  });

  it.each([
    ['nothing found', {}, 'allowed', 0],
    ['an insult to look at', { insult: 'review' }, 'review', 2],
    ['a sure insult', { insult: 'violation' }, 'review', 3],
    ['contempt for a group', { sara: 'violation' }, 'prohibited', 3],
    [
      'contempt for a group with a call to action',
      { sara: 'violation', incitement: 'review' },
      'prohibited',
      4,
    ],
    // Its article is known from one source only, so a person must look.
    ['a gift for votes', { 'vote-buying': 'violation' }, 'review', 3],
    ['a gift that may be lawful', { 'vote-buying': 'review' }, 'review', 2],
    ['a hoax, however sure', { hoax: 'violation' }, 'review', 2],
    ['a threat', { threat: 'violation' }, 'prohibited', 4],
    ['a threat to look at', { threat: 'review' }, 'review', 3],
    ['incitement alone', { incitement: 'violation' }, 'review', 3],
    ['incitement with a threat', { incitement: 'violation', threat: 'review' }, 'review', 4],
    [
      'incitement with a sure threat',
      { incitement: 'violation', threat: 'violation' },
      'prohibited',
      4,
    ],
    ['a call to disorder', { disorder: 'violation' }, 'review', 3],
    ['a facility', { 'prohibited-facility': 'violation' }, 'review', 3],
    ['an official', { 'prohibited-official': 'violation' }, 'review', 3],
    ['the state foundation', { 'state-foundation': 'violation' }, 'review', 3],
    ['a child', { 'child-involvement': 'violation' }, 'review', 2],
  ] as const)('%s', (_name, levels, verdict, severity) => {
    expect(judged(observationOf(levels))).toMatchObject({ verdict, severity });
  });

  it('is undetermined when an image was not seen, and still prohibited when the text proves it', () => {
    const gap = { part: 'image:0' as const, code: 'image-unreadable' as const };
    const blind = { ...observationOf(), parts: ['text', 'image:0'] as PartId[], gaps: [gap] };
    expect(judged(blind)).toMatchObject({
      verdict: 'undetermined',
      labels: { insult: { decision: 'undetermined' } },
    });
    const proven = { ...blind, signals: signalsOf('text', { sara: 'violation' }) };
    expect(judged(proven)).toMatchObject({
      verdict: 'prohibited',
      labels: { sara: { decision: 'violation' }, insult: { decision: 'undetermined' } },
    });
  });
});
