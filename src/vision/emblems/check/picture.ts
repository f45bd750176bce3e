import { LOGO_PICTURE_SIDE as SIDE } from '../../../domain/gallery.js';

/** Bytes of a logo's small picture. */
const PICTURE_BYTES = 3 * SIDE * SIDE;

/** Red, green and blue planes of `side` × `side` levels, 0..255. */
export interface Picture {
  readonly side: number;
  readonly levels: Float32Array;
}

/** A small picture for comparing: out of focus a little, so that JPEG's rings and edges count less. */
export function pictureOf(bytes: Uint8Array): Picture {
  if (bytes.length !== PICTURE_BYTES) {
    throw new Error(`a logo's small picture has ${bytes.length} bytes, expected ${PICTURE_BYTES}`);
  }
  const levels = Float32Array.from(bytes);
  return { side: SIDE, levels: blurred(blurred(levels, SIDE, 1, SIDE), SIDE, SIDE, 1) };
}

/** Of half the side: each pixel the mean of four. */
export function halved({ side, levels }: Picture): Picture {
  const half = side / 2;
  const small = new Float32Array(3 * half * half);
  for (let row = 0, to = 0; row < 3 * half; row++) {
    for (let x = 0; x < half; x++, to++) {
      const at = 2 * row * side + 2 * x;
      const upper = (levels[at] as number) + (levels[at + 1] as number);
      const lower = (levels[at + side] as number) + (levels[at + side + 1] as number);
      small[to] = (upper + lower) / 4;
    }
  }
  return { side: half, levels: small };
}

/** Means of three neighbours along one axis, 1 : 2 : 1; at the ends of two. */
function blurred(levels: Float32Array, side: number, step: number, across: number): Float32Array {
  const plane = side * side;
  const blurry = new Float32Array(levels.length);
  for (let line = 0; line < 3 * side; line++) {
    const start = Math.floor(line / side) * plane + (line % side) * across;
    for (let k = 0; k < side; k++) {
      const at = start + k * step;
      const here = levels[at] as number;
      const before = k > 0 ? (levels[at - step] as number) : here;
      const after = k < side - 1 ? (levels[at + step] as number) : here;
      blurry[at] = (before + 2 * here + after) / 4;
    }
  }
  return blurry;
}
