import sharp, { type Sharp } from 'sharp';
import { describe, expect, it } from 'vitest';
import { leastDifference } from '../../../../src/vision/emblems/check/difference.js';
import { checkOf } from '../../../../src/vision/emblems/check/judge.js';

const CONTEXT = 0.12;
const SIGNS = {
  flame: 'M50 16 C66 34 72 46 72 58 A22 22 0 0 1 28 58 C28 46 34 34 50 16Z',
  gate: 'M24 78 V30 H76 V78 H62 V46 H38 V78Z',
};
const FRAMES = {
  hexagon: 'M50 4 L92 27 V73 L50 96 L8 73 V27Z',
  pennant: 'M6 8 H94 L50 96Z',
};
const USUAL = { frame: 'hexagon', sign: 'flame', ground: '#0b5d3b', ink: '#f2b705' } as const;

interface Look {
  readonly frame?: keyof typeof FRAMES;
  readonly sign?: keyof typeof SIGNS;
  readonly ground?: string;
  readonly ink?: string;
  /** SVG transform and shapes over it. */
  readonly moved?: string;
  readonly over?: string;
  readonly around?: string;
}

/** An invented logo of 100 × 100 with 12 around it, as a JPEG of some pixels, and what was done to that. */
async function pictureOf(
  look: Look = {},
  spoilt: (picture: Sharp) => Sharp = (picture) => picture,
  { side = 120, quality = 85 } = {},
) {
  const {
    frame,
    sign,
    ground,
    ink,
    moved = '',
    over = '',
    around = '#fff',
  } = { ...USUAL, ...look };
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-12 -12 124 124" width="${side}" height="${side}">
    <rect x="-12" y="-12" width="124" height="124" fill="${around}"/><g transform="${moved}">
    <path d="${FRAMES[frame]}" fill="${ground}" stroke="${ink}" stroke-width="4"/>
    <path d="${SIGNS[sign]}" fill="${ink}"/>${over}</g></svg>`;
  const drawn = await sharp(Buffer.from(svg)).removeAlpha().jpeg({ quality }).toBuffer();
  const seen = await spoilt(sharp(drawn)).jpeg({ quality }).toBuffer();
  const data = await sharp(seen).resize(48, 48, { fit: 'fill' }).raw().toBuffer();
  const plane = 48 * 48;
  return Uint8Array.from({ length: 3 * plane }, (_, at) => {
    return data[3 * (at % plane) + Math.floor(at / plane)] as number;
  });
}

const check = async (seen: Uint8Array) =>
  checkOf(leastDifference(seen, [await pictureOf()], CONTEXT));

describe('a look at the small picture of a logo', () => {
  it('finds a picture no different from itself', async () => {
    const picture = await pictureOf();
    const { mean, worst } = leastDifference(picture, [picture], CONTEXT);
    expect(worst).toBeLessThan(0.01);
    expect(mean).toBeLessThan(0.01);
  });

  it.each<[string, Parameters<typeof pictureOf>]>([
    ['saved as JPEG 30', [{}, undefined, { quality: 30 }]],
    ['out of focus', [{}, (picture) => picture.blur(2)]],
    ['48 pixels large', [{}, undefined, { side: 60 }]],
    ['turned by 14°', [{ moved: 'rotate(14 50 50)', around: '#2b8fd0' }]],
    ['turned by −14°', [{ moved: 'rotate(-14 50 50)', around: '#2b8fd0' }]],
    ['in a box too large', [{ moved: 'translate(5 5) scale(0.9)', around: '#8c1220' }]],
    ['in a box too flat', [{ moved: 'translate(0 -6) scale(1 1.12)', around: '#222' }]],
    ['in warm, dim light', [{}, (picture) => picture.linear([0.75, 0.7, 0.66], [4, 2, 0])]],
  ])('knows it %s', async (_what, [look, spoilt, size]) => {
    expect(await check(await pictureOf(look, spoilt, size))).toBe('alike');
  });

  it.each<[string, Look]>([
    ['another ground', { ground: '#6a1b9a' }],
    ['another ink', { ink: '#ffffff' }],
    ['another sign', { sign: 'gate' }],
    ['another frame and sign', { frame: 'pennant', sign: 'gate' }],
    ['ground and ink exchanged', { ground: '#f2b705', ink: '#0b5d3b' }],
  ])('is not taken in by %s', async (_what, look) => {
    expect(await check(await pictureOf(look))).not.toBe('alike');
  });

  it('calls what is all different unlike', async () => {
    const other = { frame: 'pennant', sign: 'gate', ground: '#b3121d', ink: '#ffffff' } as const;
    expect(await check(await pictureOf(other))).toBe('unlike');
  });

  it('is in doubt of one of which three tenths are covered', async () => {
    const over = '<rect x="70" y="-4" width="34" height="108" fill="#f3f3f3"/>';
    expect(await check(await pictureOf({ over }))).toBe('doubtful');
  });

  it('takes the nearest of several pictures', async () => {
    const pictures = [await pictureOf({ ground: '#b3121d' }), await pictureOf()];
    expect(checkOf(leastDifference(await pictureOf(), pictures, CONTEXT))).toBe('alike');
  });

  it('finds nothing near where there is no picture, or one of paper', async () => {
    const paper = new Uint8Array(3 * 48 * 48).fill(255);
    for (const pictures of [[], [paper]]) {
      expect(checkOf(leastDifference(await pictureOf(), pictures, CONTEXT))).toBe('unlike');
    }
    expect(checkOf(null)).toBe('doubtful');
  });

  it.each([0, 128, 255])('compares what is of one colour: %d', async (level) => {
    const even = new Uint8Array(3 * 48 * 48).fill(level);
    const { mean, worst } = leastDifference(even, [await pictureOf()], CONTEXT);
    expect(Number.isFinite(mean + worst)).toBe(true);
    expect(worst).toBeGreaterThan(18);
  });

  it('refuses a picture of another size', () => {
    const small = new Uint8Array(12);
    expect(() => leastDifference(small, [], CONTEXT)).toThrow(/12 bytes, expected 6912/);
  });
});
