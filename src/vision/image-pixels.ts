import { imageSize } from 'image-size';
import { MAX_RASTER_PIXELS, MOST_READ } from './raster-size.js';

/**
 * Pixels of an image file that may be looked at, all its frames together, by its header alone; null of what has none.
 * How many frames an animation holds is not asked: as many as are read at most.
 */
export function imagePixels(bytes: Uint8Array): number | null {
  try {
    const { width, height, type } = imageSize(bytes);
    return Math.min(MAX_RASTER_PIXELS, width * height) * (type === 'gif' ? MOST_READ : 1);
  } catch {
    return null;
  }
}
