import sharp from 'sharp';
import type { DecodedImage, Raster } from '../domain/detector.js';
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
  const scale = raster.width / image.width;
  const left = clamp(Math.floor(box[0] * scale), raster.width - 1);
  const top = clamp(Math.floor(box[1] * scale), raster.height - 1);
  const width = Math.max(1, clamp(Math.ceil((box[0] + box[2]) * scale), raster.width) - left);
  const height = Math.max(1, clamp(Math.ceil((box[1] + box[3]) * scale), raster.height) - top);
  const data = rows(raster, left, top, width, height);
  const { data: pixels, info } = await sharp(data, { raw: { width, height, channels: 3 } })
    .resize(side, side, { fit: 'inside' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return {
    crop: {
      part: image.part,
      width: Math.max(1, Math.round(width / scale)),
      height: Math.max(1, Math.round(height / scale)),
      raster: { width: info.width, height: info.height, data: pixels },
      unseenFrames: false,
    },
    corner: [Math.round(left / scale), Math.round(top / scale)],
  };
}

/** A copy, so that what is scaled is the part and never the whole picture. */
function rows({ width, data }: Raster, left: number, top: number, across: number, down: number) {
  const part = new Uint8Array(across * down * 3);
  for (let y = 0; y < down; y++) {
    const from = ((top + y) * width + left) * 3;
    part.set(data.subarray(from, from + across * 3), y * across * 3);
  }
  return part;
}

function clamp(value: number, most: number): number {
  return Math.min(most, Math.max(0, value));
}
