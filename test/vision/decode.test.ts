import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { decodeImage } from '../../src/vision/decode.js';

const LIMIT = 40_000_000;
const blank = (width: number, height: number, background = '#336699') =>
  sharp({ create: { width, height, channels: 3, background } });
const decode = (bytes: Uint8Array, limit = LIMIT) => decodeImage('image:0', bytes, limit);
const noise = await sharp({
  create: {
    width: 200,
    height: 100,
    channels: 3,
    background: '#000',
    noise: { type: 'gaussian', mean: 128, sigma: 60 },
  },
})
  .jpeg()
  .toBuffer();

describe('decodeImage', () => {
  it.each(['jpeg', 'png', 'webp', 'avif', 'gif', 'tiff'] as const)(
    'opens %s as RGB',
    async (format) => {
      const { width, height, raster } = await decode(
        await blank(64, 48).toFormat(format).toBuffer(),
      );
      expect([width, height, raster.width, raster.height]).toEqual([64, 48, 64, 48]);
      expect(raster.data.byteLength).toBe(64 * 48 * 3);
      const [red = 0, green = 0, blue = 0] = raster.data;
      for (const [value, want] of [
        [red, 0x33],
        [green, 0x66],
        [blue, 0x99],
      ] as const) {
        expect(Math.abs(value - want)).toBeLessThan(12);
      }
    },
  );

  it.each(['b-w', 'cmyk'] as const)('gives three channels for %s', async (space) => {
    const { raster } = await decode(await blank(10, 10).toColourspace(space).jpeg().toBuffer());
    expect(raster.data.byteLength).toBe(300);
  });

  it('puts transparency on white', async () => {
    const clear = sharp({ create: { width: 4, height: 4, channels: 4, background: '#00000000' } });
    expect([...(await decode(await clear.png().toBuffer())).raster.data.slice(0, 3)]).toEqual([
      255, 255, 255,
    ]);
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('turns EXIF orientation %i upright', async (orientation) => {
    const bytes = await blank(60, 20).jpeg().withMetadata({ orientation }).toBuffer();
    const { width, height } = await decode(bytes);
    expect([width, height]).toEqual(orientation >= 5 ? [20, 60] : [60, 20]);
  });

  it('hands on a smaller raster of a very large image, and keeps its true size', async () => {
    const { width, height, raster } = await decode(await blank(5000, 1000).png().toBuffer());
    expect([width, height, raster.width, raster.height]).toEqual([5000, 1000, 4000, 800]);
  });

  it('refuses a bomb by its header, before decoding it', async () => {
    const bomb = await sharp({
      create: { width: 16_000, height: 16_000, channels: 3, background: '#fff' },
      limitInputPixels: false,
    })
      .png({ compressionLevel: 9 })
      .toBuffer();
    expect(bomb.byteLength).toBeLessThan(2_000_000);
    await expect(decode(bomb)).rejects.toMatchObject({ code: 'image-too-large' });
  }, 60_000);

  it('refuses one pixel more than the limit', async () => {
    const bytes = await blank(101, 10).png().toBuffer();
    await expect(decode(bytes, 1009)).rejects.toMatchObject({ code: 'image-too-large' });
    await expect(decode(bytes, 1010)).resolves.toMatchObject({ width: 101 });
  });

  it.each([
    ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')],
    [
      'an SVG behind an XML header',
      Buffer.from('<?xml version="1.0"?><svg width="9" height="9"/>'),
    ],
    ['HTML', Buffer.from('<html><script>alert(1)</script></html>')],
    ['a PDF', Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<<>>\nendobj\n')],
    ['a zip', Buffer.from('504b0304140000000800', 'hex')],
    ['plain words', Buffer.from('bukan gambar sama sekali')],
    ['one byte', Buffer.from([0xff])],
    ['nothing', Buffer.alloc(0)],
  ])('refuses %s', async (_name, bytes) => {
    await expect(decode(bytes)).rejects.toMatchObject({ code: 'image-unsupported' });
  });

  it.each([
    ['cut short', noise.subarray(0, noise.byteLength / 2)],
    ['only a header', noise.subarray(0, 24)],
    [
      'overwritten in the middle',
      Buffer.concat([noise.subarray(0, 200), Buffer.alloc(400), noise.subarray(600, 700)]),
    ],
    [
      'a PNG signature over rubbish',
      Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(64, 7)]),
    ],
  ])('calls a JPEG or PNG that is %s unreadable', async (_name, bytes) => {
    await expect(decode(bytes)).rejects.toMatchObject({
      code: expect.stringMatching(/^image-(unreadable|unsupported)$/),
    });
  });
});
