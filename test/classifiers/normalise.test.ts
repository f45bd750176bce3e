import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, originalSpan } from '../../src/classifiers/normalise.js';

const folded = (text: string): string =>
  fold(text)
    .map((c) => c.char)
    .join('');

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc
    .array(
      fc.constantFrom('g0bl0k ', 'a', 'é', '\u200b', '@user ', ' ', '3', '𝗮', '😂', 'URL', '.'),
    )
    .map((parts) => parts.join('')),
);

describe('fold', () => {
  it.each([
    ['G0bl0k', 'goblok'],
    ['4njing', 'anjing'],
    ['anak2 rame2', 'anak0 rame0'],
    ['tahun 2024 nomor 3', 'tahun 000 nomor 0'],
    ['gobloooook!!!', 'goblok!'],
    ['te\u200bm\u00adbak', 'tembak'],
    ['gоblоk', 'goblok'],
    ['ｇｏｂｌｏｋ', 'goblok'],
    ['g o b l o k', 'goblok'],
    ['b.a.j.i.n.g.a.n', 'bajingan'],
    ['K.H. Maulana', 'k.h. maulana'],
    ['lihat https://x.id/a?b=1 ya', 'lihat ya'],
    ['@calon halo', '  halo'],
    ['surat ke a.b@contoh.co.id', 'surat ke  '],
    ['“kutip”', '"kutip"'],
    ['kowé', 'kowe'],
    ['', ''],
  ])('%j → %j', (text, expected) => expect(folded(text)).toBe(expected));

  it('keeps every folded character inside the original, in order', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let last = { start: 0, end: 0 };
        for (const { start, end } of fold(text)) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(start).toBeGreaterThanOrEqual(last.start);
          expect(end).toBeGreaterThanOrEqual(last.end);
          last = { start, end };
        }
      }),
    );
  });

  it('maps any folded range to an original range that folds to no less', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (text, a, b) => {
        const chars = fold(text);
        if (chars.length === 0) return;
        const start = a % chars.length;
        const end = start + 1 + (b % (chars.length - start));
        const span = originalSpan(chars, start, end);
        expect(span.start).toBe(chars[start]?.start);
        expect(span.end).toBe(chars[end - 1]?.end);
        // Never through the middle of a surrogate pair.
        expect(text.slice(span.start, span.end).isWellFormed() || !text.isWellFormed()).toBe(true);
      }),
    );
  });

  it('maps plain lower-case words to themselves', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[bcdf]{0,2}(?:[aiu][bcdf]){1,8}$/), (word) => {
        const chars = fold(`x1 ${word} y`);
        const at = chars.findIndex((c) => c.char === ' ') + 1;
        const span = originalSpan(chars, at, at + word.length);
        expect(`x1 ${word} y`.slice(span.start, span.end)).toBe(word);
      }),
    );
  });

  it('rejects an empty or outside range', () => {
    expect(() => originalSpan(fold('abc'), 1, 1)).toThrow(RangeError);
    expect(() => originalSpan(fold('abc'), 0, 4)).toThrow(RangeError);
  });
});
