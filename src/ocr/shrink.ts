import type { Raster } from '../domain/detector.js';

/**
 * Resamples a raster to `width` × `height` RGB values 0..255 (rows without padding). Each target
 * pixel is the mean of the source area under it, so thin strokes survive a strong reduction; where
 * the target is larger than the source it is bilinear.
 */
export function shrink(raster: Raster, width: number, height: number): Float32Array {
  // Whichever order keeps the intermediate small: a strip of one by millions of pixels would
  // otherwise grow by the target's whole side. The two need the same on ordinary shapes.
  if (raster.height * width > 4 * height * raster.width) {
    const { data } = raster;
    const rows = downFirst(data, raster.width, raster.height, height);
    return acrossLast(rows, raster.width, height, width);
  }
  return acrossThenDown(raster, width, height);
}

/** Row by row: a source row is shrunk once, when the first target row asks for it, and kept while others may. */
function acrossThenDown(raster: Raster, width: number, height: number): Float32Array {
  const across = taps(raster.width, width);
  const down = taps(raster.height, height);
  const length = width * 3;
  const kept = new Float32Array(down.most * length);
  // Sums in double precision, rounded once.
  const sums = new Float64Array(length);
  const out = new Float32Array(height * length);
  let next = 0;
  for (let y = 0; y < height; y++) {
    const first = down.first[y] as number;
    const count = down.count[y] as number;
    for (next = Math.max(next, first); next < first + count; next++) {
      shrinkRow(raster.data, next * raster.width * 3, across, kept, (next % down.most) * length);
    }
    sums.fill(0);
    for (let n = 0; n < count; n++) {
      const share = down.weights[y * down.most + n] as number;
      const from = ((first + n) % down.most) * length;
      for (let i = 0; i < length; i++)
        sums[i] = (sums[i] as number) + share * (kept[from + i] as number);
    }
    out.set(sums, y * length);
  }
  return out;
}

/** One row of bytes from `base`, to `out` at `to`. */
function shrinkRow(
  source: Uint8Array,
  base: number,
  { first, count, weights, most }: Taps,
  out: Float32Array,
  to: number,
): void {
  for (let x = 0, at = to; x < first.length; x++, at += 3) {
    let from = base + (first[x] as number) * 3;
    let red = 0;
    let green = 0;
    let blue = 0;
    const start = x * most;
    const end = start + (count[x] as number);
    for (let weight = start; weight < end; weight++, from += 3) {
      const share = weights[weight] as number;
      red += share * (source[from] as number);
      green += share * (source[from + 1] as number);
      blue += share * (source[from + 2] as number);
    }
    out[at] = red;
    out[at + 1] = green;
    out[at + 2] = blue;
  }
}

function acrossLast(data: Float32Array, from: number, rows: number, to: number): Float32Array {
  const across = taps(from, to);
  const out = new Float32Array(rows * to * 3);
  for (let y = 0; y < rows; y++) {
    for (let x = 0; x < to; x++) weigh(data, y * from * 3, 3, across, x, out, (y * to + x) * 3);
  }
  return out;
}

function downFirst(data: Uint8Array, width: number, from: number, to: number): Float32Array {
  const down = taps(from, to);
  const out = new Float32Array(to * width * 3);
  for (let y = 0; y < to; y++) {
    for (let x = 0; x < width; x++) {
      weigh(data, x * 3, width * 3, down, y, out, (y * width + x) * 3);
    }
  }
  return out;
}

/** For each target index: its first source index, how many sources it mixes, and their weights. */
interface Taps {
  readonly first: Int32Array;
  readonly count: Int32Array;
  readonly weights: Float32Array;
  /** Weights of target `i` start at `i * most`. */
  readonly most: number;
}

function taps(from: number, to: number): Taps {
  const step = from / to;
  const reach = Math.max(1, step);
  const most = Math.ceil(reach * 2) + 2;
  const first = new Int32Array(to);
  const count = new Int32Array(to);
  const weights = new Float32Array(to * most);
  for (let i = 0; i < to; i++) {
    const centre = (i + 0.5) * step - 0.5;
    const low = Math.max(0, Math.ceil(centre - reach));
    const high = Math.min(from - 1, Math.floor(centre + reach));
    first[i] = low;
    count[i] = Math.max(1, high - low + 1);
    let sum = 0;
    for (let s = low; s <= high; s++) sum += coverage(s - centre, step);
    for (let s = low; s <= high; s++)
      weights[i * most + s - low] = coverage(s - centre, step) / sum;
    if (sum === 0) weights[i * most] = 1;
  }
  return { first, count, weights, most };
}

/** Weight of a source pixel `offset` away from the target's centre, `step` source pixels wide. */
function coverage(offset: number, step: number): number {
  const distance = Math.abs(offset);
  if (step <= 1) return Math.max(0, 1 - distance);
  return Math.min(1, Math.max(0, step / 2 + 0.5 - distance));
}

function weigh(
  source: Float32Array | Uint8Array,
  base: number,
  stride: number,
  table: Taps,
  index: number,
  out: Float32Array,
  to: number,
): void {
  let from = base + (table.first[index] as number) * stride;
  let weight = index * table.most;
  let red = 0;
  let green = 0;
  let blue = 0;
  for (let n = table.count[index] as number; n > 0; n--, from += stride, weight++) {
    const share = table.weights[weight] as number;
    red += share * (source[from] as number);
    green += share * (source[from + 1] as number);
    blue += share * (source[from + 2] as number);
  }
  out[to] = red;
  out[to + 1] = green;
  out[to + 2] = blue;
}
