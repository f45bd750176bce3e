import sharp from 'sharp';
import type { DecodedImage } from '../domain/detector.js';
import type { Box } from '../domain/signal.js';

/**
 * A part of an image as an image of its own, its longer side scaled to `side` pixels. Its width and
 * height are those of the part in the upright original, so a box found in it needs only the part's
 * corner added. `box` is in pixels of the upright original and is clipped to it.
 */
export async function cropImage(
  image: DecodedImage,
  box: Box,
  side: number,
): Promise<{ readonly crop: DecodedImage; readonly corner: readonly [number, number] }> {
  const { raster } = image;
  // A smaller copy is rounded to whole pixels, so its sides may be reduced by different factors.
  const [x, left, width] = along(box[0], box[2], image.width, raster.width);
  const [y, top, height] = along(box[1], box[3], image.height, raster.height);
  const { data, info } = await sharp(raster.data, {
    raw: { width: raster.width, height: raster.height, channels: 3 },
    limitInputPixels: false,
  })
    .extract({ left, top, width, height })
    .resize(side, side, { fit: 'inside' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return {
    crop: {
      part: image.part,
      width: x.length,
      height: y.length,
      raster: { width: info.width, height: info.height, data },
      unseenFrames: false,
    },
    corner: [x.from, y.from],
  };
}

/** One axis of a part: where it lies in the original, and its first pixel and their number in the raster. */
function along(from: number, length: number, original: number, pixels: number) {
  const scale = pixels / original;
  const first = clamp(Math.floor(from * scale), pixels - 1);
  const end = Math.max(first + 1, clamp(Math.ceil((from + length) * scale), pixels));
  const start = Math.round(first / scale);
  const extent = Math.max(1, Math.round(end / scale) - start);
  return [{ from: start, length: extent }, first, end - first] as const;
}

function clamp(value: number, most: number): number {
  return Math.min(most, Math.max(0, value));
}
