import { describe, expect, it } from 'vitest';
import type { Gallery } from '../../../src/domain/gallery.js';
import type { FoundLogo } from '../../../src/vision/emblems/emblem-worker.js';
import { toReading } from '../../../src/vision/emblems/reading.js';
import { TINY_CONFIG, unit } from '../../support/tiny-emblems.js';

const KNOWN = { config: TINY_CONFIG, parties: new Set(['partai-merah']) };
const gallery: Gallery = {
  version: '1',
  faces: [],
  logos: [{ kind: 'logo', name: 'partai-merah', vectors: [unit(1, 0, 0)] }],
};
const logo = (heat: number, embedding: Float32Array, x = 0): FoundLogo => ({
  box: [x, 0, 10, 10],
  heat,
  embedding,
});
const found = (
  logos: ReturnType<typeof logo>[],
  numbers: { box: [0, 0, 1, 1]; heat: number }[] = [],
) => toReading({ kind: 'read', logos, numbers, complete: true }, gallery, KNOWN);

describe('toReading', () => {
  it('names a logo that is like one in the gallery, however faint', () => {
    const { logos } = found([logo(0.31, unit(1, 0, 0))]);
    expect(logos).toMatchObject([{ box: [0, 0, 10, 10], name: 'partai-merah', band: 'match' }]);
    // sigmoid(−8 + 15 × 1)
    expect(logos[0]?.confidence).toBeCloseTo(1 / (1 + Math.exp(-7)), 6);
  });

  it('asks a person about one that is a little alike', () => {
    const [one] = found([logo(0.9, unit(1, 0.5, 0))]).logos;
    expect(one).toMatchObject({ name: 'partai-merah', band: 'review' });
  });

  it('tells names that an operator added by thresholds of their own', () => {
    const { similarity } = TINY_CONFIG;
    const added = { ...similarity.added, match: 0.999, review: 0.95 };
    const config = { ...TINY_CONFIG, similarity: { ...similarity, added } };
    const seen = (parties: readonly string[], embedding: Float32Array) =>
      toReading(
        { kind: 'read', logos: [logo(0.9, embedding)], numbers: [], complete: true },
        gallery,
        { config, parties: new Set(parties) },
      ).logos[0];
    expect(seen(['partai-merah'], unit(1, 0.3, 0))).toMatchObject({ band: 'match' });
    expect(seen([], unit(1, 0.3, 0))).toMatchObject({ band: 'review' });
    expect(seen([], unit(1, 0.5, 0))).toMatchObject({ name: null });
  });

  it('does not let an added name that fails its stricter thresholds hide a party', () => {
    const { similarity } = TINY_CONFIG;
    const added = { ...similarity.added, match: 0.999, review: 0.97 };
    const config = { ...TINY_CONFIG, similarity: { ...similarity, added } };
    const both: Gallery = {
      ...gallery,
      logos: [...gallery.logos, { kind: 'logo', name: 'baru', vectors: [unit(1, 0.8, 0)] }],
    };
    const read = (embedding: Float32Array) =>
      toReading(
        { kind: 'read', logos: [logo(0.9, embedding)], numbers: [], complete: true },
        both,
        { ...KNOWN, config },
      ).logos[0];
    // More alike to the added one (0.946) than to the party (0.919), and too little for it.
    expect(read(unit(1, 0.4, 0.15))).toMatchObject({ name: 'partai-merah' });
    // Alike enough for both.
    expect(read(unit(1, 0.5, 0))).toMatchObject({ name: 'baru', band: 'review' });
  });

  it('asks a person where the model itself is not sure, however alike', () => {
    const named = { intercept: -8, similarity: 15, heat: 2 };
    const config = { ...TINY_CONFIG, calibration: { ...TINY_CONFIG.calibration, named } };
    const bandAt = (heat: number) =>
      toReading(
        { kind: 'read', logos: [logo(heat, unit(1, 0, 0))], numbers: [], complete: true },
        gallery,
        { ...KNOWN, config },
      ).logos[0];
    // sigmoid(7 + 2 × logit(heat))
    expect(bandAt(0.3)).toMatchObject({ band: 'match' });
    expect(bandAt(0.05)).toMatchObject({ band: 'review' });
    expect(bandAt(0.05)?.confidence).toBeLessThan(0.9);
  });

  it('leaves one that is like none without a name, if the detector is sure of it', () => {
    const { logos } = found([logo(0.75, unit(0, 1, 0))]);
    expect(logos).toEqual([
      { box: [0, 0, 10, 10], confidence: expect.closeTo(0.75, 6), name: null, band: null },
    ]);
  });

  it('takes a faint place that is like none for no logo', () => {
    expect(found([logo(0.69, unit(0, 1, 0))])).toEqual({ logos: [], numbers: [], complete: true });
  });

  it('puts the surest first', () => {
    const { logos, numbers } = found(
      [logo(0.75, unit(0, 1, 0)), logo(0.5, unit(1, 0, 0), 50)],
      [
        { box: [0, 0, 1, 1], heat: 0.4 },
        { box: [0, 0, 1, 1], heat: 0.6 },
      ],
    );
    expect(logos.map(({ name }) => name)).toEqual(['partai-merah', null]);
    expect(numbers.map(({ confidence }) => Math.round(confidence * 100))).toEqual([60, 40]);
  });

  it('keeps every confidence within 0..1, at the ends too', () => {
    const { logos, numbers } = found(
      [logo(1, unit(0, 1, 0))],
      [
        { box: [0, 0, 1, 1], heat: 1 },
        { box: [0, 0, 1, 1], heat: 0 },
      ],
    );
    for (const { confidence } of [...logos, ...numbers]) {
      expect(confidence).toBeGreaterThanOrEqual(0);
      expect(confidence).toBeLessThanOrEqual(1);
    }
  });

  it('keeps known logos inside an unknown one around them, and not an unknown one inside them', () => {
    const around = { box: [0, 0, 100, 30] as const, heat: 0.99, embedding: unit(0, 1, 0) };
    const part = { box: [2, 2, 5, 5] as const, heat: 0.99, embedding: unit(0, 1, 0) };
    const row = [logo(0.5, unit(1, 0, 0), 0), logo(0.5, unit(1, 0, 0), 60)];
    const { logos } = found([around, part, ...row]);
    expect(logos.map(({ box, name }) => [box[0], box[2], name])).toEqual([
      [0, 10, 'partai-merah'],
      [60, 10, 'partai-merah'],
    ]);
  });

  it('passes on that there was more', () => {
    const none = { kind: 'read', logos: [], numbers: [], complete: false } as const;
    expect(toReading(none, gallery, KNOWN).complete).toBe(false);
  });
});
