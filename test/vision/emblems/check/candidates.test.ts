import { describe, expect, it } from 'vitest';
import type { Gallery, LogoReference } from '../../../../src/domain/gallery.js';
import { candidatesOf } from '../../../../src/vision/emblems/check/candidates.js';
import { templateOf } from '../../../support/gallery.js';
import { TINY_CONFIG, unit } from '../../../support/tiny-emblems.js';

const KNOWN = { config: TINY_CONFIG, parties: new Set(['partai-merah']) };
const logo = (name: string, ...turns: number[]): LogoReference => ({
  kind: 'logo',
  name,
  vectors: turns.map((turn) => unit(1, turn, 0)),
  templates: turns.map((turn) => (turn < 0 ? null : templateOf(turn * 100))),
});
const candidates = (...logos: LogoReference[]) => {
  const gallery: Gallery = { version: '1', faces: [], logos };
  return candidatesOf(unit(1, 0, 0), gallery, KNOWN).map(({ name, templates }) => [
    name,
    ...templates.map(([level]) => level),
  ]);
};

describe('candidatesOf', () => {
  it('gives added names that are alike enough, most alike first, and no party of the model', () => {
    const far = logo('jauh', 9);
    expect(candidates(logo('dua', 0.1), logo('satu', 0), logo('partai-merah', 0), far)).toEqual([
      ['satu', 0],
      ['dua', 10],
    ]);
  });

  it('gives the pictures of the nearest vectors first, four at most, and passes over none', () => {
    expect(candidates(logo('banyak', 0.3, 0.1, 0.2, -0.01, 0, 0.25))).toEqual([
      ['banyak', 0, 10, 20, 25],
    ]);
  });

  it('gives a name without pictures none', () => {
    const { templates: _, ...old } = logo('lama', 0);
    expect(candidates(old)).toEqual([['lama']]);
  });

  it('gives three names at most', () => {
    const many = [0, 0.01, 0.02, 0.03].map((turn) => logo(`nama-${turn * 100}`, turn));
    expect(candidates(...many).map(([name]) => name)).toEqual(['nama-0', 'nama-1', 'nama-2']);
  });
});
