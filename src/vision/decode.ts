import { fileTypeFromBuffer } from 'file-type';
import sharp from 'sharp';
import type { DecodedImage } from '../domain/detector.js';
import type { GapCode, PartId } from '../domain/signal.js';
import { monotonicNow } from '../inference/clock.js';
import { backgroundFor } from './background.js';
import { MAX_RASTER_PIXELS } from './raster-size.js';
import { secondsUntil } from './seconds-until.js';

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

/** For a caller without a deadline (milliseconds). */
const DEFAULT_LIMIT_MS = 8_000;

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
 * Untrusted bytes to upright RGB pixels, transparency on white or, under light ink, on black. Only
 * one frame or page is decoded, from 0; `unseenFrames` tells that there are more. Throws
 * `DecodeFailure` for what is no image, is broken, cut short, has more than `maxPixels` pixels, or
 * takes longer than `deadline` (milliseconds on `monotonicNow`'s clock, in whole seconds from now, at
 * least one); the header is checked before any pixel is decoded.
 */
export async function decodeImage(
  part: PartId,
  bytes: Uint8Array,
  maxPixels: number,
  deadline: number = monotonicNow() + DEFAULT_LIMIT_MS,
  frame = 0,
): Promise<DecodedImage> {
  const kind = await fileTypeFromBuffer(bytes);
  if (!kind || !SUPPORTED.has(kind.mime)) throw new DecodeFailure('image-unsupported');
  const { width, height, frames, hasAlpha } = await readHeader(bytes, maxPixels);
  try {
    const open = () =>
      sharp(bytes, { page: frame, failOn: 'error', limitInputPixels: maxPixels })
        .rotate()
        .timeout({ seconds: secondsUntil(deadline) });
    const background = hasAlpha ? await backgroundFor(open()) : '#ffffff';
    const { data, info } = await open()
      .flatten({ background })
      .resize({ ...rasterSize(width, height), fit: 'fill' })
      .toColourspace('srgb')
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true });
    if (info.channels !== 3) throw new Error(`expected RGB, got ${info.channels} channels`);
    return {
      part,
      width,
      height,
      raster: { width: info.width, height: info.height, data },
      // sharp sees an animated PNG's first picture only, and cannot count the others.
      unseenFrames: frames > 1 || kind.mime === 'image/apng',
    };
  } catch (error) {
    throw new DecodeFailure(isTimeout(error) ? 'time-limit' : 'image-unreadable', { cause: error });
  }
}

function isTimeout(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith('timeout');
}

async function readHeader(bytes: Uint8Array, maxPixels: number) {
  // No limit here: the header of a bomb must be read to say that it is one.
  const metadata = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch((error: unknown) => {
      throw new DecodeFailure('image-unreadable', { cause: error });
    });
  const { width, height } = metadata.autoOrient;
  if (width * height > maxPixels) throw new DecodeFailure('image-too-large');
  return { width, height, frames: metadata.pages ?? 1, hasAlpha: metadata.hasAlpha };
}

/** The largest size of an image's shape that the raster may have; never larger than the image. */
function rasterSize(width: number, height: number) {
  const scale = Math.min(1, Math.sqrt(MAX_RASTER_PIXELS / (width * height)));
  const side = (length: number, other: number) =>
    Math.max(1, Math.min(Math.floor(length * scale), Math.floor(MAX_RASTER_PIXELS / other)));
  const across = side(width, 1);
  return { width: across, height: side(height, across) };
}
