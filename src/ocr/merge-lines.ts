import { area, contains, covered, type RotatedRect } from './geometry.js';
import type { ReadLine } from './read-line.js';
import type { PlacedWord } from './recognise-line.js';
import { SURE } from './recognise-line.js';
import { pieces, type Strip } from './spine.js';

/** A line covered to this part by others shows nothing that they do not. */
const COVERED = 0.8;
/** Lines one above the other may share this part: boxes are larger than letters. */
const MARGIN = 0.25;
/** An unsure line gives way to surer ones over this part of it. */
const REPLACED = 0.5;

/** Whether all of a line lies in others. */
export function isRead(line: Strip, others: readonly ReadLine[]): boolean {
  return coveredPart(line, others) >= COVERED;
}

/** Whether a line and any of `others` share more than their margins. */
export function touches(line: Strip, others: readonly ReadLine[]): boolean {
  const own = pieces(line);
  const holds = ({ rect }: Strip) =>
    own.some((piece) => contains(piece, { x: rect.cx, y: rect.cy }));
  return others.some(holds) || coveredPart(line, others) > MARGIN;
}

/** The part (0..1) of a line that lies in at least one of `others`. */
function coveredPart(line: Strip, others: readonly Strip[]): number {
  const own = pieces(line);
  const rects = others.flatMap(pieces);
  return own.reduce((sum, rect) => sum + covered(rect, rects), 0) / own.length;
}

/**
 * Lines of two looks at one page. Those of the coarse look that `isSure` refuses give way to lines
 * of the fine look that were read as well; of two words in one place the larger stays.
 */
export function mergeLines(
  coarse: readonly ReadLine[],
  fine: readonly ReadLine[],
  isSure: (line: ReadLine) => boolean,
): readonly ReadLine[] {
  const kept = coarse.filter((line) => {
    const enough = Math.min(line.confidence, SURE);
    const rivals = fine.filter(({ words, confidence }) => words.length > 0 && confidence >= enough);
    return isSure(line) || coveredPart(line, rivals) < REPLACED;
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
