import type { Raster } from '../domain/detector.js';
import type { FloatTensor } from '../inference/session.js';
import { cropLine } from './crop.js';
import { type DecodedWord, decodeWords, joinSteps, reduceSteps, type Steps } from './ctc.js';
import { clamp, type RotatedRect } from './geometry.js';
import { lengthInHeights, partOf, rectAround, type Spine, thicken } from './spine.js';

/** Runs the recogniser on one 48-pixel-high line: `[1, 3, 48, width]` → `[1, steps, classes]`. */
export type RunRecogniser = (input: FloatTensor) => Promise<FloatTensor>;

/** A word and the rectangle around the part of its line that it fills, in pixels of the raster. */
export interface PlacedWord {
  readonly text: string;
  readonly confidence: number;
  readonly rect: RotatedRect;
}

/** A line read as surely as this needs no second look. */
export const SURE = 0.9;
const HEIGHT = 48;
/** Pixels of the crop under one time step (PP-OCRv4's recogniser halves the width three times). */
const STEP = 8;
/** The narrowest picture seen in training: shorter lines are padded to it. */
const MIN_WIDTH = 128;
/** Wider lines are read in windows, which bounds memory; 1,280 pixels hold some 60 characters. */
const MAX_WIDTH = 1280;
const OVERLAP = 20 * STEP;
/**
 * Steps from one character to the next below which some are lost, and at which none are: on the
 * calibration edition 1.5 loses 0.2 % of words more than 1.8, and 2.1 takes 10 % more time for no word more.
 */
const DENSE = 1.8;
const EASY = 2.6;
/** Above this many steps from one character to the next none can have been lost. */
const LOOSE = 3.2;
/** How much longer than its pitch asks for an unsure line is drawn. */
const STRETCH = 1.3;
/** The part of a line's height that letters fill, on rendered text; the rest is the crop's margin. */
const LETTER_HEIGHT = 0.88;

/**
 * Reads one line along `spine`. Words in reading order; none when the recogniser saw only blanks.
 *
 * It tells two characters apart only when each has a step of its own and one between them: where they
 * stand closer, as in narrow type, it loses some, and the line is read again drawn out.
 */
export async function recogniseLine(
  raster: Raster,
  spine: Spine,
  alphabet: readonly string[],
  run: RunRecogniser,
): Promise<readonly PlacedWord[]> {
  const readAt = async (stretch: number) => {
    const length = HEIGHT * lengthInHeights(spine) * stretch;
    const width = Math.max(STEP, Math.ceil(length / STEP) * STEP);
    const words = decodeWords(await readSteps(raster, spine, width, run), alphabet);
    return { words, pitch: characterPitch(words), steps: width / STEP };
  };
  const first = await readAt(1);
  const place = ({ words, steps }: typeof first) => placeWords(spine, words, steps);
  if (first.pitch < DENSE) return place(await readAt(EASY / first.pitch));
  // What is lost is missing from the pitch too: an unsure line may be denser than it seems.
  const settled = first.words.length === 0 || lineConfidence(first.words) >= SURE;
  if (settled || first.pitch > LOOSE) return place(first);
  const second = await readAt(STRETCH);
  return place(lineConfidence(second.words) > lineConfidence(first.words) ? second : first);
}

/** Mean confidence over all characters of a line; 0 without words. */
export function lineConfidence(words: readonly Pick<PlacedWord, 'text' | 'confidence'>[]): number {
  const characters = words.reduce((total, word) => total + word.text.length, 0);
  const sum = words.reduce((total, word) => total + word.confidence * word.text.length, 0);
  return characters === 0 ? 0 : sum / characters;
}

async function readSteps(
  raster: Raster,
  spine: Spine,
  width: number,
  run: RunRecogniser,
): Promise<Steps> {
  let joined: Steps | undefined;
  for (let left = 0; ; left += MAX_WIDTH - OVERLAP) {
    const right = Math.min(width, left + MAX_WIDTH);
    const part = partOf(spine, left / width, right / width);
    const window = await readWindow(raster, part, right - left, run);
    joined = joined ? joinSteps(joined, window, OVERLAP / STEP) : window;
    if (right === width) return joined;
  }
}

async function readWindow(
  raster: Raster,
  spine: Spine,
  width: number,
  run: RunRecogniser,
): Promise<Steps> {
  const padded = Math.max(MIN_WIDTH, width);
  const data = cropLine(raster, spine, width, HEIGHT, padded);
  const output = await run({ data, dims: [1, 3, HEIGHT, padded] });
  const [, steps, classes] = output.dims;
  if (steps === undefined || classes === undefined) throw new Error('recogniser output is not 3-D');
  return trim(reduceSteps(output.data, steps, classes), width / STEP);
}

/** Drops the padding's steps, which would otherwise stretch the words' places. */
function trim(steps: Steps, length: number): Steps {
  return {
    classes: steps.classes.subarray(0, length),
    probabilities: steps.probabilities.subarray(0, length),
    spaces: steps.spaces.subarray(0, length),
  };
}

/**
 * A character's peak stands near its middle, so a word reaches half a character beyond its outer
 * peaks, but never past the middle of the space beside it. The line's ends end its outer words.
 */
function placeWords(
  spine: Spine,
  words: readonly DecodedWord[],
  steps: number,
): readonly PlacedWord[] {
  const half = characterPitch(words) / 2;
  const letters = thicken(spine, LETTER_HEIGHT);
  return words.map((word, index) => {
    const before = words[index - 1];
    const after = words[index + 1];
    const left = before ? (before.last + word.first + 1) / 2 : 0;
    const right = after ? (word.last + after.first + 1) / 2 : steps;
    const from = clamp(word.first + 0.5 - half, left, word.first + 0.5);
    const to = clamp(word.last + 0.5 + half, word.last + 0.5, right);
    return {
      text: word.text,
      confidence: word.confidence,
      rect: rectAround(partOf(letters, from / steps, to / steps)),
    };
  });
}

/** Steps from one character to the next, averaged inside words; 3 (half the height) if unknown. */
function characterPitch(words: readonly DecodedWord[]): number {
  const gaps = words.reduce((total, word) => total + word.characters - 1, 0);
  const run = words.reduce((total, word) => total + word.last - word.first, 0);
  return gaps === 0 ? HEIGHT / STEP / 2 : run / gaps;
}
