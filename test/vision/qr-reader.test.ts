import { existsSync } from 'node:fs';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CodeReader } from '../../src/domain/detector.js';
import { decodeImage } from '../../src/vision/decode.js';
import { openQrReader } from '../../src/vision/qr-reader.js';
import { qrPng } from '../support/qr.js';

const BUILT = join('dist', 'vision', 'qr-worker.js');
const built = existsSync(BUILT);
if (!built) console.warn(`QR reader tests are skipped: ${BUILT} is not built (npm run build)`);

const ADDRESS = 'https://contoh.example/paslon-3?ref=baliho';
const patient = new AbortController().signal;

/** Texture, so that a code must be told from what looks a little like one. */
const wall = await sharp({
  create: {
    width: 500,
    height: 500,
    channels: 3,
    background: '#000',
    noise: { type: 'gaussian', mean: 128, sigma: 60 },
  },
})
  .png()
  .toBuffer();
const poster = (width: number, height: number, code: Buffer, left: number, top: number) =>
  sharp(wall)
    .resize(width, height, { fit: 'fill' })
    .composite([{ input: code, left, top }]);

describe.skipIf(!built)('openQrReader', () => {
  let reader: CodeReader;
  beforeAll(async () => {
    reader = await openQrReader();
  });
  afterAll(() => reader?.close());
  const read = async (picture: Sharp) => {
    const bytes = await picture.jpeg({ quality: 80 }).toBuffer();
    return reader.read(await decodeImage('image:0', bytes, 40_000_000), patient);
  };

  it('finds nothing on a picture without a code, and says that it looked', async () => {
    expect(await read(sharp(wall))).toEqual({ codes: [], complete: true });
  });

  it('reads a code and where it stands', async () => {
    // 29 modules of 6 pixels between quiet zones of 4 modules.
    const { codes, complete } = await read(poster(900, 700, await qrPng(ADDRESS, 6), 500, 300));
    expect(complete).toBe(true);
    expect(codes).toHaveLength(1);
    expect(codes[0]?.content).toBe(ADDRESS);
    const [x = 0, y = 0, width = 0, height = 0] = codes[0]?.box ?? [];
    for (const [value, want] of [
      [x, 524],
      [y, 324],
      [width, 174],
      [height, 174],
    ] as const) {
      expect(Math.abs(value - want)).toBeLessThan(6);
    }
  });

  it.each([17, 45, 90, 180, 290])('reads a code turned by %i°', async (degrees) => {
    const code = await sharp(await qrPng(ADDRESS))
      .rotate(degrees, { background: '#fff' })
      .png()
      .toBuffer();
    const { codes } = await read(poster(800, 600, code, 300, 200));
    expect(codes.map(({ content }) => content)).toEqual([ADDRESS]);
  });

  it.each([
    ['inverted', (code: Sharp) => code.negate({ alpha: false })],
    ['mirrored', (code: Sharp) => code.flop()],
    ['red on yellow', (code: Sharp) => code.tint('#ffdd44').linear(1, 30)],
  ])('reads a code that is %s', async (_name, change) => {
    const code = await change(sharp(await qrPng(ADDRESS)))
      .png()
      .toBuffer();
    expect((await read(poster(800, 600, code, 300, 200))).codes[0]?.content).toBe(ADDRESS);
  });

  it('reads a small code far inside a big poster', async () => {
    const small = await sharp(await qrPng(ADDRESS, 8))
      .resize(74)
      .png()
      .toBuffer();
    const { codes, complete } = await read(poster(4000, 3600, small, 3500, 3100));
    expect(codes.map(({ content }) => content)).toEqual([ADDRESS]);
    expect(complete).toBe(true);
    const [x = 0, y = 0] = codes[0]?.box ?? [];
    expect(Math.hypot(x - 3508, y - 3108)).toBeLessThan(6);
  });

  it('reads every code of a banner', async () => {
    const codes = await Promise.all([1, 2, 3].map((n) => qrPng(`https://contoh.example/${n}`)));
    const banner = sharp(wall)
      .resize(900, 400, { fit: 'fill' })
      .composite(codes.map((input, at) => ({ input, left: 40 + at * 280, top: 100 })));
    const found = (await read(banner)).codes.map(({ content }) => content);
    expect(found.sort()).toEqual([1, 2, 3].map((n) => `https://contoh.example/${n}`));
  });

  it('does not call a code absent that is there and too damaged to read', async () => {
    const patch = { create: { width: 130, height: 130, channels: 3, background: '#fff' } } as const;
    const damaged = await sharp(await qrPng(ADDRESS, 10))
      .composite([{ input: patch, left: 150, top: 150 }])
      .png()
      .toBuffer();
    expect(await read(poster(800, 600, damaged, 100, 100))).toEqual({
      codes: [],
      complete: false,
    });
  });

  it('rejects with the reason of who left, and reads on afterwards', async () => {
    const left = AbortSignal.abort(new Error('left'));
    const image = await decodeImage('image:0', await qrPng(ADDRESS), 40_000_000);
    await expect(reader.read(image, left)).rejects.toThrow('left');
    expect((await reader.read(image, patient)).codes).toHaveLength(1);
  });
});
