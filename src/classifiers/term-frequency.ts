/** Few features occur more often in a window; a table is faster than a logarithm each. */
const TABLE = Float64Array.from({ length: 64 }, (_, count) => 1 + Math.log(count));

/** Sublinear term frequency: `1 + ln count`, what a feature that occurs so often counts for. */
export const sublinear = (count: number): number => TABLE[count] ?? 1 + Math.log(count);
