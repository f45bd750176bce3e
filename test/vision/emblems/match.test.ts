import { describe, expect, it } from 'vitest';
import type { Gallery } from '../../../src/domain/gallery.js';
import type { Check } from '../../../src/vision/emblems/check/judge.js';
import { likenesses, nameOf } from '../../../src/vision/emblems/match.js';
import { unit } from '../../support/tiny-emblems.js';

const gallery = (logos: Readonly<Record<string, readonly Float32Array[]>>): Gallery => ({
  version: '1',
  faces: [],
  logos: Object.entries(logos).map(([name, vectors]) => ({ kind: 'logo', name, vectors })),
});

const known = gallery({
  'partai-merah': [unit(1, 0, 0), unit(1, 0.1, 0)],
  'partai-kuning': [unit(1, 1, 0)],
});

describe('likenesses', () => {
  it('takes the most alike picture of each name, the most alike name first', () => {
    const found = likenesses(unit(1, 0.1, 0), known);
    expect(found).toEqual([
      { name: 'partai-merah', similarity: expect.closeTo(1, 6) },
      {
        name: 'partai-kuning',
        similarity: expect.closeTo(1.1 / Math.hypot(1, 0.1) / Math.SQRT2, 6),
      },
    ]);
  });

  it('finds a likeness however little', () => {
    expect(likenesses(unit(-1, 0, 0), known)[0]?.similarity).toBeCloseTo(-Math.SQRT1_2, 6);
  });

  it.each([
    ['an empty gallery', gallery({})],
    ['names without pictures', gallery({ kosong: [] })],
  ])('finds nobody in %s', (_name, empty) => {
    expect(likenesses(unit(1, 0, 0), empty)).toEqual([]);
  });

  it('takes NaN for a failure, not for a low score', () => {
    expect(() => likenesses(Float32Array.of(Number.NaN, 0, 0), known)).toThrow(/is NaN/);
    const broken = gallery({ rusak: [Float32Array.of(0, Number.NaN, 0)] });
    expect(() => likenesses(unit(1, 0, 0), broken)).toThrow(/"rusak" is NaN/);
  });

  it('refuses vectors of another model', () => {
    const other = gallery({ lama: [unit(1, 0, 0, 0)] });
    expect(() => likenesses(unit(1, 0, 0), other)).toThrow(/"lama" is known by 4 numbers/);
    const long = gallery({ panjang: [Float32Array.of(3, 0, 0)] });
    expect(() => likenesses(unit(1, 0, 0), long)).toThrow(/"panjang" is 3/);
  });
});

describe('nameOf', () => {
  const party = { match: 0.8, margin: 0.1, review: 0.6, confidence: 0.9 };
  const added = { match: 0.9, margin: 0.1, review: 0.7, confidence: 0.8 };
  const thresholds = (name: string) => (name.startsWith('baru') ? added : party);
  const named = (
    alike: Readonly<Record<string, number>>,
    confidence = 0.95,
    checks: Readonly<Record<string, Check>> = {},
  ) =>
    nameOf(
      Object.entries(alike).map(([name, similarity]) => ({ name, similarity })),
      {
        thresholds,
        confidence: () => confidence,
        check: (name) => checks[name] ?? null,
      },
    );

  it.each([
    [0.8, 0.7, 'match'],
    [0.95, 0.4, 'match'],
    [0.79, 0.4, 'review'],
    [0.95, 0.86, 'review'],
    [0.6, 0.6, 'review'],
    // A name that does not reach its own review is no rival.
    [0.8, 0.59, 'match'],
  ])('similarity %d with another name at %d is %s', (first, second, band) => {
    expect(named({ merah: first, kuning: second })).toMatchObject({ name: 'merah', band });
  });

  it.each([[{}], [{ merah: 0.59 }], [{ merah: -1 }], [{ baru: 0.69, merah: 0.59 }]])(
    'is no name where none reaches its own thresholds: %j',
    (alike) => {
      expect(named(alike)).toBeNull();
    },
  );

  it('passes over a more alike name that does not reach its own thresholds', () => {
    expect(named({ baru: 0.69, merah: 0.68 })).toMatchObject({ name: 'merah', band: 'review' });
  });

  it('asks a person between two names that reach their thresholds, of whichever kind', () => {
    expect(named({ baru: 0.95, merah: 0.94 })).toMatchObject({ name: 'baru', band: 'review' });
    expect(named({ merah: 0.95, baru: 0.94 })).toMatchObject({ name: 'merah', band: 'review' });
  });

  it('asks a person where the name is alike enough, but not probable enough', () => {
    expect(named({ merah: 0.99 }, 0.9)).toMatchObject({ band: 'match', confidence: 0.9 });
    expect(named({ merah: 0.99 }, 0.89)).toMatchObject({ band: 'review', confidence: 0.89 });
    expect(named({ baru: 0.99 }, 0.8)?.band).toBe('match');
    expect(named({ baru: 0.99 }, 0.79)?.band).toBe('review');
  });

  it.each<[Record<string, number>, Record<string, Check>, object | null]>([
    [{ baru: 0.99 }, { baru: 'alike' }, { name: 'baru', band: 'match' }],
    [{ baru: 0.99 }, { baru: 'doubtful' }, { name: 'baru', band: 'review' }],
    [{ baru: 0.99 }, { baru: 'unlike' }, null],
    // What looks unlike is no rival, and leaves the next its place.
    [{ baru: 0.99, merah: 0.95 }, { baru: 'unlike' }, { name: 'merah', band: 'match' }],
    // A doubtful name gives way to one that looks alike, but to no party.
    [
      { baru2: 0.99, baru: 0.95 },
      { baru2: 'doubtful', baru: 'alike' },
      { name: 'baru', band: 'match' },
    ],
    [{ baru: 0.99, merah: 0.8 }, { baru: 'doubtful' }, { name: 'baru', band: 'review' }],
    [
      { baru: 0.95, baru2: 0.94 },
      { baru: 'alike', baru2: 'doubtful' },
      { name: 'baru', band: 'match' },
    ],
    // Two that look alike, or a party as near, are for a person.
    [
      { baru: 0.95, baru2: 0.94 },
      { baru: 'alike', baru2: 'alike' },
      { name: 'baru', band: 'review' },
    ],
    [{ baru: 0.95, merah: 0.94 }, { baru: 'alike' }, { name: 'baru', band: 'review' }],
    // A party is told as it would be without a name that is less alike and doubtful.
    [{ merah: 0.95, baru: 0.8 }, { baru: 'doubtful' }, { name: 'merah', band: 'match' }],
  ])('%j, of which a look says %j, is %j', (alike, checks, expected) => {
    const naming = named(alike, 0.95, checks);
    if (expected === null) expect(naming).toBeNull();
    else expect(naming).toMatchObject(expected);
  });
});
