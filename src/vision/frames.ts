import sharp, { type Sharp } from 'sharp';
import { monotonicNow } from '../inference/clock.js';
import { MOST_READ } from './raster-size.js';
import { secondsUntil } from './seconds-until.js';

/** Which of a file's frames to read: places from 0, in order, the first always among them. */
export interface FrameChoice {
  readonly frames: readonly number[];
  /** Every frame is one of these, or looks almost like one. */
  readonly complete: boolean;
}

/** Frames and pixels looked at to tell which differ: 0.7 s of decoding for GIF, up to 4 s for WebP. */
const MOST_COMPARED = 240;
const MOST_COMPARED_PIXELS = 100_000_000;
/** Side in pixels of the copies that are compared. */
const COPY_SIDE = 64;
/**
 * Copies differ when one value (0..255) does by more than this. Noise and dither reach 7; one
 * word of 16 pixels on a frame of 1280 × 720 gives 48.
 */
const NOTABLE = 10;

/** Kinds whose frames have one size, so that all boxes stand in the same pixels; TIFF's if it is so. */
const COMPARABLE = new Set(['gif', 'webp', 'tiff']);

const FIRST_ONLY: FrameChoice = { frames: [0], complete: false };

/**
 * Looks at a small copy of every frame and chooses those that differ, or some of them when they are
 * too many. Never rejects: a file whose frames cannot be compared by `deadline` (milliseconds on
 * `monotonicNow`'s clock) gives its first one, incomplete.
 */
export async function chooseFrames(bytes: Uint8Array, deadline: number): Promise<FrameChoice> {
  // Nothing would be read of it any more, and sharp takes no limit below a second.
  if (monotonicNow() >= deadline) return FIRST_ONLY;
  try {
    const { format, pages = 1, width, height } = await sharp(bytes).metadata();
    const compared = Math.min(
      pages,
      MOST_COMPARED,
      Math.floor(MOST_COMPARED_PIXELS / (width * height)),
    );
    if (!COMPARABLE.has(format) || compared < 2) return FIRST_ONLY;
    const strip = sharp(bytes, { pages: compared, limitInputPixels: false, failOn: 'error' });
    const timed = strip.timeout({ seconds: secondsUntil(deadline) });
    const choice = chooseAmong(await copiesOf(timed, width, height));
    return { ...choice, complete: choice.complete && compared === pages };
  } catch {
    return FIRST_ONLY;
  }
}

/**
 * Copies of frames of `width` × `height` that stand one below the other. With transparency: black
 * ink on a transparent frame is nothing but opacity.
 */
async function copiesOf(strip: Sharp, width: number, height: number): Promise<Uint8Array[]> {
  const [across, down] = [Math.min(COPY_SIDE, width), Math.min(COPY_SIDE, height)];
  const data = await strip
    .resize({ width: across, height: down, fit: 'fill', kernel: 'linear' })
    .toColourspace('srgb')
    .ensureAlpha()
    .raw({ depth: 'uchar' })
    .toBuffer();
  const row = across * 4;
  // The strip is shrunk as one picture: a frame's edge rows take in some of its neighbours.
  const edge = height > down ? row : 0;
  return Array.from({ length: data.length / (row * down) }, (_, at) =>
    data.subarray(at * row * down + edge, (at + 1) * row * down - edge),
  );
}

/** All that differ if they are few; else those that differ of the first, the last, and some between. */
export function chooseAmong(copies: readonly Uint8Array[]): FrameChoice {
  const all = differing(copies, [...copies.keys()]);
  if (all.length <= MOST_READ) return { frames: all, complete: true };
  const step = (copies.length - 1) / (MOST_READ - 1);
  const spread = Array.from({ length: MOST_READ }, (_, at) => Math.round(at * step));
  return { frames: differing(copies, spread), complete: false };
}

/** The first `MOST_READ + 1` of `frames` that look like none before them: more need no telling apart. */
function differing(copies: readonly Uint8Array[], frames: readonly number[]): number[] {
  const chosen: number[] = [];
  for (const frame of frames) {
    if (chosen.length > MOST_READ) break;
    if (!chosen.some((other) => looksLike(copies[frame], copies[other]))) chosen.push(frame);
  }
  return chosen;
}

function looksLike(a: Uint8Array | undefined, b: Uint8Array | undefined): boolean {
  return !!a && !!b && a.every((value, at) => Math.abs(value - (b[at] ?? 0)) <= NOTABLE);
}
