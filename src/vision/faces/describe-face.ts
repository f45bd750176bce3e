import type { Raster } from '../../domain/detector.js';
import { chipOf, LANDMARKS, rollOf } from './align.js';
import type { Network } from './find-faces.js';
import { type Point, place, type Rect, squareAround } from './geometry.js';
import { warp } from './warp.js';

/** Numbers of a descriptor. */
export const DESCRIPTOR_LENGTH = 128;
const LANDMARK_SIDE = 112;
const CHIP_SIDE = 150;
// By how much the square is larger than the face's box, and than the landmarks found in it.
const AROUND_BOX = 1.2;
const AROUND_LANDMARKS = 1.25;

/**
 * A face's descriptor: the mean over the face set upright and its mirror image. Faces of one person
 * lie near each other by Euclidean distance. Throws when a network gives no number.
 */
export async function describeFace(
  raster: Raster,
  box: Rect,
  networks: { readonly landmarks: Network; readonly descriptor: Network },
): Promise<Float32Array> {
  const landmarks = await landmarksOf(raster, box, networks.landmarks);
  const chip = warp(raster, chipOf(landmarks, CHIP_SIDE), CHIP_SIDE);
  const both = new Uint8Array(2 * chip.length);
  both.set(chip);
  both.set(mirrored(chip, CHIP_SIDE), chip.length);
  const { data } = await networks.descriptor({ data: both, dims: [2, CHIP_SIDE, CHIP_SIDE, 3] });
  const descriptor = new Float32Array(DESCRIPTOR_LENGTH);
  for (let i = 0; i < DESCRIPTOR_LENGTH; i++) {
    descriptor[i] = ((data[i] as number) + (data[i + DESCRIPTOR_LENGTH] as number)) / 2;
  }
  if (!descriptor.every(Number.isFinite)) throw new Error('the face descriptor gave no number');
  return descriptor;
}

/** Seen upright in the box, then again turned upright around themselves: faces may lean by 20°. */
async function landmarksOf(raster: Raster, box: Rect, network: Network): Promise<Point[]> {
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const side = Math.max(box.width, box.height) * AROUND_BOX;
  const first = await landmarksIn(raster, network, middle, side, 0);
  const xs = first.map(({ x }) => x);
  const ys = first.map(({ y }) => y);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const around = { x: (left + right) / 2, y: (top + bottom) / 2 };
  const extent = Math.max(right - left, bottom - top) * AROUND_LANDMARKS;
  return landmarksIn(raster, network, around, extent, rollOf(first));
}

async function landmarksIn(
  raster: Raster,
  network: Network,
  middle: Point,
  side: number,
  angle: number,
): Promise<Point[]> {
  const cut = squareAround(middle, side, angle, LANDMARK_SIDE);
  const image = warp(raster, cut, LANDMARK_SIDE);
  const { data } = await network({ data: image, dims: [1, LANDMARK_SIDE, LANDMARK_SIDE, 3] });
  if (!data.every(Number.isFinite)) throw new Error('the face landmarks gave no number');
  return Array.from({ length: LANDMARKS }, (_, i) =>
    place(cut, {
      x: (data[2 * i] as number) * LANDMARK_SIDE - 0.5,
      y: (data[2 * i + 1] as number) * LANDMARK_SIDE - 0.5,
    }),
  );
}

function mirrored(image: Uint8Array, side: number): Uint8Array {
  const result = new Uint8Array(image.length);
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side; column++) {
      const from = (row * side + column) * 3;
      result.set(image.subarray(from, from + 3), (row * side + side - 1 - column) * 3);
    }
  }
  return result;
}
