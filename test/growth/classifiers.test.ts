import { describe, it } from 'vitest';
import { fold } from '../../src/classifiers/normalise.js';
import { textPrint } from '../../src/classifiers/text-print.js';
import { expectProportionate, texts } from './growth.js';

describe('the print of a text', () => {
  it.each([
    ['a number without an end', '02'],
    ['letters of mail addresses', 'nama.'],
    ['lines to fill in', '_'],
    ['letters with nothing between', 'a\u200b'],
    ['full stops', '.'],
    ['dots with blanks', '... '],
  ])('takes time in proportion to its length: %s', async (_, unit) => {
    const [short, long] = texts(unit);
    await expectProportionate(textPrint, [`${short}akhir`, `${long}akhir`]);
  });
});

describe('folding a text', () => {
  it.each(['a', 'a.', '@', '[b=', 'a@', 'www.', '0', 'é'])(
    'takes time in proportion to its length: "%s"',
    (unit) => expectProportionate(fold, texts(unit)),
  );
});
