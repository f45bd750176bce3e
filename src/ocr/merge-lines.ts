import { area, contains, covered, type RotatedRect } from './geometry.js';
import type { ReadLine } from './read-line.js';
import type { PlacedWord } from './recognise-line.js';
import { SURE } from './recognise-line.js';
import { lineHeight, pieces, type Strip } from './spine.js';

/** A line covered to this part by others shows nothing that they do not. */
const COVERED = 0.8;
/** Lines one above the other may share this part: boxes are larger than letters. */
const MARGIN = 0.25;
/** A headline is so many times as high as a caption; lines that were found as one are fewer. */
const CAPTION = 4;
/** Lines over this part of another say what stands there. */
const OVERLAID = 0.5;
/** A word of an unsure line gives way to surer lines over this part of it: a box may span two lines. */
const REPLACED = 0.25;

/** Whether all of a line lies in others. */
export function isRead(line: Strip, others: readonly ReadLine[]): boolean {
  return coveredPart(line, others) >= COVERED;
}

/** Whether others say what stands in the better part of a line. */
export function isOverlaid(line: Strip, others: readonly ReadLine[]): boolean {
  return coveredPart(line, others) >= OVERLAID;
}

/**
 * Whether a line found from afar shows what others read: they cover part of it, or stand in it and are
 * not so small beside it that they are a caption in a headline.
 */
export function touches(line: Strip, others: readonly ReadLine[]): boolean {
  const own = pieces(line);
  const holds = (other: ReadLine) =>
    own.some((piece) => contains(piece, { x: other.rect.cx, y: other.rect.cy }));
  const alike = others.filter((other) => lineHeight(other) * CAPTION >= lineHeight(line));
  return alike.some(holds) || coveredPart(line, others) > MARGIN;
}

/** The part (0..1) of a line that lies in at least one of `others`. */
function coveredPart(line: Strip, others: readonly Strip[]): number {
  const own = pieces(line);
  const rects = others.flatMap(pieces);
  return own.reduce((sum, rect) => sum + covered(rect, rects), 0) / own.length;
}

/**
 * Lines of two looks at one page. Words of the coarse look's lines that `isSure` refuses give way to lines
 * of the fine look that were read as well; of two words in one place the larger stays.
 */
export function mergeLines(
  coarse: readonly ReadLine[],
  fine: readonly ReadLine[],
  isSure: (line: ReadLine) => boolean,
): readonly ReadLine[] {
  const kept = coarse.map((line) => {
    if (isSure(line)) return line;
    const enough = Math.min(line.confidence, SURE);
    const rivals = fine.filter(({ words, confidence }) => words.length > 0 && confidence >= enough);
    const isReplaced = ({ rect }: PlacedWord) => coveredPart({ rect }, rivals) >= REPLACED;
    return { ...line, words: line.words.filter((word) => !isReplaced(word)) };
  });
  return [...without(kept, fine, false), ...without(fine, kept, true)];
}

/** `lines` without the words whose place a larger word of `others` fills; `ties` says who leaves at par. */
function without(
  lines: readonly ReadLine[],
  others: readonly ReadLine[],
  ties: boolean,
): ReadLine[] {
  const rivals = others.flatMap(({ words }) => words);
  const loses = (word: PlacedWord) =>
    rivals.some((rival) => {
      const difference = area(rival.rect) - area(word.rect);
      return (difference > 0 || (ties && difference === 0)) && samePlace(word.rect, rival.rect);
    });
  return lines.map((line) => ({ ...line, words: line.words.filter((word) => !loses(word)) }));
}

function samePlace(a: RotatedRect, b: RotatedRect): boolean {
  return contains(a, { x: b.cx, y: b.cy }) || contains(b, { x: a.cx, y: a.cy });
}
