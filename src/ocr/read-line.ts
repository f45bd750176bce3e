import type { Raster } from '../domain/detector.js';
import { quarterTurn, type RotatedRect } from './geometry.js';
import { type Orientation, orientRect, type Turns } from './orientation.js';
import {
  lineConfidence,
  type PlacedWord,
  type RunRecogniser,
  recogniseLine,
} from './recognise-line.js';
import type { WordList } from './word-list.js';

/** The recogniser and its characters: class i + 1 is `alphabet[i]`. */
export interface Recogniser {
  readonly run: RunRecogniser;
  readonly alphabet: readonly string[];
  /** Words that it may join when they stand close. */
  readonly listed: WordList;
}

/** A line as it was read, in pixels of the raster. */
export interface ReadLine {
  /** As detected, within 45° of level, even when the line was read sideways. */
  readonly rect: RotatedRect;
  /** How far the line is turned against its page; never 2, which only a whole page is. */
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

/** Whether a line stands on its end, if it is a line of text at all. */
export function isTall(rect: RotatedRect): boolean {
  return rect.height >= TALL * rect.width;
}

/** Reads one line; a tall box that reads badly is tried on either side. */
export async function readLine(
  raster: Raster,
  rect: RotatedRect,
  recogniser: Recogniser,
): Promise<ReadLine> {
  let line = await readOnce(raster, rect, 0, recogniser);
  if (!isTall(rect) || line.confidence >= SURE) return line;
  for (const side of [1, 3] as const) {
    const sideways = await readOnce(raster, rect, side, recogniser);
    if (sideways.confidence > line.confidence) line = sideways;
  }
  return line;
}

/** A line read on a page of `width` × `height`, in the picture that shows the page in `orientation`. */
export function orientLine(
  line: ReadLine,
  width: number,
  height: number,
  orientation: Orientation,
): ReadLine {
  const place = (rect: RotatedRect) => orientRect(rect, width, height, orientation);
  const words = line.words.map((word) => ({ ...word, rect: place(word.rect) }));
  return { ...line, rect: place(line.rect), words };
}

/** Characters of the lines that were read surely: texture seldom gives any. */
export function sureCharacters(lines: readonly ReadLine[]): number {
  const words = lines.filter(({ confidence }) => confidence >= SURE).flatMap((line) => line.words);
  return words.reduce((sum, { text }) => sum + text.length, 0);
}

async function readOnce(
  raster: Raster,
  rect: RotatedRect,
  turns: Turns,
  { run, alphabet, listed }: Recogniser,
): Promise<ReadLine> {
  const turned = turns === 0 ? rect : quarterTurn(rect, turns === 1 ? 1 : -1);
  const words = await recogniseLine(raster, turned, alphabet, run, listed);
  const confidence = lineConfidence(words);
  const foreign = !words.some(({ text }) => /[\p{Script=Latin}\p{N}]/u.test(text));
  const texture = confidence < (foreign ? MIN_FOREIGN_CONFIDENCE : MIN_LINE_CONFIDENCE);
  const believed = words.filter((word) => !texture && word.confidence >= MIN_WORD_CONFIDENCE);
  return { rect, turns, words: believed, confidence };
}
