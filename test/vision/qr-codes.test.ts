import { describe, expect, it } from 'vitest';
import { MOST_CODES, type ScannedCode, toCodeReading } from '../../src/vision/qr-codes.js';

const raster = { width: 100, height: 100, data: new Uint8Array() };
const image = { width: 400, height: 200, raster };
const at = (x: number, y: number, side = 20, code: Partial<ScannedCode> = {}): ScannedCode => ({
  text: 'https://contoh.id/',
  readable: true,
  corners: [
    { x, y },
    { x: x + side, y },
    { x: x + side, y: y + side },
    { x, y: y + side },
  ],
  ...code,
});
const contentOf = (text: string) =>
  toCodeReading([at(0, 0, 20, { text })], image).codes[0]?.content;

describe('toCodeReading', () => {
  it('gives boxes in pixels of the original, inside it', () => {
    const { codes, complete } = toCodeReading([at(10, 10), at(-5, 90)], image);
    expect(codes.map(({ box }) => box)).toEqual([
      [40, 20, 80, 40],
      [0, 180, 60, 20],
    ]);
    expect(complete).toBe(true);
  });

  it.each([
    ['https://contoh.id/a?b=c', 'https://contoh.id/a?b=c'],
    ['HTTP://CONTOH.ID/', 'HTTP://CONTOH.ID/'],
    [' https://contoh.id/\n', 'https://contoh.id/'],
    ['https://contoh.id/\r\nPILIH\u2028NOMOR\u00002', 'https://contoh.id/ PILIH NOMOR 2'],
    ['Coblos nomor 2, dapat sembako', 'Coblos nomor 2, dapat sembako'],
    ['\ufffd\u0001bytes', null],
    ['', null],
  ])('takes of %j the content %j', (text, content) => {
    expect(contentOf(text)).toBe(content);
  });

  it('does not call a code seen whose bytes are no text', () => {
    const { codes, complete } = toCodeReading([at(0, 0, 20, { text: '\ufffd\u0001' })], image);
    expect(codes).toHaveLength(1);
    expect(complete).toBe(false);
  });

  it('is incomplete when a code that is there cannot be read', () => {
    const broken = at(60, 60, 20, { readable: false, text: 'https://salah' });
    expect(toCodeReading([broken], image)).toEqual({ codes: [], complete: false });
    expect(toCodeReading([at(0, 0), broken], image)).toMatchObject({
      codes: [{ content: 'https://contoh.id/' }],
      complete: false,
    });
  });

  it('takes no corner of a code that was read for another one', () => {
    const corner = at(0, 0, 10, { readable: false });
    expect(toCodeReading([corner, at(0, 0)], image).complete).toBe(true);
  });

  it('is incomplete when there may be more codes than are looked for', () => {
    const many = Array.from({ length: MOST_CODES }, () => at(0, 0));
    expect(toCodeReading(many, image).complete).toBe(false);
    expect(toCodeReading(many.slice(1), image).complete).toBe(true);
  });
});
