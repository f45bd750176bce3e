import type { Raster } from '../../domain/detector.js';
import type { FloatTensor } from '../../inference/session.js';
import type { Size } from './rect.js';

/**
 * A picture as networks take it: `[1, 3, height, width]`, RGB 0..1, at the top left of `size`, the
 * rest filled with `pad` (0..1). The numbers lie at the start of `memory` until it is used again:
 * the first touch of new memory costs five times what the rest does.
 */
export function planar(
  { width, height, data }: Raster,
  size: Size,
  pad: number,
  memory: Float32Array,
): FloatTensor {
  const plane = size.width * size.height;
  const planes = memory.subarray(0, 3 * plane);
  if (width < size.width || height < size.height) planes.fill(pad);
  for (let y = 0, from = 0; y < height; y++) {
    for (let x = 0, to = y * size.width; x < width; x++, to++, from += 3) {
      planes[to] = (data[from] as number) / 255;
      planes[plane + to] = (data[from + 1] as number) / 255;
      planes[2 * plane + to] = (data[from + 2] as number) / 255;
    }
  }
  return { data: planes, dims: [1, 3, size.height, size.width] };
}
