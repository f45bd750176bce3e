import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from '../../src/elements/edit-distance.js';
import { blurred, fold } from '../../src/elements/fold.js';
import { misreadings } from '../../src/elements/misreading.js';

describe('fold', () => {
  it('keeps the length of any text, so that offsets hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(fold(text)).toHaveLength(text.length);
      }),
    );
    expect(fold('DÉSA İstimewa ﬁ')).toBe('desa istimewa ﬁ');
  });
});

describe('blurred', () => {
  it.each([
    ['WlRANEGARA', 'Wiranegara'],
    ['DARNAR', 'Damar'],
    ['Y0HANES', 'Yohanes'],
    ['LARA5AT1', 'Larasati'],
    ['Soekarjo', 'Sukarjo'],
    ['Djoko', 'Joko'],
    ['Muhammad', 'Muhamad'],
    ['AlI', 'Ali'],
    ['HALlMAH', 'Halimah'],
    ['MARUF', "Ma'ruf"],
  ])('makes one of %s and %s', (read, meant) => {
    expect(blurred(read)).toBe(blurred(meant));
  });

  it.each([
    ['AI', 'Ali'],
    ['I', 'Lili'],
    ['IK', 'Lilik'],
  ])('keeps %s and %s apart', (read, meant) => {
    expect(blurred(read)).not.toBe(blurred(meant));
  });
});

describe('editDistance', () => {
  it.each([
    ['damar', 'damar', 0],
    ['damar', 'damra', 1],
    ['damar', 'dama', 1],
    ['damar', 'domer', 2],
    ['', 'abc', 3],
  ])('%s to %s is %i', (a, b, expected) => {
    expect(editDistance(a, b, 3)).toBe(expected);
  });

  it('is the same both ways, and stops at its limit', () => {
    const word = fc.stringMatching(/^[a-c]{0,8}$/);
    fc.assert(
      fc.property(word, word, (a, b) => {
        const distance = editDistance(a, b, 20);
        expect(editDistance(b, a, 20)).toBe(distance);
        expect(editDistance(a, b, 2)).toBe(Math.min(distance, 3));
      }),
    );
  });
});

describe('misreadings', () => {
  it.each([
    ['santosa', 'santoso', 3],
    ['suharti', 'suharto', 3],
    ['muiyadi', 'muiyani', 3],
    ['hidayat', 'hidayati', 3],
    ['rahmat', 'rahma', 3],
    ['hendra', 'endra', 3],
    ['sutamo', 'sutarmo', 3],
    ['marina', 'mariana', 3],
    ['harimurti', 'harimurt', 1],
    ['gaiang', 'caiang', 1],
    ['santosa', 'santcsa', 1],
    ['wiranegara', 'wirnegara', 1],
    ['wiranegara', 'wixanecara', 2],
  ])('%s to %s is %i', (a, b, expected) => {
    expect(misreadings(a, b, 2)).toBe(expected);
  });

  it('is the same both ways, and never fewer than letters differ', () => {
    const word = fc.stringMatching(/^[acimrx]{0,8}$/);
    fc.assert(
      fc.property(word, word, (a, b) => {
        const count = misreadings(a, b, 2);
        expect(misreadings(b, a, 2)).toBe(count);
        expect(count).toBeGreaterThanOrEqual(editDistance(a, b, 2));
      }),
    );
  });
});
