import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromInput, letterbox, onPicture } from '../../../src/vision/emblems/letterbox.js';
import { scaled, toBox } from '../../../src/vision/emblems/rect.js';

const side = fc.integer({ min: 1, max: 12_000 });

describe('letterbox', () => {
  it.each([
    [
      { width: 1280, height: 720 },
      { width: 640, height: 360 },
      { width: 640, height: 384 },
    ],
    [
      { width: 100, height: 200 },
      { width: 320, height: 640 },
      { width: 320, height: 640 },
    ],
    [
      { width: 3, height: 3 },
      { width: 640, height: 640 },
      { width: 640, height: 640 },
    ],
    [
      { width: 12_000_000, height: 1 },
      { width: 640, height: 1 },
      { width: 640, height: 32 },
    ],
  ])('%j fills %j of %j', (size, picture, input) => {
    expect(letterbox(size, 640, 32)).toEqual({ picture, input });
  });

  it('holds every picture whole, within its bounds, in strides', () => {
    fc.assert(
      fc.property(side, side, (width, height) => {
        const { picture, input } = letterbox({ width, height }, 640, 32);
        expect(Math.max(picture.width, picture.height)).toBe(640);
        for (const key of ['width', 'height'] as const) {
          expect(picture[key]).toBeGreaterThanOrEqual(1);
          expect(picture[key]).toBeLessThanOrEqual(input[key]);
          expect(input[key] - picture[key]).toBeLessThan(32);
          expect(input[key] % 32).toBe(0);
        }
      }),
    );
  });

  it('leads there and back', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(side, side, fc.tuple(share, share, share, share), (width, height, shares) => {
        const size = { width, height };
        const layout = letterbox(size, 640, 32);
        const [left, top, right, bottom] = shares;
        const place = scaled({ left, top, right, bottom }, width, height);
        const there = scaled(place, layout.picture.width / width, layout.picture.height / height);
        const back = fromInput(there, layout, size);
        for (const edge of ['left', 'top', 'right', 'bottom'] as const) {
          expect(back[edge]).toBeCloseTo(place[edge], 6);
        }
      }),
    );
  });
});

describe('onPicture', () => {
  const layout = letterbox({ width: 1280, height: 720 }, 640, 32);

  it('is what covers some of the picture', () => {
    expect(onPicture({ left: -5, top: 350, right: 30, bottom: 380 }, layout)).toBe(true);
    expect(onPicture({ left: 639, top: 359, right: 800, bottom: 800 }, layout)).toBe(true);
  });

  it.each([
    { left: 10, top: 362, right: 20, bottom: 380 },
    { left: 10, top: 360, right: 20, bottom: 380 },
    { left: -9, top: 10, right: 0, bottom: 20 },
    { left: 650, top: 10, right: 660, bottom: 20 },
  ])('is not what lies beside it: %j', (rect) => expect(onPicture(rect, layout)).toBe(false));
});

describe('toBox', () => {
  it('is inside the picture and has whole, positive sides, whatever the rectangle', () => {
    const edge = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(side, side, edge, edge, edge, edge, (width, height, x, y, across, down) => {
        const rect = { left: x, top: y, right: x + Math.abs(across), bottom: y + Math.abs(down) };
        const [left, top, w, h] = toBox(rect, { width, height });
        expect([left, top, w, h].every(Number.isInteger)).toBe(true);
        expect(Math.min(left, top)).toBeGreaterThanOrEqual(0);
        expect(Math.min(w, h)).toBeGreaterThanOrEqual(1);
        expect(left + w).toBeLessThanOrEqual(width);
        expect(top + h).toBeLessThanOrEqual(height);
      }),
    );
  });
});
