import sharp from 'sharp';
import type { Raster } from '../../domain/detector.js';
import type { FloatTensor } from '../../inference/session.js';
import { kernelFor } from './kernel.js';
import type { Letterbox } from './letterbox.js';
import { planar } from './planar.js';
import type { Window } from './windows.js';

/** A window of a raster as the detector takes it: `[1, 3, height, width]`, RGB 0..1, padded with `pad`, in `memory`. */
export async function detectorInput(
  { width, height, data }: Raster,
  window: Window,
  { input, picture }: Letterbox,
  pad: number,
  memory: Float32Array,
): Promise<FloatTensor> {
  const small = await sharp(data, { raw: { width, height, channels: 3 }, limitInputPixels: false })
    .extract({ left: window.left, top: window.top, width: window.width, height: window.height })
    .resize({ ...picture, fit: 'fill', kernel: kernelFor(window, picture) })
    .raw({ depth: 'uchar' })
    .toBuffer();
  return planar({ ...picture, data: small }, input, pad, memory);
}
