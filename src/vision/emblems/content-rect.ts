import sharp from 'sharp';
import type { Raster } from '../../domain/detector.js';
import type { Rect } from './rect.js';

/** Levels (of 255) that differ no more than this are one colour: JPEG's rings around a logo. */
const SAME_COLOUR = 24;
/** A border is paper (or a dark page) from here on; any other colour may be the logo's own ground. */
const PAPER = { light: 225, dark: 30, hue: 16 };
/** Pixels of the shorter side from which on something can be a logo. */
const LEAST_SIDE = 8;

/**
 * Where the picture is, inside a white or black border as at its top left corner; null when it is all
 * of one colour, or all but a speck. A border of another colour stays: a logo that is cut out closely
 * has its own ground at its edges.
 */
export async function contentRect(raster: Raster): Promise<Rect | null> {
  const { width, height, data } = raster;
  const picture = () =>
    sharp(data, { raw: { width, height, channels: 3 }, limitInputPixels: false });
  const { channels } = await picture().stats();
  if (channels.every(({ min, max }) => max - min <= SAME_COLOUR)) return null;
  const { info } = await picture()
    .trim({ threshold: SAME_COLOUR })
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  if (Math.min(info.width, info.height) < LEAST_SIDE) return null;
  if (!isPaper(raster)) return { left: 0, top: 0, right: width, bottom: height };
  // sharp gives the offsets as negative numbers.
  const left = Math.abs(info.trimOffsetLeft ?? 0);
  const top = Math.abs(info.trimOffsetTop ?? 0);
  return { left, top, right: left + info.width, bottom: top + info.height };
}

/** Whether the top left pixel is all but white or black. */
function isPaper({ data }: Raster): boolean {
  const corner = data.subarray(0, 3);
  const [low, high] = [Math.min(...corner), Math.max(...corner)];
  return high - low < PAPER.hue && (low > PAPER.light || high < PAPER.dark);
}
