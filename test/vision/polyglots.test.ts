import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { decodeImage } from '../../src/vision/decode.js';

/** Files that are two things at once: of an image only its pixels go on, of anything else nothing. */

const blank = sharp({ create: { width: 8, height: 6, channels: 3, background: '#369' } });
const SCRIPT = '<html><script>alert(1)</script></html>';
const ZIP_END = Buffer.concat([Buffer.from('PK\u0005\u0006', 'latin1'), Buffer.alloc(18)]);
const decode = (bytes: Uint8Array) => decodeImage('image:0', bytes, 1_000_000);

describe('decodeImage', () => {
  it.each([
    ['a GIF that is an archive too (GIFAR)', 'gif', ZIP_END],
    ['a JPEG with a page behind it', 'jpeg', Buffer.from(SCRIPT)],
    ['a PNG with a script behind it', 'png', Buffer.from('<?php system($_GET["c"]); ?>')],
  ] as const)('hands on the pixels alone of %s', async (_name, format, tail) => {
    const bytes = Buffer.concat([await blank.clone().toFormat(format).toBuffer(), tail]);
    const { width, height, raster } = await decode(bytes);
    expect([width, height, raster.data.byteLength]).toEqual([8, 6, 8 * 6 * 3]);
  });

  it('hands on nothing of a comment in a JPEG', async () => {
    const jpeg = await blank.clone().jpeg().toBuffer();
    const comment = Buffer.from(SCRIPT);
    const head = Buffer.from([0xff, 0xfe, 0, comment.length + 2]);
    const bytes = Buffer.concat([jpeg.subarray(0, 2), head, comment, jpeg.subarray(2)]);
    const { raster } = await decode(bytes);
    expect(Buffer.from(raster.data).includes('script')).toBe(false);
  });

  it.each([
    ['an SVG with a script', `<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>`],
    ['an SVG that asks for a file', '<svg><image href="file:///etc/passwd"/></svg>'],
    ['an XML bomb', '<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><svg>&c;</svg>'],
    ['a page', SCRIPT],
    ['a script that begins like a GIF', 'GIF89a=1;alert(1)//'],
    ['PostScript', '%!PS-Adobe-3.0 EPSF-3.0\n(%pipe%id) (w) file'],
    ['what ImageMagick would obey', 'push graphic-context\nfill url(https://contoh.example/)'],
  ])('opens no %s, whatever it is called', async (_name, text) => {
    await expect(decode(Buffer.from(text))).rejects.toMatchObject({
      code: expect.stringMatching(/^image-(unsupported|unreadable)$/),
    });
  });

  it('refuses a GIF of few bytes and many pixels by its header', async () => {
    // Logical screen and frame of 65,535 × 65,535.
    const bomb = Buffer.from(
      '47494638396affffffff000000' + '2c00000000ffffffff0002024c01003b',
      'hex',
    );
    await expect(decode(bomb.fill('a', 5, 6))).rejects.toMatchObject({
      code: expect.stringMatching(/^image-(too-large|unreadable)$/),
    });
  });
});
