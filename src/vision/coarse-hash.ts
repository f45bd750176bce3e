/** A part of a picture, in shares of its sides: left, top, right, bottom. */
type Rect = readonly [number, number, number, number];

/**
 * Parts that are hashed apart: a copy without an edge shows as a whole what the original shows as a part. The whole
 * first: it is what most copies share.
 */
const PARTS: readonly Rect[] = [
  [0, 0, 1, 1],
  [0.05, 0.05, 0.95, 0.95],
  [0, 0.12, 1, 1],
  [0, 0, 1, 0.88],
  [0.065, 0.065, 0.935, 0.935],
  [0.05, 0, 1, 1],
  [0, 0, 0.95, 1],
  [0, 0.05, 1, 1],
  [0, 0, 1, 0.95],
];
/** Two sets of waves, of which each hash takes one: one covered or misplaced edge seldom turns signs in both. */
const SETS = 2;
const BITS = 18;
/** Waves across and down that a hash sees, as pairs of counts, coarse ones first. */
const WAVES: readonly (readonly (readonly [number, number])[])[] = chunked();
/** Points of a part looked at, across and down. */
const POINTS = 32;

const COSINES = Array.from({ length: 8 }, (_, wave) =>
  Float64Array.from({ length: POINTS }, (_, at) =>
    Math.cos((Math.PI * wave * (at + 0.5)) / POINTS),
  ),
);

/**
 * Hashes of a grey picture of `side` squared: for each part, and each set of waves, the signs of the discrete
 * cosine transform. Two copies share a hash when all signs of one set are the same in a part of each.
 */
export function chunksOf(view: Uint8Array, side: number): string[] {
  const hashes = PARTS.flatMap((part) => {
    const waves = transform(view, side, part);
    return WAVES.map((set, at) => signs(waves, set).map((hash) => `${at}${hash}`));
  });
  // As they are seen first: an album keeps the first of each image.
  return [...new Set([0, 1].flatMap((rank) => hashes.flatMap((both) => both[rank] ?? [])))];
}

/** The signs of a set of waves; and again with the weakest turned round, the likeliest to differ in a copy. */
function signs(waves: Float64Array, set: readonly (readonly [number, number])[]): string[] {
  let [bits, weakest, least] = [0, 0, Number.POSITIVE_INFINITY];
  for (const [at, [across, down]] of set.entries()) {
    const wave = waves[down * 8 + across] ?? 0;
    const bit = 2 ** at;
    if (wave > 0) bits += bit;
    if (Math.abs(wave) < least) [weakest, least] = [bit, Math.abs(wave)];
  }
  return [bits, bits ^ weakest].map((value) => value.toString(36));
}

/** The 8 × 8 coarsest waves of a part. */
function transform(view: Uint8Array, side: number, [left, top, right, bottom]: Rect): Float64Array {
  const rows = new Float64Array(8 * POINTS);
  for (let y = 0; y < POINTS; y++) {
    const v = (top + ((y + 0.5) / POINTS) * (bottom - top)) * side - 0.5;
    for (let x = 0; x < POINTS; x++) {
      const u = (left + ((x + 0.5) / POINTS) * (right - left)) * side - 0.5;
      const value = between(view, side, u, v);
      for (let wave = 0; wave < 8; wave++) {
        rows[wave * POINTS + y] =
          (rows[wave * POINTS + y] ?? 0) + value * (COSINES[wave]?.[x] ?? 0);
      }
    }
  }
  const waves = new Float64Array(64);
  for (let across = 0; across < 8; across++) {
    for (let down = 0; down < 8; down++) {
      let sum = 0;
      for (let y = 0; y < POINTS; y++)
        sum += (rows[across * POINTS + y] ?? 0) * (COSINES[down]?.[y] ?? 0);
      waves[down * 8 + across] = sum;
    }
  }
  return waves;
}

function between(view: Uint8Array, side: number, u: number, v: number): number {
  const x = Math.min(side - 2, Math.max(0, Math.floor(u)));
  const y = Math.min(side - 2, Math.max(0, Math.floor(v)));
  const [fx, fy] = [u - x, v - y];
  const at = y * side + x;
  const above = (view[at] ?? 0) * (1 - fx) + (view[at + 1] ?? 0) * fx;
  const below = (view[at + side] ?? 0) * (1 - fx) + (view[at + side + 1] ?? 0) * fx;
  return above * (1 - fy) + below * fy;
}

/** Waves but the flat one, by how coarse they are, dealt out to the sets in turn. */
function chunked(): [number, number][][] {
  const waves = Array.from({ length: 64 }, (_, i): [number, number] => [i % 8, Math.floor(i / 8)])
    .filter(([across, down]) => across + down > 0)
    .sort((a, b) => a[0] + a[1] - (b[0] + b[1]) || a[0] - b[0])
    .slice(0, SETS * BITS);
  return Array.from({ length: SETS }, (_, set) => waves.filter((_, i) => i % SETS === set));
}
