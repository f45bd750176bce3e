import { z } from 'zod';
import { LOGO_PICTURE_SIDE, type LogoPicture } from '../domain/gallery.js';

const BYTES = 3 * LOGO_PICTURE_SIDE ** 2;

const bytes = z.custom<LogoPicture>((value) => value instanceof Uint8Array);

/** A logo's small picture as base64 in JSON, 9 KB; as bytes in memory. */
export const templateSchema = z.codec(z.string(), bytes, {
  decode: (base64, { issues }) => {
    const picture = Buffer.from(base64, 'base64');
    // Node reads over what is no base64: only what it would write itself is taken.
    if (isTemplate(picture) && picture.toString('base64') === base64)
      return new Uint8Array(picture);
    const message = `isi base64 dari ${BYTES} bita (base64 of ${BYTES} bytes)`;
    issues.push({ code: 'custom', input: base64, message });
    return z.NEVER;
  },
  encode: (picture) => Buffer.from(picture).toString('base64'),
});

/** Whether it has as many bytes as a small picture has. */
function isTemplate(picture: LogoPicture): boolean {
  return picture.length === BYTES;
}
