import { describe, expect, it } from 'vitest';
import type { Gallery } from '../../../src/domain/gallery.js';
import { bandOf, mostAlike } from '../../../src/vision/emblems/match.js';
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

describe('mostAlike', () => {
  it('takes the most alike picture of each name, and the margin to the next name', () => {
    const found = mostAlike(unit(1, 0.1, 0), known);
    expect(found?.name).toBe('partai-merah');
    expect(found?.similarity).toBeCloseTo(1, 6);
    // To the next name, not to the second picture of the same one.
    expect(found?.margin).toBeCloseTo(1 - 1.1 / Math.hypot(1, 0.1) / Math.SQRT2, 6);
  });

  it('measures the margin from nothing where there is one name only', () => {
    const found = mostAlike(unit(1, 0, 0), gallery({ sendiri: [unit(3, 4, 0)] }));
    expect(found?.margin).toBeCloseTo(0.6, 6);
  });

  it('finds a likeness however little', () => {
    expect(mostAlike(unit(-1, 0, 0), known)?.similarity).toBeCloseTo(-Math.SQRT1_2, 6);
  });

  it.each([
    ['an empty gallery', gallery({})],
    ['names without pictures', gallery({ kosong: [] })],
  ])('finds nobody in %s', (_name, empty) => {
    expect(mostAlike(unit(1, 0, 0), empty)).toBeNull();
  });

  it('takes NaN for a failure, not for a low score', () => {
    expect(() => mostAlike(Float32Array.of(Number.NaN, 0, 0), known)).toThrow(/is NaN/);
    const broken = gallery({ rusak: [Float32Array.of(0, Number.NaN, 0)] });
    expect(() => mostAlike(unit(1, 0, 0), broken)).toThrow(/"rusak" is NaN/);
  });

  it('refuses vectors of another model', () => {
    const other = gallery({ lama: [unit(1, 0, 0, 0)] });
    expect(() => mostAlike(unit(1, 0, 0), other)).toThrow(/"lama" is known by 4 numbers/);
    const long = gallery({ panjang: [Float32Array.of(3, 0, 0)] });
    expect(() => mostAlike(unit(1, 0, 0), long)).toThrow(/"panjang" is 3/);
  });
});

describe('bandOf', () => {
  const thresholds = { match: 0.8, margin: 0.1, review: 0.6 };

  it.each([
    [0.8, 0.1, 'match'],
    [0.95, 0.4, 'match'],
    [0.79, 0.4, 'review'],
    [0.95, 0.09, 'review'],
    [0.6, 0, 'review'],
    [0.59, 0.4, null],
    [-1, 0.4, null],
  ])('similarity %d with margin %d is %s', (similarity, margin, band) => {
    expect(bandOf({ name: 'x', similarity, margin }, thresholds)).toBe(band);
  });
});
