import sharp from 'sharp';
import type { Raster } from '../../domain/detector.js';
import type { FloatTensor } from '../../inference/session.js';
import { kernelFor } from './kernel.js';
import type { Letterbox } from './letterbox.js';
import { planar } from './planar.js';

/** A raster as the detector takes it: `[1, 3, height, width]`, RGB 0..1, padded with `pad`, in `memory`. */
export async function detectorInput(
  { width, height, data }: Raster,
  { input, picture }: Letterbox,
  pad: number,
  memory: Float32Array,
): Promise<FloatTensor> {
  const small = await sharp(data, { raw: { width, height, channels: 3 }, limitInputPixels: false })
    .resize({ ...picture, fit: 'fill', kernel: kernelFor({ width, height }, picture) })
    .raw({ depth: 'uchar' })
    .toBuffer();
  return planar({ ...picture, data: small }, input, pad, memory);
}
