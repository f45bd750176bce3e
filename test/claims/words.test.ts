import { describe, expect, it } from 'vitest';
import { stem } from '../../src/claims/stem.js';
import { tokensOf } from '../../src/claims/words.js';

const termsOf = (text: string) => tokensOf(text).map(({ term }) => term);

describe('stem', () => {
  it.each([
    ['menggulingkan', 'digulingin'],
    ['menyelewengkan', 'nyelewengin'],
    ['memukul', 'dipukul'],
    ['mengendalikan', 'dikendalikan'],
    ['memperbolehkan', 'diperbolehkan'],
    ['pendaftaran', 'mendaftar'],
    ['kecurangan', 'curang'],
  ])('gives %s and %s the same stem', (formal, other) => {
    expect(stem(formal)).toBe(stem(other));
  });

  it('leaves short words and names of digits as they are', () => {
    expect(stem('ikan')).toBe('ikan');
    expect(stem('covid19')).toBe('covid19');
  });
});

describe('tokensOf', () => {
  it('says the same of formal and street words', () => {
    expect(termsOf('membagikan uang')).toEqual(termsOf('b4gi2 duit'));
    expect(termsOf('calon wakil presiden')).toEqual(termsOf('cawapres'));
    expect(termsOf('unjuk rasa')).toEqual(termsOf('demonstrasi'));
  });

  it('leaves out words that say nothing, and the verdict of a list', () => {
    expect(termsOf('Hoaks: yang di dan itu')).toEqual([]);
  });

  it('says where a word stands', () => {
    const text = 'Ada calon wakil presiden, lho';
    const [token] = tokensOf(text);
    expect(text.slice(token?.start, token?.end)).toBe('calon wakil presiden');
  });
});
