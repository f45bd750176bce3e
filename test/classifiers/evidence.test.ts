import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chunks,
  joinNeighbours,
  mostDropping,
  spanOf,
  widened,
} from '../../src/classifiers/evidence.js';
import { tokenise } from '../../src/classifiers/features.js';
import { fold } from '../../src/classifiers/normalise.js';

const tokensOf = (text: string) => tokenise(fold(text));
const show = (text: string, range: { start: number; end: number }) => {
  const span = spanOf(tokensOf(text), range);
  return span && text.slice(span.start, span.end);
};

describe('chunks', () => {
  it('cover the range without overlap, some words each', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('satu', 'dua,', 'tiga.', '!'), { maxLength: 60 }),
        (words) => {
          const tokens = tokensOf(words.join(' '));
          const cut = chunks(tokens, { start: 0, end: tokens.length });
          expect(cut.flatMap(({ start, end }) => tokens.slice(start, end))).toEqual(tokens);
          expect(cut.length).toBeLessThanOrEqual(words.length);
        },
      ),
    );
    const few = tokensOf('dia itu goblok sekali');
    expect(chunks(few, { start: 0, end: 4 })).toHaveLength(2);
    const plain = tokensOf(Array(40).fill('kata').join(' '));
    expect(chunks(plain, { start: 0, end: 40 })).toHaveLength(6);
  });
});

describe('mostDropping', () => {
  it('takes the strongest until they explain most, and as much as the text is over', () => {
    expect(mostDropping([0.1, 3, -2, 1])).toEqual([1]);
    expect(mostDropping([0.1, 3, -2, 1], 3.5)).toEqual([1, 3]);
    expect(mostDropping([-1, 0])).toEqual([]);
  });
});

describe('widened', () => {
  const text =
    'Hujan deras. Pak Darmo itu tidak pernah goblok sama sekali, kata warga. Besok cerah.';
  const at = (word: string) => tokensOf(text).findIndex((token) => token.text === word);

  it('shows the words around, within the sentence', () => {
    const start = at('goblok');
    const range = widened(text, tokensOf(text), { start, end: start + 1 });
    expect(show(text, range)).toBe('Pak Darmo itu tidak pernah goblok sama sekali, kata warga');
  });

  it('stops at a line break', () => {
    const lines = 'SATU DUA\nTIGA EMPAT\nLIMA';
    expect(show(lines, widened(lines, tokensOf(lines), { start: 2, end: 3 }))).toBe('TIGA EMPAT');
  });
});

describe('joinNeighbours', () => {
  it('sorts, and joins what overlaps or touches over white space', () => {
    const spans = [
      { start: 6, end: 9 },
      { start: 0, end: 5 },
      { start: 3, end: 5 },
      { start: 12, end: 14 },
    ];
    expect(joinNeighbours('abcde fgh, xyzab', spans)).toEqual([
      { start: 0, end: 9 },
      { start: 12, end: 14 },
    ]);
  });
});
