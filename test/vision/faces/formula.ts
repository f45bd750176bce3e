import type { Raster } from '../../../src/domain/detector.js';

/** Twin of `formula_picture` in training/saring_faces/parity.py: stripes that nobody has a right to. */
export function formulaPicture(width: number, height: number): Raster {
  const data = Uint8Array.from({ length: width * height * 3 }, (_, i) => {
    const x = Math.floor(i / 3) % width;
    const y = Math.floor(i / 3 / width);
    return (x * 3 + y * 5 + (i % 3) * 40 + ((x * y) >> 3) * 7) % 256;
  });
  return { width, height, data };
}
