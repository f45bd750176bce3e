import { describe, expect, it } from 'vitest';
import { decodeWords, joinSteps, reduceSteps, type Steps } from '../../src/ocr/ctc.js';

const ALPHABET = [...'abcIPl.,1３#'];
const LISTED = new Set(['abca', 'cabc']);
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
  decodeWords(steps(...args), ALPHABET, LISTED).map(({ text }) => text);

describe('decodeWords', () => {
  it('merges repeats, keeps doubles parted by a blank, and drops blanks', () => {
    expect(read('_aab_b__c_')).toEqual(['abbc']);
    expect(read('____')).toEqual([]);
  });

  it('parts words at a space that won', () => {
    expect(read('a_ b  c_')).toEqual(['a', 'b', 'c']);
    expect(read('  a ')).toEqual(['a']);
  });

  it('parts words at a space that lost to blank but peaked above 0.01', () => {
    expect(read('a___b', 0.9, { 2: 0.03 })).toEqual(['a', 'b']);
    expect(read('a___b', 0.9, { 2: 0.009 })).toEqual(['ab']);
  });

  it('wants a stronger space where one would be unusual', () => {
    expect(read('a___.', 0.9, { 2: 0.05 })).toEqual(['a.']);
    expect(read('.___1', 0.9, { 2: 0.05 })).toEqual(['.1']);
    expect(read('.___1', 0.9, { 2: 0.2 })).toEqual(['.', '1']);
    expect(read('.___a', 0.9, { 2: 0.05 })).toEqual(['.', 'a']);
  });

  it('is content with a weaker space where a number and a word meet', () => {
    expect(read('a___1', 0.9, { 2: 0.006 })).toEqual(['a', '1']);
    expect(read('1___a', 0.9, { 2: 0.006 })).toEqual(['1', 'a']);
    expect(read('1_.___a', 0.9, { 4: 0.006 })).toEqual(['1.', 'a']);
    expect(read('a_.___b', 0.9, { 4: 0.006 })).toEqual(['a.b']);
    expect(read('P___1', 0.9, { 2: 0.001 })).toEqual(['P1']);
  });

  it('takes a comma behind a word for no decimal comma', () => {
    expect(read('a_,___1', 0.9, { 4: 0.02 })).toEqual(['a,', '1']);
    expect(read('1_,___1', 0.9, { 4: 0.02 })).toEqual(['1,1']);
  });

  it('gives the mean probability of the characters and the steps of the outer ones', () => {
    const [word] = decodeWords(steps('_a_b_', 0.75), ALPHABET, LISTED);
    expect(word).toMatchObject({ text: 'ab', first: 1, last: 3, characters: 2 });
    expect(word?.confidence).toBeCloseTo(0.75);
  });

  it('writes full-width characters plainly', () => {
    expect(read('a_３')).toEqual(['a3']);
  });

  it('gives look-alikes as they were read', () => {
    expect(read('P_I_l_I_P 1_l')).toEqual(['PIlIP', '1l']);
  });

  it('parts two listed words at a space that is too weak for others', () => {
    expect(read('a_b_c_a___c_a_b_c', 0.9, { 8: 0.002 })).toEqual(['abca', 'cabc']);
    expect(read('a_b_c_a___c_a_b_c', 0.9, { 8: 0.0005 })).toEqual(['abcacabc']);
    expect(read('a_b_c_a___c_a_b_c_,', 0.9, { 8: 0.002 })).toEqual(['abca', 'cabc,']);
    expect(read('a_b_b_a___c_a_b_c', 0.9, { 8: 0.002 })).toEqual(['abbacabc']);
    expect(read('#_a_b_c_a___c_a_b_c', 0.9, { 10: 0.002 })).toEqual(['#abcacabc']);
    expect(read('a_b_c_a_._c_a_b_c', 0.9, { 9: 0.002 })).toEqual(['abca.cabc']);
  });

  it('gives each of two parted words its own confidence and steps', () => {
    const joined = decodeWords(steps('a_b_c_a___c_a_b_c', 0.9, { 8: 0.002 }), ALPHABET, LISTED);
    expect(joined).toMatchObject([
      { first: 0, last: 6, characters: 4 },
      { first: 10, last: 16, characters: 4 },
    ]);
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
    expect(decodeWords(joined, ALPHABET, LISTED).map(({ text }) => text)).toEqual(['abca']);
  });
});
