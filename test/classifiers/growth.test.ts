import { describe, expect, it } from 'vitest';
import { textPrint } from '../../src/classifiers/text-print.js';
import { filled, growthOf, MOST_GROWTH } from '../growth.js';

describe('the print of a text', () => {
  it.each([
    ['a number without an end', '02'],
    ['letters of mail addresses', 'nama.'],
    ['lines to fill in', '_'],
    ['letters with nothing between', 'a\u200b'],
    ['full stops', '.'],
    ['dots with blanks', '... '],
  ])('takes time in proportion to its length: %s', (_, unit) => {
    const textOf = (length: number) => `${filled(unit, length)}akhir`;
    expect(growthOf(textPrint, textOf)).toBeLessThan(MOST_GROWTH);
  });
});
