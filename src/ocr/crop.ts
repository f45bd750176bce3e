import type { Raster } from '../domain/detector.js';
import { clamp } from './geometry.js';
import { lengthInHeights, type Rib, ribAt, type Spine } from './spine.js';

/**
 * Unrolls a line of text out of a raster, straight and upright, as planar B, G, R values −1..1 (the
 * recogniser's normalisation: (x / 255 − 0.5) / 0.5). Bilinear; where the source is larger than the
 * crop, each pixel is the mean of up to 6 × 6 samples. Outside the raster its edge pixels repeat.
 * Planes have `paddedWidth` columns; those from `width` on are 0, as in training.
 */
export function cropLine(
  raster: Raster,
  spine: Spine,
  width: number,
  height: number,
  paddedWidth: number,
): Float32Array {
  const out = new Float32Array(3 * paddedWidth * height);
  const { dx, dy } = ribAt(spine, 0.5);
  const lineHeight = 2 * Math.hypot(dx, dy);
  const acrossSamples = samples((lengthInHeights(spine) * lineHeight) / width);
  const downSamples = samples(lineHeight / height);
  const columns = width * acrossSamples;
  const cuts = Array.from({ length: columns }, (_, i) => ribAt(spine, (i + 0.5) / columns));
  const factor = 2 / (255 * acrossSamples * downSamples);
  const plane = paddedWidth * height;
  const sum: [red: number, green: number, blue: number] = [0, 0, 0];
  for (let v = 0; v < height; v++) {
    for (let u = 0; u < width; u++) {
      sum.fill(0);
      for (let j = 0; j < downSamples; j++) {
        const down = (2 * (v + (j + 0.5) / downSamples)) / height - 1;
        for (let i = 0; i < acrossSamples; i++) {
          const cut = cuts[u * acrossSamples + i] as Rib;
          addSample(raster, cut.x + down * cut.dx, cut.y + down * cut.dy, sum);
        }
      }
      const at = v * paddedWidth + u;
      out[at] = sum[2] * factor - 1;
      out[plane + at] = sum[1] * factor - 1;
      out[2 * plane + at] = sum[0] * factor - 1;
    }
  }
  return out;
}

function samples(step: number): number {
  return clamp(Math.round(step), 1, 6);
}

/** Adds the bilinear colour at (x, y), where whole numbers are pixel edges, to `sum`. */
function addSample(raster: Raster, x: number, y: number, sum: [number, number, number]): void {
  const { width, height, data } = raster;
  const px = clamp(x - 0.5, 0, width - 1);
  const py = clamp(y - 0.5, 0, height - 1);
  const x0 = Math.floor(px);
  const y0 = Math.floor(py);
  const fx = px - x0;
  const fy = py - y0;
  const a = (y0 * width + x0) * 3;
  const b = x0 + 1 < width ? a + 3 : a;
  const below = y0 + 1 < height ? width * 3 : 0;
  for (let c = 0; c < 3; c++) {
    const top = (data[a + c] as number) * (1 - fx) + (data[b + c] as number) * fx;
    const bottom =
      (data[a + below + c] as number) * (1 - fx) + (data[b + below + c] as number) * fx;
    sum[c] = (sum[c] as number) + top * (1 - fy) + bottom * fy;
  }
}
