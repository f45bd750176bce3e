import sharp from 'sharp';
import { MAX_RASTER_BYTES } from './decode.js';
import { MOST_READ } from './frames.js';

const MAX_RASTER_PIXELS = MAX_RASTER_BYTES / 3;

/** Pixels of an image file that may be looked at, all its frames together, by its header; null of what has none. */
export async function imagePixels(bytes: Uint8Array): Promise<number | null> {
  try {
    // No limit here: nothing is decoded, and a bomb must be told by what it says of itself.
    const { width, height, pages = 1 } = await sharp(bytes, { limitInputPixels: false }).metadata();
    return Math.min(MAX_RASTER_PIXELS, width * height) * Math.min(MOST_READ, pages);
  } catch {
    return null;
  }
}
