import type { DecodedImage, Reading } from '../domain/detector.js';
import type { Box, Segment, Word } from '../domain/signal.js';
import { type Line, linesOf } from '../elements/lines.js';
import { endsInKeyword, mayGoOnWithNumber } from '../elements/number-keywords.js';
import { cropImage } from '../vision/crop.js';

/** Beyond the end of a line so many of its heights are looked at: a space and two digits. */
const REACH = 3;
/** Ground taken along around the line's end, in its heights. */
const MARGIN = 0.5;
/** Pixels that a line's height is read at. */
const LINE_PIXELS = 48;
/** A digit is between these times as tall as the words before it. */
const [SHORTEST, TALLEST] = [0.55, 1.5];
/** Less sure than this, a digit may be an ornament. */
const SURE = 0.8;
/** So near the crop's right edge, in heights of its line, a longer number may have been cut: "08|12". */
const CUT = 0.5;
/** Lines looked at again on one image, at most: each takes as long as a small image. */
const MOST = 3;

/**
 * Reads the number at the end of a line that a reader of pages cut off behind its keyword: "Pilih nomor" for
 * "Pilih nomor 2". Gives the page with each such number as the last word of its line, so that what the line
 * makes of it ("jangan pilih nomor") holds. Not looked at are lines with words or a number beside or below
 * their end. Incomplete when time ran out.
 */
export async function readLostNumbers(
  image: DecodedImage,
  page: Segment,
  read: (crop: DecodedImage) => Promise<Reading>,
): Promise<{ readonly segment: Segment; readonly complete: boolean }> {
  let segment = page;
  let allRead = true;
  const hasNumber = page.words.some(isNumber);
  // "Pilih" ends lines before names as well: where a number was read, it may be the one it calls to.
  const mayLack = hasNumber ? endsInKeyword : mayGoOnWithNumber;
  const open = linesOf(page).filter((line) => mayLack(line.folded) && isOpen(line, page));
  // From the last on, so that those before stay where they are.
  for (const { words } of open.slice(0, MOST).reverse()) {
    const last = words.at(-1);
    if (!last) continue;
    const { crop, corner } = await cropImage(image, endOf(last), sideOf(last));
    const reading = await read(crop);
    allRead &&= reading.complete;
    const found = lostNumber(reading.segment, last, corner, corner[0] + crop.width);
    if (found) segment = withWord(segment, last, found);
  }
  return { segment, complete: allRead };
}

/** Upright, and nothing stands where its number would: behind it or below. */
function isOpen({ words, box }: Line, page: Segment): boolean {
  const last = words.at(-1);
  if (!last || last.box[2] < last.box[3]) return false;
  const [left, top, width, height] = last.box;
  const behind: Box = [left + width, top, REACH * height, height];
  const below: Box = [box[0], top + height, box[2], 2 * height];
  return !page.words.some(
    (word) => meets(behind, word.box) || (isNumber(word) && meets(below, word.box)),
  );
}

function isNumber({ normalized }: Word): boolean {
  return /^\W*\d{1,2}\W*$/.test(normalized);
}

function meets(a: Box, b: Box): boolean {
  return a[0] < b[0] + b[2] && b[0] < a[0] + a[2] && a[1] < b[1] + b[3] && b[1] < a[1] + a[3];
}

/** A line's last word, and the ground behind it where a number would stand. */
function endOf({ box: [x, y, width, height] }: Word): Box {
  const margin = Math.round(height * MARGIN);
  const more = Math.round(height * REACH);
  return [x - margin, y - margin, width + margin + more, height + 2 * margin];
}

/** The longer side, in pixels, of a crop in which the line is as high as a reader of lines likes it. */
function sideOf(last: Word): number {
  const [, , width, height] = endOf(last);
  return Math.round((Math.max(width, height) * LINE_PIXELS) / last.box[3]);
}

/**
 * The one number behind a line's last word, in pixels of the image; nothing else may stand there, and it must
 * end well before the crop does, whose right edge is at `edge`.
 */
function lostNumber(
  { words }: Segment,
  last: Word,
  [left, top]: readonly [number, number],
  edge: number,
): Word | null {
  const [x, y, width, height] = last.box;
  const behind = words
    .map(
      ({ box, ...word }): Word => ({ ...word, box: [box[0] + left, box[1] + top, box[2], box[3]] }),
    )
    .filter(({ box }) => box[0] + box[2] / 2 > x + width);
  const [number] = behind;
  if (!number || behind.length > 1 || !/^\d{1,2}[.!]?$/.test(number.normalized)) return null;
  if (edge - (number.box[0] + number.box[2]) <= height * CUT) return null;
  const middle = number.box[1] + number.box[3] / 2;
  const isOnLine = Math.abs(middle - (y + height / 2)) <= height / 2;
  const isTall = number.box[3] >= height * SHORTEST && number.box[3] <= height * TALLEST;
  return isOnLine && isTall && number.confidence >= SURE ? number : null;
}

/** A segment with one more word right behind another of its words, on its line. */
function withWord({ part, text, words }: Segment, last: Word, added: Word): Segment {
  const { end } = last.span;
  const by = added.text.length + 1;
  const at = words.findIndex(({ span }) => span.end === end) + 1;
  const moved = words.slice(at).map((word) => {
    return { ...word, span: { start: word.span.start + by, end: word.span.end + by } };
  });
  const span = { start: end + 1, end: end + by };
  return {
    part,
    text: `${text.slice(0, end)} ${added.text}${text.slice(end)}`,
    words: [...words.slice(0, at), { ...added, span }, ...moved],
  };
}
