import type { IncomingHttpHeaders } from 'node:http';
import type { Post } from '../../domain/post.js';
import { type LaneName, laneOf } from '../../pipeline/lanes.js';

/** What a post asks for, as far as is known. */
export interface Demand {
  readonly lane: LaneName;
  /** Milliseconds of one core that its work may take on the machine that the figures below are from. */
  readonly cost: number;
  /** Bytes of its body or, once that is read, of what is kept of it; 0 while nobody knows. */
  readonly bytes: number;
}

/** Milliseconds of a core for a text, whatever its length, and for a character of it. */
const TEXT_MS = 1;
const CHARACTER_MS = 0.01;
/** Milliseconds of a core for an image, and for a million of its pixels: large ones are read in tiles. */
const IMAGE_MS = 330;
const MEGAPIXEL_MS = 190;
/** Millions of pixels in a million bytes of a photograph, where its header is not known. */
const MEGAPIXELS_A_MEGABYTE = 2;
/** Where nobody knows: a picture as phones show it. */
const USUAL_PIXELS = 900_000;
/** A JSON body up to this is taken for text until it is read: an image in it would be smaller than a thumbnail. */
const TEXT_BODY_BYTES = 16_000;
/** Of base64, in which JSON holds its images. */
const BASE64_SIZE = 4 / 3;

/** What the headers tell of a body that is not here yet. */
export function announced(headers: IncomingHttpHeaders): Demand {
  const isEncoded = (headers['content-encoding'] ?? 'identity').toLowerCase() !== 'identity';
  const declared = Number(headers['content-length'] ?? 0);
  const length = isEncoded || !Number.isFinite(declared) ? 0 : declared;
  const isForm = headers['content-type']?.toLowerCase().startsWith('multipart/') ?? false;
  if (length <= TEXT_BODY_BYTES && !isForm)
    return { lane: 'texts', cost: textCost(0), bytes: length };
  const pixels = guessedPixels(isForm ? length : length / BASE64_SIZE);
  return { lane: 'images', cost: imageCost(pixels), bytes: length };
}

/** What a post asks for that has been read; `pixels` of each image to look at, null where it is none. */
export function demandOf(
  { text = '', images }: Pick<Post, 'text' | 'images'>,
  pixels: readonly (number | null)[],
): Demand {
  const bytes = images.reduce((sum, image) => sum + image.bytes.byteLength, 2 * text.length);
  const words = text === '' ? 0 : textCost(text.length);
  // What is no image is refused by its header.
  const cost = pixels.reduce<number>((sum, of) => sum + (of === null ? 0 : imageCost(of)), words);
  return { lane: laneOf({ images }), cost, bytes };
}

function textCost(characters: number): number {
  return TEXT_MS + CHARACTER_MS * characters;
}

function imageCost(pixels: number): number {
  return IMAGE_MS + (MEGAPIXEL_MS * pixels) / 1e6;
}

function guessedPixels(bytes: number): number {
  return Math.max(USUAL_PIXELS, bytes * MEGAPIXELS_A_MEGABYTE);
}
