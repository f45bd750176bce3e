import { describe, expect, it } from 'vitest';
import { faceVectors } from '../../src/cli/gallery-views.js';
import type { DecodedImage, FaceDescription, Raster } from '../../src/domain/detector.js';
import type { Box } from '../../src/domain/signal.js';
import { vectorAt } from '../support/gallery.js';

const never = new AbortController().signal;
const faceOf = (box: Box, degrees: number): FaceDescription => ({
  box,
  confidence: 0.9,
  descriptor: vectorAt(degrees),
});

/** Black with a white right half, half as large as its original. */
function photograph(width: number, height: number): DecodedImage {
  const raster = { width: width / 2, height: height / 2 };
  const data = new Uint8Array(raster.width * raster.height * 3);
  for (let at = 0; at < data.length; at++) {
    if (Math.floor(at / 3) % raster.width >= raster.width / 2) data[at] = 255;
  }
  return { part: 'image:0', width, height, raster: { ...raster, data }, unseenFrames: false };
}

/** A detector that answers each look in turn, and what it looked at. */
function detectorOf(...answers: FaceDescription[][]) {
  const seen: DecodedImage[] = [];
  const describe = async (image: DecodedImage) => {
    seen.push(image);
    return answers.shift() ?? [];
  };
  return { detector: { describe }, seen };
}

/** Pixels of the first row that are neither black nor white. */
function softPixels({ width, data }: Raster): number {
  const row = Array.from({ length: width }, (_, x) => data[x * 3] ?? 0);
  return row.filter((level) => level > 16 && level < 239).length;
}

describe('faceVectors', () => {
  it('looks again at the face of 40 pixels, and of 120 out of focus', async () => {
    const box: Box = [200, 100, 160, 200];
    const { detector, seen } = detectorOf([faceOf(box, 20)], [faceOf(box, 30)]);
    const vectors = await faceVectors(photograph(800, 600), faceOf(box, 10), detector, never);
    expect(vectors).toEqual([vectorAt(10), vectorAt(20), vectorAt(30)]);
    // 1.5 times the face's 200 pixels around it: 660 x 600 of the original.
    const sizes = seen.map(({ width, height, raster }) => [
      ...[width, height],
      ...[raster.width, raster.height, raster.data.length],
    ]);
    expect(sizes).toEqual([
      [660, 600, 132, 120, 132 * 120 * 3],
      [660, 600, 396, 360, 396 * 360 * 3],
    ]);
    const [small, blurred] = seen.map(({ raster }) => softPixels(raster));
    expect(small).toBeLessThan(4);
    expect(blurred).toBeGreaterThan(8);
  });

  it('takes the face that lies where it was, whatever else the view shows', async () => {
    // What is looked at begins at 350, 150.
    const [there, larger]: Box[] = [
      [150, 150, 100, 100],
      [0, 0, 200, 200],
    ];
    const beside: Box = [230, 150, 100, 100];
    const { detector } = detectorOf(
      [faceOf(larger as Box, 80), faceOf(beside, 70), faceOf(there as Box, 20)],
      [faceOf([155, 145, 104, 104], 30)],
    );
    const face = faceOf([500, 300, 100, 100], 10);
    const vectors = await faceVectors(photograph(800, 600), face, detector, never);
    expect(vectors).toEqual([vectorAt(10), vectorAt(20), vectorAt(30)]);
  });

  it('leaves out a view in which the face is not found', async () => {
    const box: Box = [200, 100, 160, 200];
    const { detector } = detectorOf([faceOf([0, 0, 90, 90], 20)], []);
    const vectors = await faceVectors(photograph(800, 600), faceOf(box, 10), detector, never);
    expect(vectors).toEqual([vectorAt(10)]);
  });

  it('fails when the detector fails', async () => {
    const describe = () => Promise.reject(new Error('thread died'));
    const face = faceOf([200, 100, 160, 200], 10);
    const looking = faceVectors(photograph(800, 600), face, { describe }, never);
    await expect(looking).rejects.toThrow('thread died');
  });
});
