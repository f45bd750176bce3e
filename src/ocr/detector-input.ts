import type { Raster } from '../domain/detector.js';
import type { FloatTensor } from '../inference/session.js';
import { shrink } from './shrink.js';

// ImageNet means and deviations; PP-OCR applies them in this order to B, G, R.
const MEAN = [0.485, 0.456, 0.406] as const;
const DEVIATION = [0.229, 0.224, 0.225] as const;
/** The detector's input sides are multiples of this. */
export const STRIDE = 32;

/** The size of a raster at `scale`, sides multiples of 32 as the detector needs them. */
export function detectorSize(raster: Raster, scale: number): { width: number; height: number } {
  return { width: toStride(raster.width * scale), height: toStride(raster.height * scale) };
}

/** The detector's input: the raster at `width` × `height` pixels, both multiples of 32. */
export function detectorInput(raster: Raster, width: number, height: number): FloatTensor {
  const rgb = shrink(raster, width, height);
  const plane = width * height;
  const data = new Float32Array(3 * plane);
  for (let channel = 0; channel < 3; channel++) {
    const mean = MEAN[channel] as number;
    const factor = 1 / (255 * (DEVIATION[channel] as number));
    const offset = mean / (DEVIATION[channel] as number);
    for (let i = 0, from = 2 - channel; i < plane; i++, from += 3) {
      data[channel * plane + i] = (rgb[from] as number) * factor - offset;
    }
  }
  return { data, dims: [1, 3, height, width] };
}

function toStride(side: number): number {
  return Math.max(STRIDE, Math.round(side / STRIDE) * STRIDE);
}
