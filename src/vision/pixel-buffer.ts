import { setImmediate } from 'node:timers/promises';
import type { DecodedImage } from '../domain/detector.js';
import { MAX_RASTER_BYTES } from './raster-size.js';

/**
 * Bytes copied before other work gets its turn: the first touch of new memory takes up to 5 ms for a
 * million, and several images are copied in the same turn of the event loop.
 */
const SLICE = 2 ** 18;

/**
 * Memory for one image's pixels at a time, which worker threads read as it stands: posting pixels to
 * a thread would copy them at once, on the main thread, for each thread and anew for each image.
 *
 * Who lends it may hold the next image while a thread that was cut off still reads: such a thread
 * works for nobody, so it does not matter what it sees.
 */
export class PixelBuffer {
  // All of it at once: the system gives memory only to what is written.
  readonly #memory = new SharedArrayBuffer(MAX_RASTER_BYTES);

  /** For who brings pixels from elsewhere and can put them here at once. */
  get memory(): Uint8Array {
    return new Uint8Array(this.#memory);
  }

  /** The image with its pixels in this memory, until the next is held. */
  async hold(image: DecodedImage): Promise<DecodedImage> {
    const pixels = image.raster.data;
    if (pixels.buffer === this.#memory) return image;
    const data = new Uint8Array(this.#memory, 0, pixels.byteLength);
    for (let at = 0; at < pixels.byteLength; at += SLICE) {
      data.set(pixels.subarray(at, at + SLICE), at);
      await setImmediate();
    }
    return { ...image, raster: { ...image.raster, data } };
  }
}
