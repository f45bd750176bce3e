import { describe, expect, it } from 'vitest';
import type { ElementSighting } from '../../src/domain/element.js';
import type { Box } from '../../src/domain/signal.js';
import { fromScripts } from './from-scripts.js';

type Elements = readonly ElementSighting[];
interface Outcome {
  readonly of: string;
  readonly result: string;
}
interface NumberTruth {
  readonly number: string | null;
  readonly mentions: readonly string[];
  readonly open?: boolean;
  readonly allowed?: string | null;
}
interface Marked {
  readonly box: Box;
  readonly party?: string;
  readonly holder?: string | null;
}
const score = await fromScripts<{
  scoreNumber(truth: NumberTruth, elements: Elements): Outcome[];
  scoreNames(names: readonly { name: string; present: boolean }[], elements: Elements): Outcome[];
  scoreProgramme(programme: boolean, elements: Elements): Outcome[];
  scoreLogos(
    truth: readonly Marked[],
    elements: Elements,
    known?: (party: string) => boolean,
  ): Outcome[];
  scoreFaces(truth: readonly Marked[], elements: Elements): Outcome[];
  scoreHolders(truth: readonly Marked[], elements: Elements): Outcome[];
}>('elements-bench/score.mjs');

const HERE: Box = [100, 100, 60, 60];
const ELSEWHERE: Box = [600, 400, 60, 60];

function sighting(
  element: ElementSighting['element'],
  seen: Partial<ElementSighting>,
): ElementSighting {
  const nothing = { value: null, confidence: null, box: null, band: null, whose: null };
  return {
    part: 'image:0',
    element,
    status: 'unknown',
    ...nothing,
    reason: null,
    evidence: [],
    ...seen,
  };
}

const results = (outcomes: readonly Outcome[]) => outcomes.map(({ result }) => result);

describe('scoring the pair number', () => {
  const number = (seen: Partial<ElementSighting>) => [sighting('pair-number', seen)];
  const own = { number: '2', mentions: ['1'] };

  it.each([
    ['the own number', number({ status: 'present', value: '2' }), 'right'],
    ['another number', number({ status: 'present', value: '3' }), 'wrong'],
    ['a mention taken for the own', number({ status: 'present', value: '1' }), 'wrong'],
    ['a person to ask', number({ status: 'unknown', value: '2', band: 'review' }), 'doubt'],
    ['nothing', number({ status: 'absent' }), 'missed'],
    [
      'the mention beside it, marked as such',
      [
        ...number({ status: 'present', value: '2', whose: 'own' }),
        ...number({ status: 'present', value: '1', whose: 'other' }),
      ],
      'right',
    ],
  ])('%s', (_what, elements, result) => {
    expect(results(score.scoreNumber(own, elements))).toEqual([result]);
  });

  it('wants absence where there is none', () => {
    const none = { number: null, mentions: [] };
    expect(results(score.scoreNumber(none, number({ status: 'absent' })))).toEqual(['right']);
    expect(results(score.scoreNumber(none, number({ status: 'unknown' })))).toEqual(['doubt']);
    const claimed = number({ status: 'present', value: '7' });
    expect(results(score.scoreNumber(none, claimed))).toEqual(['wrong']);
  });

  it('leaves open whose a debate is, but not that one of all is the own', () => {
    const debate = { number: null, open: true, mentions: ['1', '2', '3'], allowed: null };
    expect(results(score.scoreNumber(debate, number({ status: 'unknown' })))).toEqual(['right']);
    const claimed = number({ status: 'present', value: '1' });
    expect(results(score.scoreNumber(debate, claimed))).toEqual(['wrong']);
    expect(results(score.scoreNumber({ ...debate, allowed: '1' }, claimed))).toEqual(['right']);
  });
});

describe('scoring names and programmes', () => {
  const names = [
    { name: 'Galang Samodra', present: true },
    { name: 'Ratih Larasati', present: false },
  ];

  it('judges each name', () => {
    const one = sighting('pair-name', { status: 'present', value: 'Galang Samodra' });
    expect(results(score.scoreNames(names, [one]))).toEqual(['right', 'right']);
    const both = sighting('pair-name', {
      status: 'present',
      value: 'Galang Samodra & Ratih Larasati',
    });
    expect(results(score.scoreNames(names, [both]))).toEqual(['right', 'wrong']);
    expect(results(score.scoreNames(names, [sighting('pair-name', { status: 'absent' })]))).toEqual(
      ['wrong', 'right'],
    );
    expect(results(score.scoreNames(names, [sighting('pair-name', {})]))).toEqual([
      'doubt',
      'doubt',
    ]);
    expect(results(score.scoreNames(names, []))).toEqual(['doubt', 'doubt']);
  });

  it('judges whether there is a programme', () => {
    const seen = [sighting('vision-mission-programme', { status: 'present' })];
    const not = [sighting('vision-mission-programme', { status: 'absent' })];
    expect(results(score.scoreProgramme(true, seen))).toEqual(['right']);
    expect(results(score.scoreProgramme(true, not))).toEqual(['wrong']);
    expect(results(score.scoreProgramme(false, seen))).toEqual(['wrong']);
    expect(results(score.scoreProgramme(false, not))).toEqual(['right']);
    expect(results(score.scoreProgramme(false, []))).toEqual(['doubt']);
  });
});

describe('scoring logos', () => {
  const truth = [{ party: 'lentera', box: HERE }];
  const logo = (seen: Partial<ElementSighting>) =>
    sighting('party-logo', { value: 'lentera', ...seen });

  it('finds a party where its logo is', () => {
    const there = logo({ status: 'present', box: HERE });
    expect(results(score.scoreLogos(truth, [there]))).toEqual(['found']);
    const doubted = logo({ status: 'unknown', band: 'review', box: HERE });
    expect(results(score.scoreLogos(truth, [doubted]))).toEqual(['review']);
    const other = logo({ status: 'present', box: ELSEWHERE });
    expect(results(score.scoreLogos(truth, [other]))).toEqual(['missed']);
    expect(results(score.scoreLogos(truth, [logo({ status: 'present' })]))).toEqual(['found']);
  });

  it('counts each party that is not there once', () => {
    const twice = [
      logo({ status: 'present', value: 'obor', box: HERE }),
      logo({ status: 'present', value: 'obor', box: ELSEWHERE }),
    ];
    expect(results(score.scoreLogos([], twice))).toEqual(['false']);
    expect(results(score.scoreLogos([], twice, (party) => party !== 'obor'))).toEqual([]);
    const doubted = [logo({ status: 'unknown', value: 'obor', band: 'review', box: HERE })];
    expect(results(score.scoreLogos([], doubted))).toEqual(['false-review']);
  });
});

describe('scoring faces', () => {
  const holder = { box: HERE, holder: 'Presiden Rekaan' };
  const other = { box: ELSEWHERE, holder: null };
  const president = (seen: Partial<ElementSighting>) =>
    sighting('president-photo', { value: 'Presiden Rekaan', ...seen });

  it('counts boxes, whoever they are said to be', () => {
    const faces = [
      president({ status: 'present', box: HERE }),
      sighting('pair-photo', { status: 'unknown', band: 'review', value: 'Galang', box: HERE }),
      sighting('other-face', { status: 'present', box: [10, 10, 40, 40] }),
    ];
    expect(results(score.scoreFaces([holder, other], faces))).toEqual(['found', 'missed', 'false']);
  });

  it('tells right, doubted and false office-holders apart', () => {
    const both = [holder, other];
    expect(
      results(score.scoreHolders(both, [president({ status: 'present', box: HERE })])),
    ).toEqual(['match', 'none']);
    const doubted = president({ band: 'review', box: ELSEWHERE });
    expect(results(score.scoreHolders(both, [doubted]))).toEqual(['missed', 'false-review']);
    const another = president({ status: 'present', value: 'Orang Lain', box: HERE });
    expect(results(score.scoreHolders([holder], [another]))).toEqual(['another']);
    const claimed = president({ status: 'present', box: ELSEWHERE });
    expect(results(score.scoreHolders([other], [claimed]))).toEqual(['false-match']);
  });
});
