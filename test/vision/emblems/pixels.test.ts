import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Raster } from '../../../src/domain/detector.js';
import { contentRect } from '../../../src/vision/emblems/content-rect.js';
import { cropOf } from '../../../src/vision/emblems/crop.js';
import { detectorInput } from '../../../src/vision/emblems/detector-input.js';
import { letterbox } from '../../../src/vision/emblems/letterbox.js';
import type { Size } from '../../../src/vision/emblems/rect.js';
import { type Window, windowsOf } from '../../../src/vision/emblems/windows.js';

type Colour = readonly [number, number, number];

/** A raster whose colours are given by place, in memory that threads share. */
function paint(width: number, height: number, colour: (x: number, y: number) => Colour): Raster {
  const data = new Uint8Array(new SharedArrayBuffer(width * height * 3));
  for (let at = 0; at < width * height; at++) {
    data.set(colour(at % width, Math.floor(at / width)), at * 3);
  }
  return { width, height, data };
}
const WHITE: Colour = [255, 255, 255];
const RED: Colour = [255, 0, 0];
const plain = (colour: Colour) => paint(40, 30, () => colour);
const whole = (picture: Size) => windowsOf(picture).windows[0] as Window;
/** Memory with the numbers of another picture still in it. */
const dirty = () => new Float32Array(3 * 640 * 640).fill(0.7);
const framed = (ground: Colour) =>
  paint(80, 60, (x, y) => (x >= 20 && x < 50 && y >= 15 && y < 25 ? RED : ground));

describe('detectorInput', () => {
  it('has planes of red, green and blue from 0 to 1, and padding below', async () => {
    const picture = plain([255, 51, 0]);
    const layout = letterbox(picture, 64, 32);
    const { data, dims } = await detectorInput(picture, whole(picture), layout, 0.5, dirty());
    expect(dims).toEqual([1, 3, 64, 64]);
    const at = (channel: number, row: number) => data[channel * 64 * 64 + row * 64 + 63];
    expect([at(0, 0), at(1, 47), at(2, 47)]).toEqual([1, Math.fround(0.2), 0]);
    expect([at(0, 48), at(1, 63), at(2, 63)]).toEqual([0.5, 0.5, 0.5]);
  });

  it('pads at the right of a tall picture', async () => {
    const tall = paint(10, 640, () => RED);
    const { data, dims } = await detectorInput(
      tall,
      whole(tall),
      letterbox(tall, 640, 32),
      0.5,
      dirty(),
    );
    expect(dims).toEqual([1, 3, 640, 32]);
    expect([data[9], data[10], data[32 * 640 + 9]]).toEqual([1, 0.5, 0]);
  });

  it('sees nothing outside its window', async () => {
    const picture = framed([255, 255, 255]);
    const window = { ...whole(picture), left: 20, top: 15, width: 30, height: 10 };
    const { data, dims } = await detectorInput(
      picture,
      window,
      letterbox(window, 60, 20),
      0,
      dirty(),
    );
    expect(dims).toEqual([1, 3, 20, 60]);
    expect(data.subarray(20 * 60, 2 * 20 * 60).every((green) => green === 0)).toBe(true);
  });
});

describe('cropOf', () => {
  const options = { size: 96, context: 0.12 };
  const red = ({ data }: { data: Float32Array }) => {
    const green = data.subarray(96 * 96, 2 * 96 * 96);
    return green.filter((value) => value < 0.5).length / green.length;
  };

  it('shows the box and a margin around it', async () => {
    const crop = await cropOf(
      framed(WHITE),
      { left: 20, top: 15, right: 50, bottom: 25 },
      options,
      dirty(),
    );
    expect(crop.dims).toEqual([1, 3, 96, 96]);
    // 30 × 10 of (30 + 2 × 3.6) × (10 + 2 × 1.2), edges in whole pixels.
    expect(red(crop)).toBeCloseTo(300 / (38 * 14), 2);
  });

  it('repeats the edge of the picture beyond it, with everything in its place', async () => {
    const stripe = paint(40, 30, (x) => (x < 10 ? RED : WHITE));
    const box = { left: -15, top: -5, right: 25, bottom: 15 };
    const { data } = await cropOf(stripe, box, { size: 96, context: 0 }, dirty());
    const row = data.subarray(96 * 96 + 50 * 96, 96 * 96 + 51 * 96);
    // Red from −15 to 10 of −15 to 25.
    const first = row.findIndex((green) => green > 0.5);
    expect(Math.abs(first - (96 * 25) / 40)).toBeLessThanOrEqual(1);
    expect(row.subarray(first + 2).every((green) => green > 0.9)).toBe(true);
  });

  it('is of one colour where the picture is, however far the box reaches out', async () => {
    const size = fc.integer({ min: 1, max: 50 });
    const edge = fc.double({ min: -60, max: 60, noNaN: true });
    const side = fc.double({ min: 0.001, max: 100, noNaN: true });
    await fc.assert(
      fc.asyncProperty(size, size, edge, edge, side, side, async (w, h, left, top, dx, dy) => {
        const box = { left, top, right: left + dx, bottom: top + dy };
        const crop = await cropOf(
          paint(w, h, () => RED),
          box,
          options,
          dirty(),
        );
        expect(red(crop)).toBe(1);
      }),
    );
  });

  it.each([
    { left: 39.9, top: 29.9, right: 40, bottom: 30 },
    { left: 0, top: 0, right: 0.1, bottom: 0.1 },
  ])('has a pixel at least: %j', async (rect) => {
    expect(red(await cropOf(plain(RED), rect, options, dirty()))).toBe(1);
  });
});

describe('contentRect', () => {
  it.each<[string, Colour]>([
    ['white', WHITE],
    ['off-white', [240, 236, 230]],
    ['black', [8, 6, 12]],
  ])('cuts off a %s border', async (_name, border) => {
    expect(await contentRect(framed(border))).toEqual({ left: 20, top: 15, right: 50, bottom: 25 });
  });

  it('keeps a coloured ground, which may be the logo’s own', async () => {
    const whole = { left: 0, top: 0, right: 80, bottom: 60 };
    expect(await contentRect(framed([0, 75, 150]))).toEqual(whole);
  });

  it('keeps a picture without one whole', async () => {
    const checks = paint(80, 60, (x, y) => (((x >> 3) + (y >> 3)) % 2 ? RED : WHITE));
    expect(await contentRect(checks)).toEqual({ left: 0, top: 0, right: 80, bottom: 60 });
  });

  it('finds nothing where there is only a speck', async () => {
    expect(
      await contentRect(paint(80, 60, (x, y) => (x > 40 && x < 47 && y < 50 ? RED : WHITE))),
    ).toBeNull();
  });

  it('finds nothing on a picture of one colour, noise of a camera or JPEG included', async () => {
    expect(await contentRect(plain(WHITE))).toBeNull();
    expect(await contentRect(paint(40, 30, (x, y) => [200, 200, 200 + ((x * y) % 20)]))).toBeNull();
  });
});
