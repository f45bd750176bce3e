/** How far apart vectors of one model may be: `match` at most is enough, `review` at most is a doubt. */
export interface Distances {
  readonly match: number;
  readonly review: number;
}

/** Euclidean distance; for unit-length vectors √(2 − 2 · cosine). Throws on unequal lengths and NaN. */
export function distance(a: Float32Array, b: Float32Array): number {
  if (a.length !== b.length) {
    throw new Error(`vectors of ${a.length} and ${b.length} numbers cannot be compared`);
  }
  const between = Math.sqrt(
    a.reduce((sum, value, at) => sum + (value - (b[at] as number)) ** 2, 0),
  );
  if (Number.isNaN(between)) throw new Error('distance of vectors is NaN');
  return between;
}

/** The distance of unit-length vectors that have this cosine. */
export function distanceOfCosine(cosine: number): number {
  return Math.sqrt(2 - 2 * cosine);
}

/** Smallest distance to any of `vectors`; infinite when there are none. */
export function nearest(vector: Float32Array, vectors: readonly Float32Array[]): number {
  // No spread: a call takes fewer arguments than a gallery may hold vectors.
  return vectors.reduce(
    (least, other) => Math.min(least, distance(vector, other)),
    Number.POSITIVE_INFINITY,
  );
}

export interface Pair {
  readonly first: number;
  readonly second: number;
  readonly distance: number;
}

/** Pairs (by index, from 0) that are further apart than `most`. */
export function unlikePairs(vectors: readonly Float32Array[], most: number): Pair[] {
  return vectors.flatMap((vector, first) =>
    vectors
      .slice(first + 1)
      .map((other, at) => ({ first, second: first + 1 + at, distance: distance(vector, other) }))
      .filter((pair) => pair.distance > most),
  );
}
