import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Condition } from '../../src/domain/condition.js';
import type { ElementSighting } from '../../src/domain/element.js';
import { elementResults } from '../../src/domain/element-result.js';
import { evaluate } from '../../src/domain/evaluate.js';
import type { Observation } from '../../src/domain/observation.js';
import type { Rule } from '../../src/domain/rule.js';
import { ACTORS, BUILT_IN_REGIMES } from '../../src/domain/taxonomy.js';
import { type Truth, truthOf as truthUnder } from '../../src/domain/truth.js';
import { judge } from '../../src/domain/verdict.js';
import { observationOf, PILKADA_2024, rulebookOf, sightingOf } from '../support/fakes.js';
import { observation } from '../support/observations.js';

const ELEMENT = 'president-photo';
const truthOf = (condition: Condition, post: Observation) => truthUnder(condition, post, undefined);

const seen = (sightings: readonly ElementSighting[], more: Partial<Observation> = {}) => ({
  ...observationOf(),
  elements: sightings,
  ...more,
});
const shown = (given: Partial<ElementSighting> = {}) => sightingOf(ELEMENT, given);
const maybe = shown({ status: 'unknown', band: 'review', value: 'Wiraguna Seta' });
const untold = shown({ status: 'unknown', band: null, confidence: null, box: null });
const absent = shown({ status: 'absent', band: null, confidence: null, box: null });
const match: Condition = { element: ELEMENT, band: 'match' };
const review: Condition = { element: ELEMENT, band: 'review' };
const gap = { part: 'image:1', code: 'image-unreadable' } as const;
const textGap = { part: 'text', code: 'text-model-failed' } as const;

describe('a condition on an element', () => {
  it.each<[string, readonly ElementSighting[], Partial<Observation>, Truth, Truth]>([
    ['seen for sure', [shown()], {}, 'met', 'met'],
    ['for a person to look at', [maybe], {}, 'not-met', 'met'],
    ['not there', [absent], {}, 'not-met', 'not-met'],
    ['a post without images', [], {}, 'not-met', 'not-met'],
    ['not told', [untold], {}, 'undecided', 'undecided'],
    ['not there, and not told on another image', [absent, untold], {}, 'undecided', 'undecided'],
    ['seen, and not told on another image', [shown(), untold], {}, 'met', 'met'],
    ['not there on what was seen', [absent], { gaps: [gap] }, 'undecided', 'undecided'],
    ['seen beside a gap', [shown()], { gaps: [gap] }, 'met', 'met'],
    ['not there, and the text unscored', [absent], { gaps: [textGap] }, 'not-met', 'not-met'],
  ])('%s', (_name, sightings, more, ofMatch, ofReview) => {
    expect(truthOf(match, seen(sightings, more))).toBe(ofMatch);
    expect(truthOf(review, seen(sightings, more))).toBe(ofReview);
  });

  it.each([
    ['own', 'met', 'not-met', 'not-met'],
    ['other', 'not-met', 'met', 'met'],
    [null, 'not-met', 'not-met', 'met'],
  ] as const)('whose it is, if %s', (whose, own, other, notOwn) => {
    const one = seen([shown({ whose })]);
    expect(truthOf({ ...review, whose: 'own' } as Condition, one)).toBe(own);
    expect(truthOf({ ...review, whose: 'other' } as Condition, one)).toBe(other);
    expect(truthOf({ ...review, whose: 'not-own' } as Condition, one)).toBe(notOwn);
  });

  it('is not hidden on one image by what is own on another', () => {
    const two = [shown({ whose: 'own' }), shown({ part: 'image:1' })];
    for (const sightings of [two, two.toReversed()]) {
      expect(truthOf({ ...review, whose: 'not-own' } as Condition, seen(sightings))).toBe('met');
      expect(truthOf({ ...review, whose: 'own' } as Condition, seen(sightings))).toBe('met');
    }
  });

  it('asks who posts, and is undecided while that is unknown', () => {
    const truths = ACTORS.map((actor) =>
      truthOf({ actor: ['candidate', 'party'] }, seen([], { circumstances: { actor } })),
    );
    expect(truths).toEqual(['met', 'met', 'not-met', 'not-met', 'undecided']);
  });
});

describe('evaluate', () => {
  const [first] = PILKADA_2024.rules;
  const rule = (given: Partial<Rule>): Rule => ({ ...(first as Rule), label: null, ...given });
  const graded = (outcome: 'note' | 'review', severity: number, when: Condition = match) => ({
    grades: [{ when, outcome, severity }],
  });
  const unseen = { id: 'Tidak dapat dipastikan', en: 'It could not be told' };
  const verdictOf = (rules: readonly Rule[], post: Observation) => {
    const evaluation = evaluate({ ...PILKADA_2024, rules }, post);
    return { ...evaluation, verdict: judge(post, evaluation).verdict };
  };

  it('withholds the verdict for what is not told, unless the rule has words for it', () => {
    const strict = rule(graded('review', 2));
    expect(verdictOf([strict], seen([untold]))).toMatchObject({
      verdict: 'undetermined',
      findings: [],
    });
    const lenient = verdictOf([rule({ ...graded('review', 2), unseen })], seen([untold]));
    expect(lenient).toMatchObject({
      verdict: 'allowed',
      undecided: [],
      findings: [{ outcome: 'note', severity: 1, score: null, message: unseen, evidence: [] }],
    });
  });

  it('notes what is not told beside a gap too, and withholds the verdict for the gap', () => {
    const lenient = rule({ ...graded('review', 2), unseen });
    const both = verdictOf([lenient], seen([untold], { gaps: [gap] }));
    expect(both.findings.map(({ message }) => message)).toEqual([unseen]);
    expect(both.verdict).toBe('undetermined');
    expect(both.undecided).toEqual([lenient]);
    // A gap by itself has its own message.
    expect(verdictOf([lenient], seen([absent], { gaps: [gap] }))).toMatchObject({
      verdict: 'undetermined',
      findings: [],
    });
  });

  it('has no note on what is not told where something is found', () => {
    const { findings } = verdictOf(
      [rule({ ...graded('review', 2), unseen })],
      seen([shown(), untold]),
    );
    expect(findings).toMatchObject([{ outcome: 'review', severity: 2 }]);
  });

  it('never withholds a verdict for a note that might be', () => {
    const note = rule(graded('note', 1));
    expect(verdictOf([note], seen([untold]))).toMatchObject({
      verdict: 'allowed',
      undecided: [],
      findings: [],
    });
  });

  it('shows the place and how sure it is, and nothing that is asked not to be there', () => {
    const when: Condition = {
      all: [match, { not: { element: 'qr-code', band: 'match' } }],
    };
    const elements = [shown({ confidence: 0.8 }), sightingOf('pair-photo')];
    const { findings } = verdictOf([rule(graded('note', 1, when))], seen(elements));
    expect(findings).toMatchObject([
      { score: 0.8, evidence: [{ part: 'image:0', box: [1, 2, 3, 4], quote: null }] },
    ]);
  });
});

describe('elementResults', () => {
  it('takes the first entry that fits: whose, then whomever', () => {
    const logos = [
      sightingOf('party-logo', { whose: 'own' }),
      sightingOf('party-logo', { whose: 'other' }),
      sightingOf('party-logo'),
    ];
    const allowed = BUILT_IN_REGIMES.map((regime) =>
      elementResults(logos, rulebookOf(regime).elements, rulebookOf(regime).period).map(
        (result) => result.allowed,
      ),
    );
    expect(allowed).toEqual([
      [true, null, true],
      [true, false, true],
      [true, null, true],
    ]);
  });
});

/** One name for another, as a bijection: what is said of one party or number is said of the other. */
const SWAPPED: Readonly<Record<string, string>> = {
  ...{ 1: '3', 2: '1', 3: '2' },
  ...{ pnk: 'pal', pal: 'pnk' },
};

describe.each(BUILT_IN_REGIMES)('fairness under %s', (regime) => {
  it('does not depend on which party or which number it is', () => {
    const book = rulebookOf(regime);
    const answer = (post: Observation) => {
      const evaluation = evaluate(book, post);
      const results = elementResults(post.elements, book.elements, book.period);
      return { ...judge(post, evaluation), evaluation, results: results.map(withoutValue) };
    };
    fc.assert(
      fc.property(observation, (post) => {
        const swapped = post.elements.map((one) => ({
          ...one,
          value: one.value === null ? null : (SWAPPED[one.value] ?? one.value),
        }));
        expect(answer({ ...post, elements: swapped })).toEqual(answer(post));
      }),
    );
  });
});

function withoutValue<T extends { readonly value: unknown }>({ value: _, ...rest }: T) {
  return rest;
}
