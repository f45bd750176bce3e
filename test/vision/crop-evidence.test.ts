import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { EvidencePictures } from '../../src/domain/evidence-pictures.js';
import type { Box } from '../../src/domain/signal.js';
import { evidenceCropper, MOST_CROPS } from '../../src/vision/crop-evidence.js';
import { animation, frameSaying } from '../support/animation.js';
import { BOX, drawBanner } from '../support/cases.js';

const BANNER = await drawBanner();
const crop = evidenceCropper(2_000_000);

async function picturesOf(bytes: Uint8Array, boxes: readonly Box[]): Promise<EvidencePictures> {
  const pictures = await crop(bytes, boxes);
  if ('gap' in pictures) throw new Error(pictures.gap);
  return pictures;
}

/** The colour at a point of a picture. */
async function colourAt(jpeg: Uint8Array, left: number, top: number): Promise<number[]> {
  const pixel = await sharp(jpeg).extract({ left, top, width: 1, height: 1 }).raw().toBuffer();
  return [...pixel];
}

const isRed = ([red = 0, green = 0, blue = 0]: number[]) => red > 150 && green < 60 && blue < 60;
const isPale = (colour: number[]) => colour.every((channel) => channel > 200);

describe('evidenceCropper', () => {
  it('shows the whole in its own size when it is small, and each place with room around it', async () => {
    const { overview, crops, unseenFrames } = await picturesOf(BANNER, [BOX]);
    expect([overview.width, overview.height]).toEqual([640, 480]);
    expect(unseenFrames).toBe(false);
    expect(crops).toHaveLength(1);
    const [near] = crops;
    if (!near) throw new Error('no crop');
    // 160 × 80 with 60 around it, no larger than 480 on its longer side.
    expect([near.width, near.height]).toEqual([480, 343]);
    expect(isRed(await colourAt(near.jpeg, 240, 170))).toBe(true);
    expect(isPale(await colourAt(near.jpeg, 15, 15))).toBe(true);
  });

  it('draws the box and its number on the whole', async () => {
    const white = await sharp({
      create: { width: 400, height: 300, channels: 3, background: '#ffffff' },
    })
      .png()
      .toBuffer();
    const boxes: Box[] = [
      [100, 100, 80, 60],
      [300, 200, 40, 40],
    ];
    const { overview } = await picturesOf(white, boxes);
    expect(isRed(await colourAt(overview.jpeg, 140, 100))).toBe(true);
    expect(isRed(await colourAt(overview.jpeg, 320, 240))).toBe(true);
    expect(isPale(await colourAt(overview.jpeg, 140, 130))).toBe(true);
    // The tag stands over the box.
    expect(isRed(await colourAt(overview.jpeg, 102, 78))).toBe(true);
  });

  it('makes the whole smaller and keeps boxes on their place', async () => {
    const large = await sharp(BANNER).resize(1280, 960, { kernel: 'nearest' }).png().toBuffer();
    const { overview } = await picturesOf(large, [[640, 240, 320, 160]]);
    expect([overview.width, overview.height]).toEqual([900, 675]);
    expect(isRed(await colourAt(overview.jpeg, 560, 230))).toBe(true);
  });

  it('takes boxes as of the upright image', async () => {
    const upright = BANNER;
    const turned = await sharp(upright)
      .rotate(270)
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const { overview, crops } = await picturesOf(turned, [BOX]);
    expect([overview.width, overview.height]).toEqual([640, 480]);
    expect(isRed(await colourAt(crops[0]?.jpeg ?? upright, 240, 170))).toBe(true);
  });

  it.each<[string, Box]>([
    ['over the edge', [600, 440, 500, 500]],
    ['far outside', [5_000, 5_000, 10, 10]],
    ['of no size', [10, 10, 0, 0]],
    ['at the corner', [0, 0, 1, 1]],
  ])('keeps a box %s inside the picture', async (_, box) => {
    const { crops } = await picturesOf(BANNER, [box]);
    expect(crops[0]?.width).toBeGreaterThan(0);
    expect(crops[0]?.width).toBeLessThanOrEqual(480);
  });

  it('shows no more places from near than a page can hold', async () => {
    const many = Array.from({ length: MOST_CROPS + 6 }, (_, at): Box => [at * 10, 5, 8, 8]);
    const { crops } = await picturesOf(BANNER, many);
    expect(crops).toHaveLength(MOST_CROPS);
  });

  it('says of an animation that only its first picture is shown', async () => {
    const frames = await animation([await frameSaying('SATU'), await frameSaying('DUA')], 'gif');
    expect((await picturesOf(frames, [])).unseenFrames).toBe(true);
  });

  it.each([
    ['image-unsupported', Buffer.from('bukan gambar')],
    ['image-unreadable', BANNER.subarray(0, 200)],
  ])('gives %s for what cannot be opened', async (gap, bytes) => {
    expect(await crop(bytes, [BOX])).toEqual({ gap });
  });

  it('opens nothing beyond the limit on pixels', async () => {
    expect(await evidenceCropper(640 * 480 - 1)(BANNER, [])).toEqual({
      gap: 'image-too-large',
    });
  });
});
