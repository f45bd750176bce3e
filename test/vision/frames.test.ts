import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { monotonicNow } from '../../src/inference/clock.js';
import { chooseAmong, chooseFrames } from '../../src/vision/frames.js';
import { animation, frameSaying } from '../support/animation.js';

const soon = () => monotonicNow() + 20_000;
const flat = (value: number) => new Uint8Array(16).fill(value);

describe('chooseAmong', () => {
  it.each([
    ['equal frames', [5, 5, 5, 5], [0], true],
    ['almost equal frames', [50, 60, 55, 40], [0], true],
    ['one frame that differs', [5, 5, 200, 5], [0, 2], true],
    ['a slow change', [0, 8, 16, 24], [0, 2], true],
    ['six that differ', [0, 20, 40, 60, 80, 100, 100], [0, 1, 2, 3, 4, 5], true],
    ['too many', [0, 20, 40, 60, 80, 100, 120, 140, 160, 180, 200], [0, 2, 4, 6, 8, 10], false],
    ['too many, some alike', [0, 20, 0, 60, 80, 100, 120, 140, 160, 180, 0], [0, 4, 6, 8], false],
  ] as const)('of %s', (_name, values, frames, complete) => {
    expect(chooseAmong(values.map(flat))).toEqual({ frames, complete });
  });

  it('sees one value that differs', () => {
    const dotted = flat(5);
    dotted[9] = 16;
    expect(chooseAmong([flat(5), dotted]).frames).toEqual([0, 1]);
  });
});

describe('chooseFrames', () => {
  it.each(['gif', 'webp'] as const)('finds the frames of a %s that differ', async (format) => {
    const said = ['', '', 'SERANG', '', 'SERANG', 'BAKAR'];
    const bytes = await animation(await Promise.all(said.map(frameSaying)), format);
    expect(await chooseFrames(bytes, soon())).toMatchObject({ complete: true });
    const { frames } = await chooseFrames(bytes, soon());
    // An encoder may store equal neighbours once.
    expect(frames).toHaveLength(3);
    expect(frames[0]).toBe(0);
  });

  it('sees black ink come up on a transparent frame', async () => {
    const clear = { width: 64, height: 48, channels: 4 } as const;
    const empty = await sharp({ create: { ...clear, background: '#00000000' } })
      .png()
      .toBuffer();
    const inked = await sharp(empty)
      .composite([{ input: { create: { ...clear, width: 20, background: '#000' } } }])
      .png()
      .toBuffer();
    const bytes = await animation([empty, inked], 'webp');
    expect(await chooseFrames(bytes, soon())).toEqual({ frames: [0, 1], complete: true });
  });

  it('is not misled by what stands next to a frame in the file', async () => {
    const frame = (grey: number) => Buffer.alloc(400 * 301 * 3, grey);
    const greys = [0, 255, 0, 120, 0, 255, 120, 0];
    const bytes = await sharp(Buffer.concat(greys.map(frame)), {
      raw: { width: 400, height: 301 * greys.length, channels: 3, pageHeight: 301 },
    })
      .gif()
      .toBuffer();
    expect(await chooseFrames(bytes, soon())).toEqual({ frames: [0, 1, 3], complete: true });
  });

  it('compares a bounded number of frames and says that there are more', async () => {
    const frames = Array.from({ length: 250 }, (_, at) =>
      Buffer.alloc(4 * 4 * 3, at % 2 === 0 ? 0 : 255),
    );
    const bytes = await sharp(Buffer.concat(frames), {
      raw: { width: 4, height: 1000, channels: 3, pageHeight: 4 },
    })
      .gif()
      .toBuffer();
    expect(await chooseFrames(bytes, soon())).toEqual({ frames: [0, 1], complete: false });
  });

  it.each([
    ['past its deadline', async () => [await twoFrames(), 0]],
    ['cut short', async () => [(await twoFrames('webp')).subarray(0, -300), soon()]],
    ['no image', async () => [Buffer.from('bukan gambar'), soon()]],
    [
      'of another kind',
      async () => [
        await sharp(await frameSaying('SATU'))
          .avif()
          .toBuffer(),
        soon(),
      ],
    ],
  ] as [string, () => Promise<[Uint8Array, number]>][])(
    'gives the first frame, incomplete, of a file %s',
    async (_name, given) => {
      expect(await chooseFrames(...(await given()))).toEqual({ frames: [0], complete: false });
    },
  );
});

async function twoFrames(format: 'gif' | 'webp' = 'gif'): Promise<Buffer> {
  return animation([await frameSaying('SATU'), await frameSaying('DUA')], format);
}
