import sharp from 'sharp';
import type { Raster } from '../../domain/detector.js';
import type { ByteTensor, FloatTensor } from '../../inference/session.js';
import { isOwn, type Window, windowsOf } from '../emblems/windows.js';
import { type Candidate, decode, STRIDE, suppress } from './decode.js';
import { overlap, type Rect, shareOfSmaller, squareAround } from './geometry.js';
import { type FaceSettings, faceProbability } from './settings.js';
import { warp } from './warp.js';

/** Runs one network. */
export type Network = (input: ByteTensor) => Promise<FloatTensor>;

/** A face, in pixels of the raster. */
export interface FoundFace {
  readonly box: Rect;
  /** Probability, 0..1. */
  readonly confidence: number;
}

/** Long side at which a whole picture, or a window of a very long one, is looked at for large faces. */
const FAR_SIDE = 320;
/** Again for small ones, from 24 px of 1280, at the picture's own size within these bounds. */
const NEAR_SIDES = { least: 640, most: 960 } as const;
/** What is looked at again is at least this likely a face at first sight. */
const FIRST_SIGHT = 0.35;
const MOST_OVERLAP = 0.4;
/** The second look: a square of so many pixels, of which the face's longer side takes these shares. */
const LOOK_SIDE = 128;
const LOOK_SHARES = [0.5, 0.25] as const;
/** How much of a face must be found again where it was seen. */
const SAME_FACE = 0.3;
/** Beyond, one face is as sure as another. */
const SURE = 0.9;
/** Faces of two people side by side share less. */
const MOST_SHARED = 0.5;
/** The grey that padding is: zero to the network. */
const GREY = 127;
/** Most places that are looked at again; the picture of a crowd must not hold a thread for seconds. */
const MOST_CANDIDATES = 64;

/**
 * The faces of a raster that are as probable as `settings` asks, surest first. Not `complete` when
 * there were more places to look at, or a longer picture, than time is given for.
 */
export async function findFaces(
  raster: Raster,
  detector: Network,
  settings: FaceSettings,
): Promise<{ readonly faces: readonly FoundFace[]; readonly complete: boolean }> {
  const seen: Candidate[] = [];
  const { windows, complete } = windowsOf(raster);
  for (const window of windows) {
    const own = Math.max(window.width, window.height);
    const nearSide = Math.min(Math.max(own, NEAR_SIDES.least), NEAR_SIDES.most);
    for (const side of [FAR_SIDE, nearSide]) {
      seen.push(...(await lookAtAll(raster, window, detector, side)));
    }
  }
  const places = suppress(seen, MOST_OVERLAP);
  const faces: FoundFace[] = [];
  for (const { box, score } of places.slice(0, MOST_CANDIDATES)) {
    const [near, far] = [
      await lookAgain(raster, detector, box, LOOK_SHARES[0]),
      await lookAgain(raster, detector, box, LOOK_SHARES[1]),
    ];
    const confidence = faceProbability([score, near, far], settings.probability);
    if (confidence >= settings.thresholds.detect) faces.push({ box, confidence });
  }
  return { faces: withoutParts(faces), complete: complete && places.length <= MOST_CANDIDATES };
}

/**
 * Surest first. Of a large face, near looks also see parts: of two boxes of which one lies mostly in
 * the other the larger stays, unless it is less than sure and less sure.
 */
function withoutParts(faces: readonly FoundFace[]): FoundFace[] {
  const rank = ({ confidence }: FoundFace) => Math.min(confidence, SURE);
  const area = ({ box }: FoundFace) => box.width * box.height;
  const kept: FoundFace[] = [];
  for (const face of [...faces].sort((a, b) => rank(b) - rank(a) || area(b) - area(a))) {
    if (kept.every((other) => shareOfSmaller(face.box, other.box) <= MOST_SHARED)) kept.push(face);
  }
  return kept.sort((a, b) => b.confidence - a.confidence);
}

async function lookAtAll(
  raster: Raster,
  window: Window,
  detector: Network,
  longSide: number,
): Promise<readonly Candidate[]> {
  const { left, top } = window;
  const scale = longSide / Math.max(window.width, window.height);
  const width = Math.max(1, Math.round(window.width * scale));
  const height = Math.max(1, Math.round(window.height * scale));
  const right = Math.ceil(width / STRIDE) * STRIDE - width;
  const bottom = Math.ceil(height / STRIDE) * STRIDE - height;
  const raw = { width: raster.width, height: raster.height, channels: 3 } as const;
  const padded = await sharp(raster.data, { raw, limitInputPixels: false })
    .extract({ left, top, width: window.width, height: window.height })
    .resize(width, height, { fit: 'fill', kernel: 'linear', fastShrinkOnLoad: false })
    .extend({ right, bottom, background: { r: GREY, g: GREY, b: GREY } })
    .raw()
    .toBuffer();
  // A plain view: the runtime takes no Buffer.
  const data = new Uint8Array(padded.buffer, padded.byteOffset, padded.length);
  const dims = [1, height + bottom, width + right, 3];
  const output = await detector({ data, dims });
  return decode(output.data, width + right, height + bottom, FIRST_SIGHT)
    .map(({ box, score }) => ({
      score,
      box: {
        x: left + box.x / scale,
        y: top + box.y / scale,
        width: box.width / scale,
        height: box.height / scale,
      },
    }))
    .filter(({ box }) => isOwn(edgesOf(box), window));
}

const edgesOf = ({ x, y, width, height }: Rect) => ({
  ...{ left: x, right: x + width },
  ...{ top: y, bottom: y + height },
});

/** The detector's score of the same box in a square around it, where it takes `share` of the side. */
async function lookAgain(
  raster: Raster,
  detector: Network,
  box: Rect,
  share: number,
): Promise<number> {
  const scale = (LOOK_SIDE * share) / Math.max(box.width, box.height);
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const data = warp(raster, squareAround(middle, LOOK_SIDE / scale, 0, LOOK_SIDE), LOOK_SIDE);
  const { data: output } = await detector({ data, dims: [1, LOOK_SIDE, LOOK_SIDE, 3] });
  const width = box.width * scale;
  const height = box.height * scale;
  const expected = { x: (LOOK_SIDE - width) / 2, y: (LOOK_SIDE - height) / 2, width, height };
  return decode(output, LOOK_SIDE, LOOK_SIDE, 0)
    .filter((again) => overlap(again.box, expected) > SAME_FACE)
    .reduce((best, { score }) => Math.max(best, score), 0);
}
