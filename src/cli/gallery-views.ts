import sharp from 'sharp';
import type { DecodedImage, FaceDescription, FaceDetector } from '../domain/detector.js';
import type { Box } from '../domain/signal.js';
import type { PictureVectors } from '../gallery/change.js';
import { cropImage } from '../vision/crop.js';

/**
 * A photograph is seen anew as banners show faces: small, and out of focus (pixels of the face's
 * longer side, and of the blur there). As training/saring_faces/references.py does for built-in ones.
 */
const VIEWS = [
  { side: 40, blur: 0 },
  { side: 120, blur: 3 },
] as const;
/** Of the face's longer side: more would only cost time, less would cut the landmarks' surroundings. */
const AROUND = 1.5;
/** Where the blur's bell is cut off; sharp's own 0.2 would leave the picture much sharper. */
const WHOLE_BELL = 0.01;
/** Intersection over union from which on two boxes are one face. */
const SAME_PLACE = 0.5;

/**
 * Descriptors of one face of `image`: as photographed, then small, then out of focus. A view in which
 * the face is not found again is left out. Rejects as `describe` does.
 */
export async function faceVectors(
  image: DecodedImage,
  face: FaceDescription,
  detector: Pick<FaceDetector, 'describe'>,
  signal: AbortSignal,
): Promise<PictureVectors> {
  const vectors: Float32Array[] = [];
  for (const view of VIEWS) {
    const { picture, corner } = await viewOf(image, face.box, view);
    const [x, y, ...size] = face.box;
    const expected: Box = [x - corner[0], y - corner[1], ...size];
    const seen = faceAt(expected, await detector.describe(picture, signal));
    if (seen) vectors.push(seen.descriptor);
  }
  return [face.descriptor, ...vectors];
}

/** The face and what is around it, at the view's size; its boxes are those of `image`, less `corner`. */
async function viewOf(image: DecodedImage, box: Box, { side, blur }: (typeof VIEWS)[number]) {
  const around = surroundings(box, image);
  const scale = side / Math.max(box[2], box[3]);
  const longSide = Math.max(1, Math.round(Math.max(around[2], around[3]) * scale));
  const { crop, corner } = await cropImage(image, around, longSide);
  return { picture: blur === 0 ? crop : await blurred(crop, blur), corner };
}

function surroundings([x, y, width, height]: Box, image: DecodedImage): Box {
  const margin = Math.round(Math.max(width, height) * AROUND);
  const left = Math.max(0, x - margin);
  const top = Math.max(0, y - margin);
  const right = Math.min(image.width, x + width + margin);
  const bottom = Math.min(image.height, y + height + margin);
  return [left, top, right - left, bottom - top];
}

async function blurred(image: DecodedImage, sigma: number): Promise<DecodedImage> {
  const { width, height, data } = image.raster;
  const blurry = await sharp(data, { raw: { width, height, channels: 3 } })
    .blur({ sigma, minAmplitude: WHOLE_BELL })
    .raw({ depth: 'uchar' })
    .toBuffer();
  return { ...image, raster: { width, height, data: blurry } };
}

function faceAt(place: Box, faces: readonly FaceDescription[]): FaceDescription | null {
  const [best] = faces
    .map((face) => ({ face, overlap: overlapOf(place, face.box) }))
    .filter(({ overlap }) => overlap >= SAME_PLACE)
    .sort((a, b) => b.overlap - a.overlap);
  return best?.face ?? null;
}

/** Intersection over union, 0..1. */
function overlapOf(a: Box, b: Box): number {
  const width = Math.min(a[0] + a[2], b[0] + b[2]) - Math.max(a[0], b[0]);
  const height = Math.min(a[1] + a[3], b[1] + b[3]) - Math.max(a[1], b[1]);
  const shared = Math.max(0, width) * Math.max(0, height);
  return shared / (a[2] * a[3] + b[2] * b[3] - shared);
}
