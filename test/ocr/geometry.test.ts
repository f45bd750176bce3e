import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Raster } from '../../src/domain/detector.js';
import { cropLine } from '../../src/ocr/crop.js';
import {
  boundingBox,
  convexHull,
  corners,
  covered,
  minAreaRect,
  quarterTurn,
  scaleRect,
} from '../../src/ocr/geometry.js';
import { shrink } from '../../src/ocr/shrink.js';
import { straightSpine } from '../../src/ocr/spine.js';

const rects = fc.record({
  cx: fc.double({ min: -500, max: 500, noNaN: true }),
  cy: fc.double({ min: -500, max: 500, noNaN: true }),
  width: fc.double({ min: 20, max: 300, noNaN: true }),
  height: fc.double({ min: 4, max: 15, noNaN: true }),
  angle: fc.double({ min: -0.78, max: 0.78, noNaN: true }),
});

describe('minAreaRect', () => {
  it('gives back the rectangle whose corners it sees, whatever their order', () => {
    fc.assert(
      fc.property(rects, (rect) => {
        const found = minAreaRect(convexHull([...corners(rect)].reverse()));
        expect(found.cx).toBeCloseTo(rect.cx, 4);
        expect(found.cy).toBeCloseTo(rect.cy, 4);
        expect(found.width).toBeCloseTo(rect.width, 4);
        expect(found.height).toBeCloseTo(rect.height, 4);
        expect(found.angle).toBeCloseTo(rect.angle, 4);
      }),
    );
  });

  it('takes one point and points on one line', () => {
    expect(minAreaRect(convexHull([{ x: 3, y: 4 }]))).toMatchObject({ cx: 3, cy: 4, width: 0 });
    const line = [0, 1, 2, 3].map((i) => ({ x: i, y: i }));
    expect(minAreaRect(convexHull(line)).height).toBeCloseTo(0);
  });
});

describe('scaleRect', () => {
  it('scales the corners when both axes scale alike', () => {
    fc.assert(
      fc.property(rects, (rect) => {
        const scaled = corners(scaleRect(rect, 2, 2));
        corners(rect).forEach(({ x, y }, i) => {
          expect(scaled[i]?.x).toBeCloseTo(2 * x, 4);
          expect(scaled[i]?.y).toBeCloseTo(2 * y, 4);
        });
      }),
    );
  });
});

describe('boundingBox', () => {
  it('is whole pixels inside the picture, at least one wide and high', () => {
    const points = fc.array(
      fc.record({
        x: fc.double({ min: -50, max: 150, noNaN: true }),
        y: fc.double({ min: -50, max: 150, noNaN: true }),
      }),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(points, (list) => {
        const [x, y, w, h] = boundingBox(list, 100, 80);
        expect([x, y, w, h].every(Number.isInteger)).toBe(true);
        expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
        expect(Math.min(w, h)).toBeGreaterThanOrEqual(1);
        expect(x + w).toBeLessThanOrEqual(100);
        expect(y + h).toBeLessThanOrEqual(80);
      }),
    );
  });
});

/** Red grows to the right and green downwards, two levels a pixel; blue is 0. */
function ramp(width: number, height: number): Raster {
  const data = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) data.set([2 * x, 2 * y, 0], (y * width + x) * 3);
  }
  return { width, height, data };
}

const level = (value: number) => Math.round(((value + 1) / 2) * 255);

describe('cropLine', () => {
  const raster = ramp(100, 100);
  const rect = { cx: 50, cy: 40, width: 40, height: 20, angle: 0 };

  it('copies a level rectangle pixel by pixel, as planes of B, G, R', () => {
    const crop = cropLine(raster, straightSpine(rect), 40, 20, 40);
    const plane = 40 * 20;
    expect(level(crop[0] ?? 9)).toBe(0);
    expect(level(crop[plane] ?? 9)).toBe(60);
    expect(level(crop[2 * plane] ?? 9)).toBe(60);
    expect(level(crop[3 * plane - 1] ?? 9)).toBe(2 * 69);
  });

  it('leaves the padding at 0', () => {
    const crop = cropLine(raster, straightSpine(rect), 40, 20, 64);
    expect(crop.length).toBe(3 * 64 * 20);
    expect([...crop.subarray(40, 64)].every((value) => value === 0)).toBe(true);
  });

  it('turns a quarter: what ran down now runs along', () => {
    const turned = quarterTurn(rect, 1);
    const crop = cropLine(raster, straightSpine(turned), 20, 40, 20);
    const plane = 20 * 40;
    // Top left of the crop is the top right of the rectangle.
    expect(level(crop[2 * plane] ?? 9)).toBe(2 * 69);
    expect(level(crop[plane] ?? 9)).toBe(60);
    expect(level(crop[plane + 19] ?? 9)).toBe(60 + 2 * 19);
  });

  it('repeats the edge outside the raster', () => {
    const crop = cropLine(raster, straightSpine({ ...rect, cx: -100 }), 8, 4, 8);
    expect(level(crop[2 * 32] ?? 9)).toBe(0);
    expect(crop.every(Number.isFinite)).toBe(true);
  });
});

describe('shrink', () => {
  it('means the area under each pixel', () => {
    const data = new Uint8Array(8 * 2 * 3).map((_, i) => (Math.floor(i / 3) % 2 === 0 ? 0 : 200));
    const out = shrink({ width: 8, height: 2, data }, 2, 1);
    expect(out[0]).toBeCloseTo(100);
    expect(out[5]).toBeCloseTo(100);
  });

  it('keeps a flat colour at any size', () => {
    const flat = { width: 13, height: 7, data: new Uint8Array(13 * 7 * 3).fill(77) };
    for (const [w, h] of [
      [5, 3],
      [13, 7],
      [40, 31],
    ] as const) {
      expect(shrink(flat, w, h).every((value) => Math.abs(value - 77) < 0.01)).toBe(true);
    }
  });
});

describe('covered', () => {
  const line = { cx: 50, cy: 10, width: 90, height: 12, angle: 0 };
  it.each([
    [[], 0],
    [[line], 1],
    [
      [
        { ...line, cx: 5, width: 30 },
        { ...line, cx: 80, width: 30 },
      ],
      5 / 9,
    ],
    [[{ ...line, angle: Math.PI }], 1],
  ])('counts the part under others (%#)', (others, part) => {
    expect(covered(line, others)).toBeCloseTo(part, 5);
  });
});

describe('shrink, on a strip', () => {
  it('needs little memory whichever way the strip runs', () => {
    const long = 4_000_000;
    const data = new Uint8Array(long * 3).fill(9);
    expect(shrink({ width: 1, height: long, data }, 32, 64)[5]).toBeCloseTo(9, 3);
    expect(shrink({ width: long, height: 1, data }, 64, 32)[5]).toBeCloseTo(9, 3);
  });
});
