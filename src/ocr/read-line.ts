import type { Raster } from '../domain/detector.js';
import { halfTurn, quarterTurn, type RotatedRect, type Turns } from './geometry.js';
import {
  lineConfidence,
  type PlacedWord,
  type RunRecogniser,
  recogniseLine,
} from './recognise-line.js';
import { reversed, type Spine, type Strip, straightSpine, turnedSpine, turnsOf } from './spine.js';

/** The recogniser and its characters: class i + 1 is `alphabet[i]`. */
export interface Recogniser {
  readonly run: RunRecogniser;
  readonly alphabet: readonly string[];
}

/** A line as it was read, in pixels of the raster. */
export interface ReadLine extends Strip {
  /** As detected, upright, even when the line was read turned. */
  readonly rect: RotatedRect;
  /** Of a line that bends or tapers: in the order in which it was read. */
  readonly spine?: Spine;
  /** How it was read. */
  readonly turns: Turns;
  /** The words to believe, in reading order; none when the line is texture. */
  readonly words: readonly PlacedWord[];
  /** Mean over all characters read (0..1), those of dropped words too; 0 when there were none. */
  readonly confidence: number;
}

/** A line read as surely as this needs no second look. */
export const SURE = 0.9;
/** Below it a line is texture, not text (PaddleOCR's `drop_score` is 0.5). */
const MIN_LINE_CONFIDENCE = 0.6;
/** The alphabet's 6,000 Chinese characters fit any texture: alone, they must be surer. */
const MIN_FOREIGN_CONFIDENCE = 0.9;
const MIN_WORD_CONFIDENCE = 0.4;
/** PaddleOCR turns boxes this many times as high as wide; here only if upright reads badly. */
const TALL = 1.5;

/**
 * Reads one line, turned by `turns`. If it reads badly, a tall box is tried on either side, and a bent
 * line from its other end: a ring's lower half may stand on its head, and a steep line runs up or down.
 */
export async function readLine(
  raster: Raster,
  strip: Strip,
  turns: Turns,
  recogniser: Recogniser,
): Promise<ReadLine> {
  let line = await readOnce(raster, turned(strip, turns), recogniser);
  if (line.confidence >= SURE) return line;
  for (const other of alternatives(line)) {
    const again = await readOnce(raster, other, recogniser);
    if (again.confidence > line.confidence) line = again;
  }
  return line;
}

/** A line and the way in which it is to be read. */
type Way = Pick<ReadLine, 'rect' | 'spine' | 'turns'>;

function turned({ rect, spine }: Strip, turns: Turns): Way {
  if (!spine) return { rect, turns };
  const along = turnedSpine(spine, turns);
  return { rect, spine: along, turns: turnsOf(along) };
}

function alternatives({ rect, spine }: ReadLine): readonly Way[] {
  if (spine) {
    const back = reversed(spine);
    return [{ rect, spine: back, turns: turnsOf(back) }];
  }
  return rect.height < TALL * rect.width ? [] : ([1, 3] as const).map((turns) => ({ rect, turns }));
}

async function readOnce(
  raster: Raster,
  way: Way,
  { run, alphabet }: Recogniser,
): Promise<ReadLine> {
  const words = await recogniseLine(raster, readingSpine(way), alphabet, run);
  const confidence = lineConfidence(words);
  const foreign = !words.some(({ text }) => /[\p{Script=Latin}\p{N}]/u.test(text));
  const texture = confidence < (foreign ? MIN_FOREIGN_CONFIDENCE : MIN_LINE_CONFIDENCE);
  const believed = words.filter((word) => !texture && word.confidence >= MIN_WORD_CONFIDENCE);
  return { ...way, words: believed, confidence };
}

/** The cuts across a line in the order in which it is, or was, read. */
export function readingSpine({ rect, spine, turns }: Way): Spine {
  return spine ?? straightSpine(turnedRect(rect, turns));
}

function turnedRect(rect: RotatedRect, turns: Turns): RotatedRect {
  if (turns === 0) return rect;
  return turns === 2 ? halfTurn(rect) : quarterTurn(rect, turns === 1 ? 1 : -1);
}
