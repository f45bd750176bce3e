import type { Raster } from '../domain/detector.js';
import { quarterTurn, type RotatedRect } from './geometry.js';
import { type Orientation, orientRect, orientSpine, type Turns } from './orientation.js';
import {
  lineConfidence,
  type PlacedWord,
  type RunRecogniser,
  recogniseLine,
  SURE,
} from './recognise-line.js';
import {
  leftToRight,
  lengthInHeights,
  mirrored,
  reversed,
  type Spine,
  type Strip,
  straightSpine,
} from './spine.js';

/** The recogniser and its characters: class i + 1 is `alphabet[i]`. */
export interface Recogniser {
  readonly run: RunRecogniser;
  readonly alphabet: readonly string[];
}

/** A line as it was read, in pixels of the raster. */
export interface ReadLine extends Strip {
  /** As detected, within 45° of level, even when the line was read sideways. */
  readonly rect: RotatedRect;
  /** Of a line that bends, tapers, or stands on its head or mirrored: in the order in which it was read. */
  readonly spine?: Spine | undefined;
  /**
   * How far a straight line is turned against its page, to either side. Of a line with a spine, as one
   * that bends or stands on its head has, 0: the spine says it.
   */
  readonly turns: Turns;
  /** The words to believe, in reading order; none when the line is texture. */
  readonly words: readonly PlacedWord[];
  /** Mean over all characters read (0..1), those of dropped words too; 0 when there were none. */
  readonly confidence: number;
  /** Number of different letters and digits that were seen but are not believed. */
  readonly doubtful: number;
}

/** Below it a line is texture, not text (PaddleOCR's `drop_score` is 0.5). */
const MIN_LINE_CONFIDENCE = 0.6;
/** Bullets, and one letter over and over ("iiiiii"), fit any texture: they must be surer. */
const MIN_POOR_CONFIDENCE = 0.9;
/**
 * Heights of a line that are read, some 600 characters: what is longer is a picture drawn out until it
 * takes minutes, and nobody looks at the clock inside a line.
 */
const LONGEST = 300;
const MIN_WORD_CONFIDENCE = 0.4;
/** PaddleOCR turns boxes this many times as high as wide; here only if upright reads badly. */
const TALL = 1.5;

/** Whether a line stands on its end, if it is a line of text at all. */
export function isTall(rect: RotatedRect): boolean {
  return rect.height >= TALL * rect.width;
}

/**
 * Reads one line. If it reads badly, a tall box is tried on either side, and a bent line from its
 * other end: a ring's lower half may stand on its head, and a steep line runs up or down.
 */
export async function readLine(
  raster: Raster,
  { rect, spine }: Strip,
  recogniser: Recogniser,
): Promise<ReadLine> {
  const way = { rect, spine: spine && leftToRight(spine), turns: 0 } as const;
  let line = await readOnce(raster, way, recogniser);
  if (line.confidence >= SURE) return line;
  for (const other of alternatives(way)) {
    const again = await readOnce(raster, other, recogniser);
    if (again.confidence > line.confidence) line = again;
  }
  return line;
}

/**
 * A line of an upright page that could not be read, tried upside down and mirrored: as it was where it
 * does not read surely so either.
 */
export async function readAstray(
  raster: Raster,
  line: ReadLine,
  recogniser: Recogniser,
): Promise<ReadLine> {
  // A sure line without words gave them to a line of another look.
  if (line.words.length > 0 || line.confidence >= SURE) return line;
  const spine = readingSpine(line);
  for (const other of [reversed(spine), mirrored(spine), mirrored(reversed(spine))]) {
    const again = await readOnce(raster, { ...line, spine: other, turns: 0 }, recogniser);
    if (again.confidence >= SURE && distinct(again.words) > 1) return again;
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
  const spine = line.spine && orientSpine(line.spine, width, height, orientation);
  return { ...line, rect: place(line.rect), spine, words };
}

/** Whether words hold no digit, and no two letters that differ. */
function isPoor(words: readonly PlacedWord[]): boolean {
  return distinct(words) < 2 && !words.some(({ text }) => /\p{N}/u.test(text));
}

/** Number of different letters and digits. */
function distinct(words: readonly PlacedWord[]): number {
  const text = words.map((word) => word.text).join('');
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]/gu)).size;
}

/** Characters of the lines that were read surely: texture seldom gives any. */
export function sureCharacters(lines: readonly ReadLine[]): number {
  const words = lines.filter(({ confidence }) => confidence >= SURE).flatMap((line) => line.words);
  return words.reduce((sum, { text }) => sum + text.length, 0);
}

/** A line and the way in which it is to be read. */
type Way = Pick<ReadLine, 'rect' | 'spine' | 'turns'>;

function alternatives(way: Way): readonly Way[] {
  if (way.spine) return [{ ...way, spine: reversed(way.spine) }];
  return isTall(way.rect) ? ([1, 3] as const).map((turns) => ({ ...way, turns })) : [];
}

async function readOnce(
  raster: Raster,
  way: Way,
  { run, alphabet }: Recogniser,
): Promise<ReadLine> {
  const spine = readingSpine(way);
  const { rect, turns } = way;
  const line = { rect, spine: way.spine, turns };
  if (lengthInHeights(spine) > LONGEST) {
    return { ...line, words: [], confidence: 0, doubtful: Number.POSITIVE_INFINITY };
  }
  const words = await recogniseLine(raster, spine, alphabet, run);
  const confidence = lineConfidence(words);
  const least = isPoor(words) ? MIN_POOR_CONFIDENCE : MIN_LINE_CONFIDENCE;
  const believed = words.filter(
    (word) => confidence >= least && word.confidence >= MIN_WORD_CONFIDENCE,
  );
  const doubtful = distinct(words.filter((word) => !believed.includes(word)));
  return { ...line, words: believed, confidence, doubtful };
}

/** The cuts across a line in the order in which it is, or was, read. */
export function readingSpine({ rect, spine, turns }: Way): Spine {
  if (spine) return spine;
  return straightSpine(turns === 0 ? rect : quarterTurn(rect, turns === 1 ? 1 : -1));
}
