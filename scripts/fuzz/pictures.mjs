// Small pictures of every kind that is read, drawn here: what the mutations begin with.
import { readFileSync } from 'node:fs';
import sharp from 'sharp';

const SAMPLE = new URL('../../docs/samples/banner-hinaan.jpg', import.meta.url);
/** Small, so that thousands of them take minutes; the lettering is still found. */
const [WIDTH, HEIGHT] = [160, 90];

/** `[{ kind, bytes }]`: each kind in the ways in which it is written. */
export async function drawnPictures() {
  const banner = sharp(readFileSync(SAMPLE)).resize(WIDTH, HEIGHT);
  const frames = await animation();
  const still = [
    ['jpeg', (image) => image.jpeg({ quality: 70 })],
    ['jpeg', (image) => image.jpeg({ progressive: true, quality: 60 })],
    ['jpeg', (image) => image.withMetadata({ orientation: 6 }).jpeg({ quality: 60 })],
    ['jpeg', (image) => image.toColourspace('cmyk').jpeg({ quality: 60 })],
    ['png', (image) => image.png()],
    ['png', (image) => image.png({ palette: true, colours: 8 })],
    ['png', (image) => image.ensureAlpha(0.5).png({ progressive: true })],
    ['png', (image) => image.toColourspace('rgb16').png({ compressionLevel: 1 })],
    ['webp', (image) => image.webp({ quality: 50 })],
    ['webp', (image) => image.ensureAlpha(0.7).webp({ lossless: true })],
    ['gif', (image) => image.gif()],
    ['avif', (image) => image.avif({ quality: 40, effort: 0 })],
    ['tiff', (image) => image.tiff({ compression: 'lzw' })],
  ];
  const moving = [
    ['webp', (image) => image.webp({ quality: 40, effort: 0 })],
    ['gif', (image) => image.gif({ effort: 1 })],
  ];
  const write =
    (from) =>
    async ([kind, as]) => ({ kind, bytes: await as(from.clone()).toBuffer() });
  return Promise.all([...still.map(write(banner)), ...moving.map(write(frames))]);
}

async function animation() {
  const [width, height, count] = [48, 32, 4];
  const pixels = Buffer.alloc(width * height * count * 3, 0xff);
  for (let frame = 0; frame < count; frame++) {
    const start = (frame * height + 8) * width * 3;
    pixels.fill(frame * 60, start, start + width * 12 * 3);
  }
  const raw = { width, height: height * count, channels: 3, pageHeight: height };
  return sharp(pixels, { raw });
}
