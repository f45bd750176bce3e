import { overlap, type Point, type Rect } from './geometry.js';

/** Where a face may be, in pixels, and how sure the network is, 0..1. */
export interface Candidate {
  readonly box: Rect;
  readonly score: number;
}

/** Sides of the detector's input are multiples of this. */
export const STRIDE = 64;
/** Numbers a prior: score, then offsets of x, y, width and height. */
const NUMBERS = 5;
/** Cells of the picture in pixels, and the sizes of the faces that each looks for. */
const LEVELS = [
  { cell: 8, sizes: [10, 16, 24] },
  { cell: 16, sizes: [32, 48] },
  { cell: 32, sizes: [64, 96] },
  { cell: 64, sizes: [128, 192, 256] },
] as const;
// The units in which the network was taught its offsets.
const CENTRE_UNIT = 0.1;
const SIZE_UNIT = 0.2;

/**
 * The boxes with a score above `least`, in pixels of the input, unsorted. `output` holds five numbers
 * a prior. Throws when their number does not fit the input's size, or when one is not a number.
 */
export function decode(
  output: Float32Array,
  width: number,
  height: number,
  least: number,
): Candidate[] {
  const found: Candidate[] = [];
  let at = 0;
  for (const { cell, sizes } of LEVELS) {
    const columns = Math.ceil(width / cell);
    const rows = Math.ceil(height / cell);
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        for (const size of sizes) {
          const score = output[at] ?? Number.NaN;
          if (Number.isNaN(score)) throw new Error('the face detector gave no number');
          if (score > least) {
            // The source's own priors end at the picture's size.
            const prior = { width: Math.min(size, width), height: Math.min(size, height) };
            const middle = {
              x: ((column + 0.5) * width) / columns,
              y: ((row + 0.5) * height) / rows,
            };
            found.push({ score, box: boxAt(output.subarray(at + 1, at + NUMBERS), middle, prior) });
          }
          at += NUMBERS;
        }
      }
    }
  }
  if (at !== output.length) throw new Error(`${output.length} numbers for ${at / NUMBERS} priors`);
  return found;
}

function boxAt(
  offsets: Float32Array,
  middle: Point,
  prior: { readonly width: number; readonly height: number },
): Rect {
  const [dx, dy, dw, dh] = offsets as unknown as readonly [number, number, number, number];
  const width = prior.width * Math.exp(dw * SIZE_UNIT);
  const height = prior.height * Math.exp(dh * SIZE_UNIT);
  const x = middle.x + dx * CENTRE_UNIT * prior.width - width / 2;
  const y = middle.y + dy * CENTRE_UNIT * prior.height - height / 2;
  if (!Number.isFinite(x + y + width + height)) {
    throw new Error('the face detector gave no number');
  }
  return { x, y, width, height };
}

/** Surest first, without those that overlap a surer one by more than `most`. */
export function suppress(found: readonly Candidate[], most: number): Candidate[] {
  const kept: Candidate[] = [];
  for (const one of [...found].sort((a, b) => b.score - a.score)) {
    if (kept.every((other) => overlap(one.box, other.box) <= most)) kept.push(one);
  }
  return kept;
}
