import { fileTypeFromBuffer } from 'file-type';
import sharp from 'sharp';
import type { DecodedImage } from '../domain/detector.js';
import type { GapCode, PartId } from '../domain/signal.js';

/** Kinds told by their magic bytes; a name or a declared type is never believed. */
const SUPPORTED = new Set([
  'image/jpeg',
  'image/png',
  'image/apng',
  'image/webp',
  'image/avif',
  'image/gif',
  'image/tiff',
]);

/** Longest side in pixels of the raster handed on: bounds memory to 48 MB an image. */
const MAX_RASTER_SIDE = 4000;

const MAX_DECODE_SECONDS = 8;

// Two cores serve many requests at once: one thread an image, nothing kept between images.
sharp.concurrency(1);
sharp.cache(false);

/** An image that could not be opened, as a gap and not as an error: the rest is still judged. */
export class DecodeFailure extends Error {
  constructor(
    readonly code: GapCode,
    options?: ErrorOptions,
  ) {
    super(code, options);
  }
}

/**
 * Untrusted bytes to upright RGB pixels on white. Throws `DecodeFailure` for what is no image, is
 * broken, cut short, or has more than `maxPixels` pixels; the header is checked before any pixel
 * is decoded.
 */
export async function decodeImage(
  part: PartId,
  bytes: Uint8Array,
  maxPixels: number,
): Promise<DecodedImage> {
  const kind = await fileTypeFromBuffer(bytes);
  if (!kind || !SUPPORTED.has(kind.mime)) throw new DecodeFailure('image-unsupported');
  const size = await uprightSize(bytes, maxPixels);
  try {
    const { data, info } = await sharp(bytes, { failOn: 'error', limitInputPixels: maxPixels })
      .rotate()
      .flatten({ background: '#ffffff' })
      .resize({
        width: MAX_RASTER_SIDE,
        height: MAX_RASTER_SIDE,
        fit: 'inside',
        withoutEnlargement: true,
      })
      .toColourspace('srgb')
      .raw({ depth: 'uchar' })
      .timeout({ seconds: MAX_DECODE_SECONDS })
      .toBuffer({ resolveWithObject: true });
    if (info.channels !== 3) throw new Error(`expected RGB, got ${info.channels} channels`);
    return { part, ...size, raster: { width: info.width, height: info.height, data } };
  } catch (error) {
    throw new DecodeFailure(isTimeout(error) ? 'time-limit' : 'image-unreadable', { cause: error });
  }
}

function isTimeout(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith('timeout');
}

async function uprightSize(bytes: Uint8Array, maxPixels: number) {
  // No limit here: the header of a bomb must be read to say that it is one.
  const metadata = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch((error: unknown) => {
      throw new DecodeFailure('image-unreadable', { cause: error });
    });
  const { width, height } = metadata.autoOrient;
  if (width * height > maxPixels) throw new DecodeFailure('image-too-large');
  return { width, height };
}
