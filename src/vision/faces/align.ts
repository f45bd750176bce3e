import { centre, fitSimilarity, type Point, type Similarity } from './geometry.js';

/** Points of the landmark network: jaw 0–16, brows 17–26, nose 27–35, eyes 36–47, mouth 48–67. */
export const LANDMARKS = 68;

/** Without brows and lower lip, which move. */
const FIXED = [...range(27, 55), ...range(60, 65)] as const;

/** dlib's mean face (Boost Software License): x, y of the fixed points, in a unit square. */
const MEAN_FACE: readonly number[] = [
  0.490127, 0.203352, 0.490127, 0.307009, 0.490127, 0.409805, 0.490127, 0.515625, 0.36688, 0.587326,
  0.426036, 0.609345, 0.490127, 0.628106, 0.554217, 0.609345, 0.613373, 0.587326, 0.121737,
  0.216423, 0.187122, 0.178758, 0.265825, 0.179852, 0.334606, 0.231733, 0.260918, 0.245099,
  0.182743, 0.244077, 0.645647, 0.231733, 0.714428, 0.179852, 0.793132, 0.178758, 0.858516,
  0.216423, 0.79751, 0.244077, 0.719335, 0.245099, 0.254149, 0.780233, 0.340985, 0.745405, 0.428858,
  0.727388, 0.490127, 0.742578, 0.551395, 0.727388, 0.639268, 0.745405, 0.726104, 0.780233,
  0.290379, 0.784792, 0.428096, 0.778746, 0.490127, 0.785343, 0.552157, 0.778746, 0.689874,
  0.784792,
];

/** Share of the chip's side around that square, as the descriptor network was trained. */
const PADDING = 0.25;

/** From pixels of a chip of `size`, in which every face stands alike, to pixels of the raster. */
export function chipOf(landmarks: readonly Point[], size: number): Similarity {
  const scale = size / (1 + 2 * PADDING);
  const target = FIXED.map((_, i) => ({
    x: (PADDING + (MEAN_FACE[2 * i] as number)) * scale,
    y: (PADDING + (MEAN_FACE[2 * i + 1] as number)) * scale,
  }));
  return fitSimilarity(
    target,
    FIXED.map((at) => landmarks[at] as Point),
  );
}

/** By how much the line of the eyes is turned, in radians; clockwise is positive. */
export function rollOf(landmarks: readonly Point[]): number {
  const right = centre(landmarks.slice(36, 42));
  const left = centre(landmarks.slice(42, 48));
  return Math.atan2(left.y - right.y, left.x - right.x);
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, i) => from + i);
}
