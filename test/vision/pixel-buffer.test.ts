import { describe, expect, it } from 'vitest';
import { PixelBuffer } from '../../src/vision/pixel-buffer.js';

/** Pixels of more than one slice, and none the same as its neighbours. */
function image(width: number, height: number, from: number) {
  const data = Uint8Array.from({ length: width * height * 3 }, (_, at) => (at + from) % 251);
  return {
    part: 'image:0' as const,
    width: width * 2,
    height: height * 2,
    raster: { width, height, data },
    unseenFrames: false,
  };
}

describe('PixelBuffer', () => {
  it('holds an image whole, in memory that threads share', async () => {
    const given = image(500, 400, 7);
    const held = await new PixelBuffer().hold(given);
    expect(held.raster.data.buffer).toBeInstanceOf(SharedArrayBuffer);
    expect(Buffer.from(held.raster.data).equals(given.raster.data)).toBe(true);
    expect({ ...held, raster: null }).toEqual({ ...given, raster: null });
  });

  it('takes the same memory for the next image, with nothing left of the last', async () => {
    const buffer = new PixelBuffer();
    const first = await buffer.hold(image(500, 400, 7));
    const next = image(20, 10, 3);
    const held = await buffer.hold(next);
    expect(held.raster.data.buffer).toBe(first.raster.data.buffer);
    expect([...held.raster.data]).toEqual([...next.raster.data]);
  });

  it('lets other work go on between slices', async () => {
    let turns = 0;
    const count = () => {
      turns++;
      counting = setImmediate(count);
    };
    let counting = setImmediate(count);
    await new PixelBuffer().hold(image(1000, 1000, 1));
    clearImmediate(counting);
    expect(turns).toBeGreaterThan(5);
  });
});
