import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { Raster } from '../../src/domain/detector.js';
import { contains } from '../../src/ocr/geometry.js';
import {
  cutOut,
  inverse,
  ORIENTATIONS,
  orientRaster,
  orientRect,
  UPRIGHT,
} from '../../src/ocr/orientation.js';

/** Each pixel of another colour. */
function chart(width: number, height: number): Raster {
  const data = new Uint8Array(width * height * 3);
  for (let at = 0; at < width * height; at++) {
    data.set([at % width, Math.floor(at / width), 7], at * 3);
  }
  return { width, height, data };
}

async function bySharp(raster: Raster, mirrored: boolean, turns: number): Promise<Raster> {
  const { width, height } = raster;
  const picture = sharp(raster.data, { raw: { width, height, channels: 3 } }).flop(mirrored);
  const flopped = await picture.png().toBuffer();
  const turned = sharp(flopped).rotate(90 * turns);
  const { data, info } = await turned.raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data: new Uint8Array(data) };
}

const rects = fc.record({
  cx: fc.double({ min: 10, max: 50, noNaN: true }),
  cy: fc.double({ min: 10, max: 30, noNaN: true }),
  width: fc.double({ min: 1, max: 40, noNaN: true }),
  height: fc.double({ min: 1, max: 40, noNaN: true }),
  angle: fc.double({ min: -0.78, max: 0.78, noNaN: true }),
});

describe.each(ORIENTATIONS)('a page mirrored: $mirrored, turned: $turns', (orientation) => {
  const { mirrored, turns } = orientation;

  it('has the pixels that sharp gives it', async () => {
    const page = chart(60, 40);
    expect(orientRaster(page, orientation)).toEqual(await bySharp(page, mirrored, turns));
  });

  it('is set upright by the inverse', () => {
    const page = chart(60, 40);
    expect(orientRaster(orientRaster(page, orientation), inverse(orientation))).toEqual(page);
  });

  it('keeps the pixels under a rectangle, and the way back', () => {
    const page = chart(60, 40);
    const picture = orientRaster(page, orientation);
    fc.assert(
      fc.property(rects, (rect) => {
        const placed = orientRect(rect, 60, 40, orientation);
        expect(Math.abs(placed.angle)).toBeLessThanOrEqual(Math.PI / 4);
        for (let at = 0; at < 60 * 40; at++) {
          const centre = { x: (at % picture.width) + 0.5, y: Math.floor(at / picture.width) + 0.5 };
          const [x = 0, y = 0] = picture.data.subarray(at * 3, at * 3 + 2);
          // A hair smaller and larger: a pixel's centre may lie on the very edge.
          const inside = contains(
            { ...rect, width: rect.width - 1e-6 },
            { x: x + 0.5, y: y + 0.5 },
          );
          const grown = { ...placed, width: placed.width + 1e-6, height: placed.height + 1e-6 };
          if (inside) expect(contains(grown, centre)).toBe(true);
        }
        const back = orientRect(placed, picture.width, picture.height, inverse(orientation));
        for (const key of ['cx', 'cy', 'width', 'height', 'angle'] as const) {
          expect(back[key]).toBeCloseTo(rect[key], 9);
        }
      }),
      { numRuns: 20 },
    );
  });
});

describe('an upright page', () => {
  it('is not copied', () => {
    const page = chart(3, 2);
    expect(orientRaster(page, UPRIGHT)).toBe(page);
  });
});

describe('cutOut', () => {
  it('gives the pixels in a box', () => {
    const { width, height, data } = cutOut(chart(9, 7), [4, 2, 2, 2]);
    expect([width, height]).toEqual([2, 2]);
    expect([...data]).toEqual([4, 2, 7, 5, 2, 7, 4, 3, 7, 5, 3, 7]);
  });
});
