import type { FaceDescription, Raster } from '../domain/detector.js';

/** Why a picture cannot be taken into the gallery. */
export type Refusal =
  | { readonly reason: 'no-face' }
  | { readonly reason: 'many-faces'; readonly faces: number }
  | { readonly reason: 'small-face'; readonly side: number; readonly least: number }
  | { readonly reason: 'unsure-face'; readonly confidence: number; readonly least: number }
  | { readonly reason: 'small-picture'; readonly side: number; readonly least: number }
  | { readonly reason: 'narrow-picture'; readonly side: number; readonly least: number }
  | { readonly reason: 'blank' };

/** Pixels of the shorter side: a smaller face is drawn out more than twice for the network. */
const LEAST_FACE_SIDE = 64;
/** Of the detector: a reference that may be no face at all would be like many. */
const LEAST_FACE_CONFIDENCE = 0.7;
/** Times the area of the next: then the others stand in the background. */
const MUCH_LARGER = 4;

/** The one face of a portrait, or why there is none; `faces` largest first. */
export function portraitOf(
  faces: readonly FaceDescription[],
): { readonly face: FaceDescription } | { readonly refusal: Refusal } {
  const [face, next] = faces;
  if (!face) return { refusal: { reason: 'no-face' } };
  if (next && areaOf(face) < MUCH_LARGER * areaOf(next)) {
    return { refusal: { reason: 'many-faces', faces: faces.length } };
  }
  const side = Math.min(face.box[2], face.box[3]);
  if (side < LEAST_FACE_SIDE) {
    return { refusal: { reason: 'small-face', side, least: LEAST_FACE_SIDE } };
  }
  const { confidence } = face;
  if (!(confidence >= LEAST_FACE_CONFIDENCE)) {
    return { refusal: { reason: 'unsure-face', confidence, least: LEAST_FACE_CONFIDENCE } };
  }
  return { face };
}

const areaOf = ({ box: [, , width, height] }: FaceDescription) => width * height;

/** Pixels of the longer side of a logo: the smallest that is looked for on a banner. */
const LEAST_LOGO_SIDE = 32;
/** Pixels of the shorter side: what is narrower is a line, and no model can look at it. */
const LEAST_LOGO_WIDTH = 8;
/** Levels (of 255) from the mean colour, and the share of pixels that must be that far from it. */
const DIFFERS = 24;
const LEAST_DRAWN = 0.005;

/** Why a picture shows no logo that could be known again; null when it may. */
export function logoRefusal(raster: Raster): Refusal | null {
  const side = Math.max(raster.width, raster.height);
  if (side < LEAST_LOGO_SIDE) return { reason: 'small-picture', side, least: LEAST_LOGO_SIDE };
  const narrow = Math.min(raster.width, raster.height);
  if (narrow < LEAST_LOGO_WIDTH) {
    return { reason: 'narrow-picture', side: narrow, least: LEAST_LOGO_WIDTH };
  }
  return drawnShare(raster) < LEAST_DRAWN ? { reason: 'blank' } : null;
}

/** Share of pixels that differ visibly from the mean colour. */
function drawnShare({ data }: Raster): number {
  const pixels = data.length / 3;
  const sums = [0, 0, 0];
  for (let at = 0; at < data.length; at++) sums[at % 3] = (sums[at % 3] ?? 0) + (data[at] ?? 0);
  const mean = sums.map((sum) => sum / pixels);
  let drawn = 0;
  for (let at = 0; at < data.length; at += 3) {
    const far = [0, 1, 2].some(
      (channel) => Math.abs((data[at + channel] ?? 0) - (mean[channel] ?? 0)) > DIFFERS,
    );
    if (far) drawn++;
  }
  return drawn / pixels;
}
