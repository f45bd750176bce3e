import { describe, expect, it } from 'vitest';
import { folded } from '../../src/domain/name.js';
import { distance, distanceOfCosine, nearest, unlikePairs } from '../../src/gallery/likeness.js';
import { suggestPartyId } from '../../src/gallery/names.js';
import { vectorAt } from '../support/gallery.js';

describe('distance', () => {
  it('is Euclidean, and of unit vectors what their cosine says', () => {
    expect(distance(Float32Array.of(0, 3), Float32Array.of(4, 0))).toBe(5);
    expect(distance(vectorAt(0), vectorAt(60))).toBeCloseTo(distanceOfCosine(0.5), 6);
  });

  it('throws rather than compare what cannot be compared', () => {
    expect(() => distance(vectorAt(0), Float32Array.of(1))).toThrow(/4 and 1/);
    expect(() => distance(Float32Array.of(Number.NaN), Float32Array.of(1))).toThrow(/NaN/);
  });

  it('is that of the nearest of many, and of none infinite', () => {
    expect(nearest(vectorAt(0), [vectorAt(90), vectorAt(0)])).toBe(0);
    expect(nearest(vectorAt(0), [])).toBe(Number.POSITIVE_INFINITY);
    // More than a call takes arguments.
    const many = new Array<Float32Array>(200_000).fill(vectorAt(60));
    expect(nearest(vectorAt(0), many)).toBeCloseTo(1, 6);
  });

  it('names the pairs that are too far apart', () => {
    const pairs = unlikePairs([vectorAt(0), vectorAt(10), vectorAt(90)], 1);
    expect(pairs.map(({ first, second }) => [first, second])).toEqual([
      [0, 2],
      [1, 2],
    ]);
  });
});

describe('names', () => {
  it('are the same in any case, space and apostrophe', () => {
    expect(folded(' Ma\u2019MUN   Adi ')).toBe(folded("ma'mun adi"));
    expect(folded('Mamun Adi')).not.toBe(folded("Ma'mun Adi"));
  });

  it.each([
    ['Partai Aceh', 'partai-aceh'],
    ['  P.N.A. — Nanggroë! ', 'p-n-a-nanggroe'],
    ['x', null],
    ['党', null],
    [`${'a'.repeat(39)} b`, 'a'.repeat(39)],
  ])('of a party suggest an id: %s', (name, id) => {
    expect(suggestPartyId(name)).toBe(id);
  });
});
