import type { DecodedImage, NumberPlace, Reading, Subject } from '../domain/detector.js';
import type { Box, Segment, Word } from '../domain/signal.js';
import { holdsCentre, sharedHeight, sharedWidth } from '../elements/geometry.js';
import { settlesPlace } from '../elements/number-place.js';
import { cropImage } from '../vision/crop.js';
import { readLostNumbers } from './read-lost-numbers.js';
import { joinSegments } from './segments.js';

/** Ground taken along around a number, as a share of its box. */
const MARGIN = 0.35;
/** And around one in which nothing was read, as a share of its longer side. */
const WIDE_MARGIN = 0.7;
/** Less sure than this, a digit of a second look may be none. */
const SURE = 0.8;
/** Longer side (pixels) at which a place is read: its digits are then as tall as a headline's. */
const SIDE = 256;
const NUMBER = /^\d{1,2}$/;
/** Two words that share more than this part of the smaller are one; boxes of neighbours may touch. */
const SAME_WORD = 0.2;

/**
 * Reads the big numbers that a reader of pages passed over or took for a letter or a sign, such as a lone
 * digit in a disc: each place without a number or lettering in it is looked at alone, and so is the end of a
 * line that lacks its number. Gives a segment with a line for each number of one or two digits that stands
 * in its place, and lines completed; what else is seen there was read with the page, or is no number.
 * Incomplete when time ran out.
 */
export async function readNumbers(
  image: DecodedImage,
  places: readonly NumberPlace[],
  page: Segment,
  read: Read,
): Promise<{ readonly segment: Segment; readonly complete: boolean }> {
  const lines: Segment[] = [];
  const known = [...page.words];
  let allRead = true;
  for (const { box } of places) {
    const inside = known.filter((word) => holdsCentre(box, word.box));
    if (inside.some(settlesPlace)) continue;
    // What was misread here may be read anew; a neighbour's word may not.
    const others = known.filter((word) => !inside.includes(word));
    const isOwn = (word: Word) =>
      holdsCentre(box, word.box) && !others.some((one) => isSame(word, one));
    const { number, complete } = await lookAt(image, box, read, isOwn);
    allRead &&= complete;
    if (!number) continue;
    known.push(number);
    lines.push({ part: image.part, text: number.text, words: [number] });
  }
  const segment = joinSegments(image.part, [page, ...lines]);
  // "NOMOR URUT" beside a disc with a number in it lacks none: each look costs as much as a small image.
  const isShown = places.some(({ box }) =>
    known.some((word) => NUMBER.test(word.normalized) && holdsCentre(box, word.box)),
  );
  if (isShown) return { segment, complete: allRead };
  const lost = await readLostNumbers(image, segment, (crop) => read(crop, 'page'));
  return { segment: lost.segment, complete: allRead && lost.complete };
}

type Read = (crop: DecodedImage, subject: Subject) => Promise<Reading>;

/**
 * The number in a place: looked at as a word; as a page where that makes no number of what it reads; in wider
 * ground where nothing is read.
 */
async function lookAt(
  image: DecodedImage,
  box: Box,
  read: Read,
  isOwn: (word: Word) => boolean,
): Promise<{ readonly number: Word | undefined; readonly complete: boolean }> {
  const near = await cropImage(image, widened(box), SIDE);
  const first = await read(near.crop, 'word');
  const number = onlyNumber(wordsOf(first, near.corner).filter(isOwn));
  if (number || !first.complete) return { number, complete: first.complete };
  if (first.segment.words.length > 0) {
    const second = await read(near.crop, 'page');
    return {
      number: onlyNumber(wordsOf(second, near.corner).filter(isOwn)),
      complete: second.complete,
    };
  }
  const far = await cropImage(image, widelySquare(box), SIDE);
  const last = await read(far.crop, 'page');
  // What only a last look shows may as well be an ornament.
  const sure = wordsOf(last, far.corner).filter(({ confidence }) => confidence >= SURE);
  return { number: onlyNumber(sure.filter(isOwn)), complete: last.complete };
}

function wordsOf({ segment }: Reading, corner: readonly [number, number]): Word[] {
  return segment.words.map((word) => placed(word, corner));
}

/** The number of one or two digits among words; two numbers in one place are no pair's number. */
function onlyNumber(words: readonly Word[]): Word | undefined {
  const [number, another] = words.filter(({ normalized }) => NUMBER.test(normalized));
  return another ? undefined : number;
}

function isSame({ box: a }: Word, { box: b }: Word): boolean {
  const shared = Math.max(0, sharedWidth(a, b)) * Math.max(0, sharedHeight(a, b));
  return shared > SAME_WORD * Math.min(a[2] * a[3], b[2] * b[3]);
}

function widened([x, y, width, height]: Box): Box {
  const [more, taller] = [Math.round(width * MARGIN), Math.round(height * MARGIN)];
  return [x - more, y - taller, width + 2 * more, height + 2 * taller];
}

/** A "1" fills a narrow box: its detector needs ground on both sides. */
function widelySquare([x, y, width, height]: Box): Box {
  const side = Math.round(Math.max(width, height) * (1 + 2 * WIDE_MARGIN));
  return [Math.round(x + (width - side) / 2), Math.round(y + (height - side) / 2), side, side];
}

/** A word of a crop as a line of its own, where it stands on the image. */
function placed(word: Word, [left, top]: readonly [number, number]): Word {
  const [x, y, width, height] = word.box;
  return {
    ...word,
    box: [x + left, y + top, width, height],
    span: { start: 0, end: word.text.length },
  };
}
