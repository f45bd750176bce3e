import { describe, expect, it } from 'vitest';
import type { DecodedImage } from '../../src/domain/detector.js';
import type { Box } from '../../src/domain/signal.js';
import { cropImage } from '../../src/vision/crop.js';

/** Black, with one red rectangle (pixels of the raster). */
function imageWith([left, top, across, down]: Box, width = 100, height = 60): DecodedImage {
  const data = new Uint8Array(width * height * 3);
  for (let y = top; y < top + down; y++)
    for (let x = left; x < left + across; x++) data[(y * width + x) * 3] = 255;
  const raster = { width, height, data };
  // The original was twice as large.
  return { part: 'image:0', width: 200, height: 120, raster, unseenFrames: false };
}

const redShare = ({ raster }: DecodedImage) =>
  raster.data.reduce((sum, value, at) => sum + (at % 3 === 0 ? value : 0), 0) /
  (255 * raster.width * raster.height);

/** How long `work` keeps the event loop from other work, in milliseconds. */
async function busyFor(work: () => Promise<unknown>): Promise<number> {
  const before = performance.eventLoopUtilization();
  await work();
  return performance.eventLoopUtilization(before).active;
}

describe('cropImage', () => {
  it('cuts out the place, in pixels of the original, and scales it', async () => {
    const { crop, corner } = await cropImage(imageWith([20, 10, 30, 30]), [40, 20, 60, 60], 90);
    expect(corner).toEqual([40, 20]);
    expect([crop.width, crop.height]).toEqual([60, 60]);
    expect([crop.raster.width, crop.raster.height]).toEqual([90, 90]);
    expect(redShare(crop)).toBeGreaterThan(0.97);
  });

  it('keeps the shape', async () => {
    const { crop } = await cropImage(imageWith([0, 0, 1, 1]), [0, 0, 100, 50], 64);
    expect([crop.raster.width, crop.raster.height]).toEqual([64, 32]);
  });

  it.each<Box>([
    [-50, -50, 100, 100],
    [190, 110, 500, 500],
    [0, 0, 1, 1],
    [199, 119, 40, 40],
  ])('clips %j to the image', async (...box) => {
    const { crop, corner } = await cropImage(imageWith([0, 0, 10, 10]), box, 32);
    expect(crop.raster.data).toHaveLength(crop.raster.width * crop.raster.height * 3);
    expect(corner[0]).toBeGreaterThanOrEqual(0);
    expect(corner[0] + crop.width).toBeLessThanOrEqual(200);
    expect(corner[1] + crop.height).toBeLessThanOrEqual(120);
  });

  it('reduces width and height each by its own factor', async () => {
    // 1000 x 30 pixels, reduced to 100 x 2: the right half is red.
    const image = { ...imageWith([50, 0, 50, 2], 100, 2), width: 1000, height: 30 };
    const { crop, corner } = await cropImage(image, [500, 15, 500, 15], 64);
    expect(corner).toEqual([500, 15]);
    expect([crop.width, crop.height]).toEqual([500, 15]);
    expect(redShare(crop)).toBeGreaterThan(0.97);
  });

  it('copies nothing on the event loop, from memory that threads share', async () => {
    const [width, height] = [4000, 3000];
    const data = new Uint8Array(new SharedArrayBuffer(width * height * 3)).fill(255);
    const raster = { width, height, data };
    const large: DecodedImage = { part: 'image:0', width, height, raster, unseenFrames: false };
    const copying = await busyFor(async () => data.slice());
    const cropping: number[] = [];
    for (let turn = 0; turn < 12; turn++) {
      const crop = () => cropImage(large, [0, 0, width, height], 256);
      cropping.push(await busyFor(crop));
    }
    // The least of them: others' work may fall into one.
    expect(Math.min(...cropping)).toBeLessThan(copying / 2);
  });
});
