import sharp from 'sharp';
import type { Raster } from '../../domain/detector.js';
import type { FloatTensor } from '../../inference/session.js';
import { kernelFor } from './kernel.js';
import { planar } from './planar.js';
import { type Rect, widened } from './rect.js';

export interface CropOptions {
  /** Pixels of the crop's sides. */
  readonly size: number;
  /** Part of the rectangle's own width and height that is added on each side. */
  readonly context: number;
}

/**
 * What stands in a rectangle of a raster and a little around it, as the embedder takes it:
 * `[1, 3, size, size]`, RGB 0..1, stretched, in `memory`. Beyond the raster its edge pixels repeat.
 */
export async function cropOf(
  { width, height, data }: Raster,
  rect: Rect,
  { size: side, context }: CropOptions,
  memory: Float32Array,
): Promise<FloatTensor> {
  const { left, top, right, bottom } = widened(rect, context);
  const across = cut(left, right, width, side);
  const down = cut(top, bottom, height, side);
  const part = { width: across.count, height: down.count };
  const target = { width: across.target, height: down.target };
  const picture = await sharp(data, {
    raw: { width, height, channels: 3 },
    limitInputPixels: false,
  })
    .extract({ left: across.first, top: down.first, ...part })
    .resize({ ...target, fit: 'fill', kernel: kernelFor(part, target) })
    .extend({
      left: across.before,
      right: side - across.before - across.target,
      top: down.before,
      bottom: side - down.before - down.target,
      extendWith: 'copy',
    })
    .raw({ depth: 'uchar' })
    .toBuffer();
  const size = { width: side, height: side };
  return planar({ ...size, data: picture }, size, 0, memory);
}

/** One axis of a crop: which pixels of the raster lie in it, and where they come to lie. */
interface Cut {
  readonly first: number;
  readonly count: number;
  /** Pixels of the crop before them, and those that they fill. */
  readonly before: number;
  readonly target: number;
}

function cut(low: number, high: number, size: number, side: number): Cut {
  const from = Math.floor(low);
  const to = Math.max(from + 1, Math.ceil(high));
  const first = Math.min(Math.max(from, 0), size - 1);
  const end = Math.max(first + 1, Math.min(to, size));
  const scale = side / (to - from);
  const before = Math.min(Math.max(0, Math.round((first - from) * scale)), side - 1);
  const after = Math.min(Math.max(before + 1, Math.round((end - from) * scale)), side);
  return { first, count: end - first, before, target: after - before };
}
