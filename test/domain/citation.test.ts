import { describe, expect, it } from 'vitest';
import { citationOf, needsVerification } from '../../src/domain/citation.js';

const instrument = 'PKPU 1/2000';

describe('citationOf', () => {
  it.each([
    [
      { article: '69', letter: 'c' },
      'Pasal 69 huruf c PKPU 1/2000',
      'Article 69 letter c of PKPU 1/2000',
    ],
    [{ article: '187A' }, 'Pasal 187A PKPU 1/2000', 'Article 187A of PKPU 1/2000'],
    [
      { article: '30', paragraph: '2', letter: 'a-b' },
      'Pasal 30 ayat (2) huruf a-b PKPU 1/2000',
      'Article 30 paragraph (2) letter a-b of PKPU 1/2000',
    ],
    [{ article: 'Bab II' }, 'Bab II PKPU 1/2000', 'Chapter II of PKPU 1/2000'],
    [{ article: 'Lampiran IX' }, 'Lampiran IX PKPU 1/2000', 'Annex IX of PKPU 1/2000'],
    [{}, 'PKPU 1/2000', 'PKPU 1/2000'],
  ])('writes %j out as far as it is known', (place, id, en) => {
    const basis = { instrument, ...place };
    expect([citationOf(basis, 'id'), citationOf(basis, 'en')]).toEqual([id, en]);
  });
});

describe('needsVerification', () => {
  it('is so of one source, a paraphrase or memory', () => {
    const certainties = ['A', 'B', 'C', 'D', null, undefined] as const;
    expect(certainties.map(needsVerification)).toEqual([false, false, true, true, false, false]);
  });
});
