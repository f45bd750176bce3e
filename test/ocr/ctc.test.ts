import { describe, expect, it } from 'vitest';
import { decodeWords, joinSteps, reduceSteps, type Steps } from '../../src/ocr/ctc.js';

const ALPHABET = [...'abcIPl.,1３#'];
const SPACE = ALPHABET.length + 1;
const CLASSES = ALPHABET.length + 2;

/** `_` is blank, ` ` a space; every other character its own class. `weak` puts a space under a blank. */
function logits(steps: string, probability = 0.9, weak: Record<number, number> = {}): Float32Array {
  const data = new Float32Array(steps.length * CLASSES);
  [...steps].forEach((character, step) => {
    const index =
      character === '_' ? 0 : character === ' ' ? SPACE : ALPHABET.indexOf(character) + 1;
    data[step * CLASSES + index] = probability;
    const space = weak[step];
    if (space !== undefined) data[step * CLASSES + SPACE] = space;
  });
  return data;
}

function steps(text: string, probability?: number, weak?: Record<number, number>): Steps {
  return reduceSteps(logits(text, probability, weak), text.length, CLASSES);
}

const read = (...args: Parameters<typeof steps>) =>
  decodeWords(steps(...args), ALPHABET).map(({ text }) => text);

describe('decodeWords', () => {
  it('merges repeats, keeps doubles parted by a blank, and drops blanks', () => {
    expect(read('_aab_b__c_')).toEqual(['abbc']);
    expect(read('____')).toEqual([]);
  });

  it('parts words at a space that won', () => {
    expect(read('a_ b  c_')).toEqual(['a', 'b', 'c']);
    expect(read('  a ')).toEqual(['a']);
  });

  it('parts words at a space that lost to blank but peaked above 0.2', () => {
    expect(read('a___b', 0.7, { 2: 0.25 })).toEqual(['a', 'b']);
    expect(read('a___b', 0.7, { 2: 0.15 })).toEqual(['ab']);
  });

  it('gives the mean probability of the characters and the steps of the outer ones', () => {
    const [word] = decodeWords(steps('_a_b_', 0.75), ALPHABET);
    expect(word).toMatchObject({ text: 'ab', first: 1, last: 3, characters: 2 });
    expect(word?.confidence).toBeCloseTo(0.75);
  });

  it('gives look-alikes as they were read', () => {
    expect(read('P_I_l_I_P 1_l')).toEqual(['PIlIP', '1l']);
  });

  it('refuses values that are not finite', () => {
    const data = logits('ab').fill(Number.NaN);
    expect(() => reduceSteps(data, 2, CLASSES)).toThrow(/not finite/);
  });
});

describe('joinSteps', () => {
  it('joins windows of one line at a blank, without losing or doubling a character', () => {
    const left = steps('a_b__c__');
    const right = steps('b__c__a_');
    // The last six steps of the left window are the first six of the right one.
    const joined = joinSteps(left, right, 6);
    expect(joined.classes.length).toBe(10);
    expect(decodeWords(joined, ALPHABET).map(({ text }) => text)).toEqual(['abca']);
  });
});
