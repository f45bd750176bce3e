import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { monotonicNow } from '../../src/inference/clock.js';
import { decodeImage } from '../../src/vision/decode.js';
import { openApart } from '../../src/vision/open-apart.js';
import { animation, frameSaying } from '../support/animation.js';

const failures: unknown[] = [];
const images = openApart({ processes: 1, onFailure: (...told) => void failures.push(told) });
afterAll(() => images.close());

const LIMIT = 1_000_000;
const picture = sharp({
  create: { width: 90, height: 70, channels: 4, background: '#33669980' },
});

describe('openApart', () => {
  it.each(['jpeg', 'png', 'webp', 'avif', 'gif', 'tiff'] as const)(
    'opens %s as it is opened here',
    async (format) => {
      const bytes = await picture.clone().toFormat(format).toBuffer();
      const [apart, here] = await Promise.all([
        images.decode('image:3', bytes, LIMIT),
        decodeImage('image:3', bytes, LIMIT),
      ]);
      expect(Buffer.compare(apart.raster.data, here.raster.data)).toBe(0);
      const withoutData = ({ raster: { data: _, ...raster }, ...image }: typeof here) => ({
        ...image,
        raster,
      });
      expect(withoutData(apart)).toEqual(withoutData(here));
    },
  );

  it('puts the pixels where they are to be, if they fit', async () => {
    const bytes = await picture.clone().png().toBuffer();
    const memory = new SharedArrayBuffer(90 * 70 * 3 + 100);
    const open = (into: Uint8Array) => images.decode('image:0', bytes, LIMIT, undefined, 0, into);
    const { raster } = await open(new Uint8Array(memory));
    expect([raster.data.buffer === memory, raster.data.byteLength]).toEqual([true, 90 * 70 * 3]);
    const here = (await decodeImage('image:0', bytes, LIMIT)).raster.data;
    expect(Buffer.compare(raster.data, here)).toBe(0);
    expect(Buffer.compare((await open(new Uint8Array(10))).raster.data, here)).toBe(0);
  });

  it('opens a later frame, and chooses those that differ', async () => {
    const bytes = await animation([await frameSaying('SATU'), await frameSaying('DUA')], 'gif');
    expect(await images.chooseFrames(bytes, monotonicNow() + 20_000)).toEqual({
      frames: [0, 1],
      complete: true,
    });
    const [first, second] = [
      await images.decode('image:0', bytes, LIMIT),
      await images.decode('image:0', bytes, LIMIT, undefined, 1),
    ];
    expect(first.unseenFrames).toBe(true);
    expect(Buffer.compare(first.raster.data, second.raster.data)).not.toBe(0);
  });

  it.each([
    ['image-unsupported', async () => Buffer.from('bukan gambar')],
    ['image-unsupported', async () => Buffer.alloc(0)],
    ['image-too-large', () => picture.clone().resize(2000, 2000).png().toBuffer()],
    ['image-unreadable', async () => (await picture.clone().jpeg().toBuffer()).subarray(0, 200)],
  ] as const)('gives the gap %s', async (code, bytes) => {
    await expect(images.decode('image:0', await bytes(), LIMIT)).rejects.toMatchObject({ code });
  });

  it('had no failure of its own in all this', () => expect(failures).toEqual([]));
});
