import type { Picture } from './picture.js';
import type { Points } from './template.js';

/** Where a point `(x, y)` of the reference lies on the other picture: `(a x + b y + c, d x + e y + f)`. */
export type Affine = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** What a picture shows where the reference's points lie on it: three of each, plane after plane. */
export interface Samples {
  readonly values: Float32Array;
  /** Change of level a unit to the right, and downwards. */
  readonly across: Float32Array;
  readonly down: Float32Array;
  /** 1 for a point that lies on the picture, 0 beyond its edges. */
  readonly inside: Float32Array;
}

export function newSamples(count: number): Samples {
  const three = () => new Float32Array(3 * count);
  return { values: three(), across: three(), down: three(), inside: new Float32Array(count) };
}

/** Fills `samples` by bilinear interpolation. */
export function sampleInto(
  { values, across, down, inside }: Samples,
  { count, numbers }: Points,
  { side, levels }: Picture,
  [a, b, c, d, e, f]: Affine,
): void {
  const plane = side * side;
  const middle = (side - 1) / 2;
  for (let k = 0; k < count; k++) {
    const [x, y] = [numbers[5 * k] as number, numbers[5 * k + 1] as number];
    const px = middle * (1 + a * x + b * y + c);
    const py = middle * (1 + d * x + e * y + f);
    inside[k] = px >= -1 && py >= -1 && px <= side && py <= side ? 1 : 0;
    const left = Math.min(side - 2, Math.max(0, Math.floor(px)));
    const top = Math.min(side - 2, Math.max(0, Math.floor(py)));
    const right = Math.min(1, Math.max(0, px - left));
    const low = Math.min(1, Math.max(0, py - top));
    for (let channel = 0; channel < 3; channel++) {
      const at = channel * plane + top * side + left;
      const [p, q] = [levels[at] as number, levels[at + 1] as number];
      const [r, s] = [levels[at + side] as number, levels[at + side + 1] as number];
      const upper = p + (q - p) * right;
      const lower = r + (s - r) * right;
      const to = channel * count + k;
      values[to] = upper + (lower - upper) * low;
      across[to] = ((q - p) * (1 - low) + (s - r) * low) * middle;
      down[to] = (lower - upper) * middle;
    }
  }
}
