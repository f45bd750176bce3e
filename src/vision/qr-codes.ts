import type { CodeReading, DecodedImage } from '../domain/detector.js';
import type { Box } from '../domain/signal.js';

/** One code that the scanner saw, in pixels of the raster. */
export interface ScannedCode {
  readonly text: string;
  /** False when its three corners are there but its content fails the error correction. */
  readonly readable: boolean;
  readonly corners: readonly { readonly x: number; readonly y: number }[];
}

/** Most codes looked for on one image: each may hold 3 kB of text to score. */
export const MOST_CODES = 16;

/** What was scanned as codes with boxes in pixels of the upright original, in the scanner's order. */
export function toCodeReading(
  scanned: readonly ScannedCode[],
  image: Pick<DecodedImage, 'width' | 'height' | 'raster'>,
): CodeReading {
  const placed = scanned.map((code) => ({ ...code, box: boxAround(code.corners, image) }));
  const codes = placed.filter(({ readable }) => readable);
  // The corners of a code that was read also look like codes that cannot be.
  const isPartOfCode = ({ box }: { box: Box }) => codes.some((code) => overlaps(code.box, box));
  const unread = placed.some((code) => !code.readable && !isPartOfCode(code));
  const read = codes.map(({ text, box }) => ({ content: contentOf(text), box }));
  return {
    codes: read,
    // Bytes that are no text were not judged either.
    complete:
      !unread && read.every(({ content }) => content !== null) && scanned.length < MOST_CODES,
  };
}

/**
 * What a phone would show: an address or any other text. On one line: a line break in a code must
 * not look like a line of the banner. Bytes that are no text say nothing to readers.
 */
function contentOf(text: string): string | null {
  const line = text.replace(/[\p{Cc}\s]+/gu, ' ').trim();
  return line === '' || line.includes('\ufffd') ? null : line;
}

function boxAround(
  corners: ScannedCode['corners'],
  { width, height, raster }: Pick<DecodedImage, 'width' | 'height' | 'raster'>,
): Box {
  const xs = corners.map(({ x }) => Math.round((x * width) / raster.width));
  const ys = corners.map(({ y }) => Math.round((y * height) / raster.height));
  const [left, right] = within(xs, width);
  const [top, bottom] = within(ys, height);
  return [left, top, right - left, bottom - top];
}

/** The ends of `values` inside 0..`size`, at least 1 apart. */
function within(values: readonly number[], size: number): [number, number] {
  const low = Math.min(Math.max(Math.min(...values), 0), size - 1);
  return [low, Math.min(Math.max(Math.max(...values), low + 1), size)];
}

function overlaps(a: Box, b: Box): boolean {
  return a[0] < b[0] + b[2] && b[0] < a[0] + a[2] && a[1] < b[1] + b[3] && b[1] < a[1] + a[3];
}
