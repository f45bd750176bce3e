import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { VIEW_SIDE } from '../../src/domain/prints.js';
import { register } from '../../src/domain/register.js';
import { decodeImage } from '../../src/vision/decode.js';
import { lookOf } from '../../src/vision/perceptual-hash.js';

const scene = (sun: number, hill: number) =>
  sharp(
    Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="640" height="400"><rect width="640" height="400" fill="#9cd"/>
<circle cx="${sun}" cy="90" r="60" fill="#fd4"/><path d="M0 400 L${hill} 150 L420 400 Z" fill="#263"/><rect x="430" y="240" width="150" height="130" fill="#a33"/></svg>`),
  )
    .png()
    .toBuffer();

async function look(bytes: Buffer) {
  const seen = await lookOf((await decodeImage('image:0', bytes, 10_000_000)).raster);
  if (!seen) throw new Error('no look');
  return { ...seen, grid: new Uint8Array(Buffer.from(seen.view, 'base64')) };
}

describe('lookOf', () => {
  it.each([
    ['JPEG 30', (bytes: Buffer) => sharp(bytes).jpeg({ quality: 30 }).toBuffer()],
    ['half', (bytes: Buffer) => sharp(bytes).resize(320).toBuffer()],
    ['double', (bytes: Buffer) => sharp(bytes).resize(1280).toBuffer()],
    [
      'all sides',
      (bytes: Buffer) =>
        sharp(bytes).extract({ left: 32, top: 20, width: 576, height: 360 }).toBuffer(),
    ],
    ['brighter', (bytes: Buffer) => sharp(bytes).linear(1.1, 4).toBuffer()],
  ])('knows a copy again: %s', async (_, edit) => {
    const original = await scene(140, 210);
    const [a, b] = [await look(original), await look(await edit(original))];
    expect(a.chunks.some((chunk) => b.chunks.includes(chunk))).toBe(true);
    expect(register(a.grid, b.grid, VIEW_SIDE).residual).toBeLessThan(0.17);
  });

  it('leaves out what an added bar bleeds into the shrunk picture', async () => {
    const original = await scene(140, 210);
    const copy = await sharp(original).extend({ bottom: 48, background: '#000' }).toBuffer();
    const [a, b] = [await look(original), await look(copy)];
    expect(a.chunks.some((chunk) => b.chunks.includes(chunk))).toBe(true);
    // 0.02 where the row beside the bar counts.
    expect(register(a.grid, b.grid, VIEW_SIDE).changed).toBeLessThan(0.01);
  });

  it('tells another picture', async () => {
    const [a, b] = [await look(await scene(140, 210)), await look(await scene(520, 20))];
    // Most of both is sky, which the residual counts.
    expect(register(a.grid, b.grid, VIEW_SIDE).changed).toBeGreaterThan(0.07);
  });

  it.each(['#ffffff', '#000000', '#c1272d'])('has none for plain %s', async (background) => {
    const plain = sharp({ create: { width: 300, height: 200, channels: 3, background } });
    const { raster } = await decodeImage('image:0', await plain.png().toBuffer(), 1_000_000);
    expect(await lookOf(raster)).toBeNull();
  });
});
