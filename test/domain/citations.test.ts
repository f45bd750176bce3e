import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/domain/evaluate.js';
import type { LegalBasis } from '../../src/domain/legal.js';
import { ACTORS, BUILT_IN_REGIMES, LABELS } from '../../src/domain/taxonomy.js';
import { judge } from '../../src/domain/verdict.js';
import { observationOf, rulebookOf, sightingOf } from '../support/fakes.js';

/**
 * What `RULEBOOK.md` (of the shared folder, not of this repository) supports, read by hand: each place that
 * may be cited, and its certainty. A citation that is not here is either wrong or new.
 */
const PILKADA = [
  ...['a', 'b', 'c', 'd', 'e', 'g', 'h', 'i'].map((l) => `UU 1/2015 jo. UU 10/2016 69 ${l} B`),
  ...['(2)', '(3)', '(4)'].map((paragraph) => `UU 1/2015 jo. UU 10/2016 187${paragraph} C`),
  'UU 1/2015 jo. UU 10/2016 187A C',
  'UU 1/2015 jo. UU 10/2016 71 C',
  'UU 1/2015 jo. UU 10/2016 188 C',
  'UU Perlindungan Anak 15 a B',
];
const SUPPORTED: Readonly<Record<(typeof BUILT_IN_REGIMES)[number], readonly string[]>> = {
  'pilkada-2020': [
    ...PILKADA,
    'PKPU 4/2017 29(3) B',
    'PKPU 11/2020 23 C',
    'PKPU 11/2020 28 C',
    'PKPU 4/2017 jo. PKPU 11/2020 B',
  ],
  'pilkada-2024': [
    ...PILKADA,
    ...['a-b', 'c', 'd', 'e', 'd-e'].map((letters) => `PKPU 13/2024 30(2) ${letters} B`),
    'Kep. KPU 1363/2024 Bab II B',
  ],
  'pemilu-2024': [
    ...[...'abcdefghij'].map((letter) => `UU 7/2017 jo. UU 7/2023 280(1) ${letter} B`),
    // Slander, by interpretation.
    'UU 7/2017 jo. UU 7/2023 280(1) c C',
    'UU 7/2017 jo. UU 7/2023 280(1) d C',
    'UU 7/2017 jo. UU 7/2023 280(2) B',
    'UU 7/2017 jo. UU 7/2023 280(3) B',
    'UU 7/2017 jo. UU 7/2023 280(4) C',
    'UU 7/2017 jo. UU 7/2023 493 B',
    'UU 7/2017 jo. UU 7/2023 521 B',
    'UU Perlindungan Anak 15 a B',
    'PKPU 15/2023 jo. PKPU 20/2023 B',
    'PKPU 15/2023 jo. PKPU 20/2023 33(5) C',
    'PKPU 15/2023 jo. PKPU 20/2023 37(3) B',
    'PKPU 15/2023 jo. PKPU 20/2023 72(1) h B',
    'Kep. KPU 1621/2023 C',
  ],
};

/** Keys of section 8 that are cited, with the number of publications behind each. */
const PUBLICATIONS: Readonly<Record<string, number>> = {
  ...{ U1: 3, U2: 1, U3: 1, U9: 2, A1: 4 },
  ...{ L1: 1, L2: 2, L3: 1, L4: 1, L5: 1, L6: 3, L7: 1 },
  ...{ Q1: 2, Q2: 1, 'seed 003': 1, P2: 2, P7: 2 },
  ...{ K1: 1, K2: 3, K7: 2, K8: 3, K11: 1 },
};
/** What a source of section 8 is for, where it says so; it carries nothing else. */
const REACH: Readonly<Record<string, RegExp>> = {
  U1: /(280\(1\)|521|493|10\/2016 69) ?/,
  L2: /10\/2016 69 [c-k] /,
  L3: /10\/2016 187\(/,
  L4: /10\/2016 69 c /,
  L5: /187A/,
  L6: /69 i /,
  L7: /10\/2016 (71|188) /,
  Q1: /PKPU 4\/2017 29\(3\)/,
  P2: /PKPU 13\/2024 30\(2\)/,
  K7: /1621\/2023/,
  K11: / 33\(5\)/,
};

const placeOf = ({ instrument, article, paragraph, letter, certainty }: LegalBasis) =>
  [instrument, `${article ?? ''}${paragraph ? `(${paragraph})` : ''}`, letter, certainty]
    .filter((part) => part)
    .join(' ');

const RULEBOOK = '../shared/rules/RULEBOOK.md';
if (!existsSync(RULEBOOK))
  console.warn(`${RULEBOOK} is not here: quotes are not compared with it.`);

describe.each(BUILT_IN_REGIMES)('%s against RULEBOOK.md', (regime) => {
  const { rules, elements } = rulebookOf(regime);
  const cited = [...rules, ...elements].flatMap(({ legal }) => legal);

  it('cites what is supported, with its certainty, and leaves nothing of it out', () => {
    expect(new Set(cited.map(placeOf))).toEqual(new Set(SUPPORTED[regime]));
  });

  it('rests B on two publications or more, and everything on known ones within their reach', () => {
    for (const basis of cited) {
      const publications = basis.sources.map((source) => PUBLICATIONS[source] ?? Number.NaN);
      const count = publications.reduce((sum, one) => sum + one, 0);
      expect({ ...basis, count }).toMatchObject({ count: expect.any(Number) });
      expect(count).toBeGreaterThanOrEqual(basis.certainty === 'B' ? 2 : 1);
      for (const source of basis.sources) expect(placeOf(basis)).toMatch(REACH[source] ?? /./);
    }
  });

  it.skipIf(!existsSync(RULEBOOK))('quotes what stands there', () => {
    const text = readFileSync(RULEBOOK, 'utf8').replaceAll('**', '');
    for (const { quote } of cited) if (quote) expect(text).toContain(quote);
  });
});

describe('prohibition', () => {
  it.each([
    ['pilkada-2020', ['hina-sara', 'ancaman-kekerasan', 'politik-uang', 'foto-presiden']],
    ['pilkada-2024', ['hina-sara', 'ancaman-kekerasan', 'politik-uang']],
    ['pemilu-2024', ['hina-sara', 'ancaman-kekerasan', 'politik-uang']],
  ] as const)('%s prohibits by rows of default "P" only', (regime, expected) => {
    const prohibiting = rulebookOf(regime).rules.filter(({ grades }) =>
      grades.some(({ outcome }) => outcome === 'violation'),
    );
    expect(prohibiting.map(({ id }) => id)).toEqual(expected);
  });
});

describe('Pemilu 2024', () => {
  const book = rulebookOf('pemilu-2024');
  const { rules } = book;
  const lettersOf = (legal: readonly LegalBasis[]) =>
    legal.flatMap(({ article, paragraph, letter }) =>
      article === '280' && paragraph === '1' && letter ? [letter] : [],
    );

  it('binds implementers, contestants and campaign teams only, and withholds nothing for not knowing who posts', () => {
    for (const label of LABELS) {
      const verdicts = ACTORS.map((actor) => {
        const seen = { ...observationOf({ [label]: 'violation' }), circumstances: { actor } };
        return [actor, judge(seen, evaluate(book, seen)).verdict];
      });
      const bound = ['sara', 'threat', 'vote-buying'].includes(label) ? 'prohibited' : 'review';
      expect({ label, ...Object.fromEntries(verdicts) }).toEqual({
        label,
        candidate: bound,
        party: bound,
        'campaign-team': bound,
        citizen: 'review',
        unknown: 'review',
      });
    }
    const clear = observationOf();
    expect(judge(clear, evaluate(book, clear)).verdict).toBe('allowed');
  });

  it('says whom Article 280(1) binds wherever it cites it', () => {
    for (const { message, legal } of rules) {
      const bound = /hanya mengikat pelaksana, peserta, dan tim kampanye/.test(message.id);
      expect({ message, bound }).toMatchObject({ bound: lettersOf(legal).length > 0 });
    }
  });

  it('keeps the conflict of 280(4) and 521 in sight: disputed for a, b, d, e, h', () => {
    for (const { id, message, legal } of rules.filter(({ id }) => id !== 'fitnah-hoaks')) {
      const letters = lettersOf(legal);
      const disputed = letters.filter((letter) => 'abdeh'.includes(letter));
      expect({ id, said: /diperdebatkan/.test(message.id) }).toEqual({
        id,
        said: disputed.length > 0,
      });
      const sure =
        letters.length > disputed.length || legal.some(({ paragraph }) => paragraph === '2');
      if (legal.some(({ paragraph }) => paragraph === '4'))
        expect({ id, sure }).toMatchObject({ sure: true });
    }
  });

  it('does not put slander into the mouth of Article 280(1)', () => {
    for (const { quote = '' } of rules.flatMap(({ legal }) => legal))
      expect(quote).not.toMatch(/fitnah/);
    const [hoax] = rules.filter(({ label }) => label === 'hoax');
    expect(hoax?.legal.map(({ certainty }) => certainty)).toEqual(['C', 'C']);
  });
});

describe("the President's photo", () => {
  it.each([
    ['pilkada-2020', 'undetermined', []],
    ['pilkada-2024', 'allowed', ['foto-presiden']],
    ['pemilu-2024', 'allowed', []],
  ] as const)('%s, when it cannot be told: %s', (regime, verdict, notes) => {
    const unknown = sightingOf('president-photo', { status: 'unknown', band: null });
    const seen = { ...observationOf(), elements: [unknown] };
    const evaluation = evaluate(rulebookOf(regime), seen);
    expect(judge(seen, evaluation).verdict).toBe(verdict);
    expect(evaluation.findings.map(({ rule }) => rule)).toEqual(notes);
  });
});
