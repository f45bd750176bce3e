import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { monotonicNow } from '../../src/inference/clock.js';
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

  it.each([
    [5000, 5000, 3464, 3464],
    [1000, 12_000, 1000, 12_000],
    [14_000_000, 1, 12_000_000, 1],
  ])('bounds the raster of %i × %i by its area, and keeps the true size', async (w, h, rw, rh) => {
    const { width, height, raster } = await decode(await blank(w, h).png().toBuffer());
    expect([width, height, raster.width, raster.height]).toEqual([w, h, rw, rh]);
  });

  it('bounds the raster of an image that EXIF turns', async () => {
    const bytes = await blank(5000, 4000).jpeg().withMetadata({ orientation: 6 }).toBuffer();
    const { width, height, raster } = await decode(bytes);
    expect([width, height, raster.width, raster.height]).toEqual([4000, 5000, 3098, 3872]);
  });

  it.each(['#ffffff', '#ffee88', '#000000', '#992222'])(
    'puts %s ink on transparency where it can be seen',
    async (fill) => {
      const drawn = `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100"><circle cx="50" cy="50" r="20" fill="${fill}"/></svg>`;
      const { raster } = await decode(await sharp(Buffer.from(drawn)).png().toBuffer());
      const green = (x: number) => raster.data[(50 * 200 + x) * 3 + 1] ?? 0;
      expect(Math.abs(green(50) - green(150))).toBeGreaterThan(120);
    },
  );

  it.each(['gif', 'webp', 'tiff'] as const)('tells that a %s has more frames', async (format) => {
    const frames = [
      await blank(40, 30).png().toBuffer(),
      await blank(40, 30, '#fff').png().toBuffer(),
    ];
    const bytes = await sharp(frames, { join: { animated: true } })
      .toFormat(format)
      .toBuffer();
    const { width, height, unseenFrames } = await decode(bytes);
    expect([width, height, unseenFrames]).toEqual([40, 30, true]);
    expect(await decode(await blank(4, 4).toFormat(format).toBuffer())).toMatchObject({
      unseenFrames: false,
    });
  });

  it('tells that an animated PNG may have more frames', async () => {
    const png = await blank(40, 30).png().toBuffer();
    // An acTL chunk (two frames, for ever) after the header, which ends at byte 33.
    const chunk = Buffer.from('000000086163544c0000000200000000f38d9370', 'hex');
    const bytes = Buffer.concat([png.subarray(0, 33), chunk, png.subarray(33)]);
    expect(await decode(bytes)).toMatchObject({ width: 40, unseenFrames: true });
    expect(await decode(png)).toMatchObject({ unseenFrames: false });
  });

  it('has at least a second, even past its deadline', async () => {
    const small = await blank(40, 30).png().toBuffer();
    await expect(decodeImage('image:0', small, LIMIT, monotonicNow() - 1)).resolves.toMatchObject({
      width: 40,
    });
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
