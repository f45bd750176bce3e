import sharp from 'sharp';
import type { Raster } from '../domain/detector.js';
import { VIEW_SIDE } from '../domain/prints.js';
import { chunksOf } from './coarse-hash.js';

/** Grey levels (standard deviation) below which a picture is of one colour, and like any other of one colour. */
const LEAST_CONTRAST = 4;

/** What a picture looks like: a tiny grey copy as base64, and hashes to find it by, the most telling first. */
export interface Look {
  readonly view: string;
  readonly chunks: readonly string[];
}

/** The look of a raster; null for one of (almost) one colour, which says nothing. */
export async function lookOf({ width, height, data }: Raster): Promise<Look | null> {
  const grey = await sharp(data, { raw: { width, height, channels: 3 } })
    .greyscale()
    .resize({
      width: VIEW_SIDE,
      height: VIEW_SIDE,
      fit: 'fill',
      kernel: 'cubic',
      fastShrinkOnLoad: false,
    })
    .raw({ depth: 'uchar' })
    .toBuffer();
  const view = new Uint8Array(grey.buffer, grey.byteOffset, VIEW_SIDE * VIEW_SIDE);
  if (contrastOf(view) < LEAST_CONTRAST) return null;
  return { view: Buffer.from(view).toString('base64'), chunks: chunksOf(view, VIEW_SIDE) };
}

function contrastOf(view: Uint8Array): number {
  const mean = view.reduce((sum, value) => sum + value, 0) / view.length;
  return Math.sqrt(view.reduce((sum, value) => sum + (value - mean) ** 2, 0) / view.length);
}
