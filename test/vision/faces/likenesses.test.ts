import { describe, expect, it } from 'vitest';
import type { FaceReference } from '../../../src/domain/gallery.js';
import { likenesses } from '../../../src/vision/faces/likenesses.js';

const LIMITS = { match: 0.4, review: 0.5 };
const vector = (...values: number[]) =>
  Float32Array.from({ length: 128 }, (_, i) => values[i] ?? 0);
const person = (name: string, ...vectors: Float32Array[]): FaceReference => ({
  kind: 'face',
  name,
  role: 'official',
  from: null,
  to: null,
  vectors,
});

describe('likenesses', () => {
  it.each([
    [0, 'match'],
    [0.399, 'match'],
    [0.401, 'review'],
    [0.499, 'review'],
  ])('at a distance of %s: %s', (away, band) => {
    const [like] = likenesses(vector(), [person('Ratna', vector(away))], LIMITS);
    expect(like?.band).toBe(band);
    expect(like?.distance).toBeCloseTo(away, 6);
  });

  it('tells who, not by what numbers they are known', () => {
    const [like] = likenesses(vector(), [person('Ratna', vector(0.1))], LIMITS);
    expect(like?.person).toEqual({
      kind: 'face',
      name: 'Ratna',
      role: 'official',
      from: null,
      to: null,
    });
  });

  it('is like nobody beyond', () => {
    expect(likenesses(vector(), [person('Ratna', vector(0.501))], LIMITS)).toEqual([]);
  });

  it('goes by the nearest photograph, most alike first, each entry of the gallery', () => {
    const people = [
      person('Ratna', vector(0.45)),
      person('Bagas', vector(0.9), vector(0, 0.2)),
      { ...person('Bagas', vector(0, 0.2)), role: 'pair' as const },
      person('Without photograph'),
    ];
    const found = likenesses(vector(), people, LIMITS);
    expect(found.map(({ person: { name, role } }) => [name, role])).toEqual([
      ['Bagas', 'official'],
      ['Bagas', 'pair'],
      ['Ratna', 'official'],
    ]);
  });

  it('refuses descriptors of another model and what is no number', () => {
    const short = person('Ratna', new Float32Array(64));
    expect(() => likenesses(vector(), [short], LIMITS)).toThrow('64 numbers, not 128');
    const broken = person('Ratna', vector(Number.NaN));
    expect(() => likenesses(vector(), [broken], LIMITS)).toThrow('no number');
  });
});
