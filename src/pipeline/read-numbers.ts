import type { DecodedImage, NumberPlace, Reading, Subject } from '../domain/detector.js';
import type { Box, Segment, Word } from '../domain/signal.js';
import { holdsCentre, sharedHeight, sharedWidth } from '../elements/geometry.js';
import { settlesPlace } from '../elements/number-place.js';
import { cropImage } from '../vision/crop.js';
import { joinSegments } from './segments.js';

/** Ground taken along around a number, as a share of its box. */
const MARGIN = 0.35;
/** Longer side (pixels) at which a place is read: its digits are then as tall as a headline's. */
const SIDE = 256;
/** Two words that share more than this part of the smaller are one; boxes of neighbours may touch. */
const SAME_WORD = 0.2;

/** In a quarter of a page's time a word's look finds nine numbers of ten; the page's finds most others. */
const LOOKS: readonly Subject[] = ['word', 'page'];

/**
 * Reads the big numbers that a reader of pages passed over or took for a letter or a sign, such as a lone
 * digit in a disc: each place without a number or lettering in it is looked at alone. Gives a segment with
 * a line for each number of one or two digits that stands in its place; what else is seen there was read
 * with the page, or is no number. Incomplete when time ran out.
 */
export async function readNumbers(
  image: DecodedImage,
  places: readonly NumberPlace[],
  page: Segment,
  read: (crop: DecodedImage, subject: Subject) => Promise<Reading>,
): Promise<{ readonly segment: Segment; readonly complete: boolean }> {
  const lines: Segment[] = [];
  const known = [...page.words];
  let allRead = true;
  for (const { box } of places) {
    const inside = known.filter((word) => holdsCentre(box, word.box));
    if (inside.some(settlesPlace)) continue;
    const { crop, corner } = await cropImage(image, widened(box), SIDE);
    // What was misread here may be read anew; a neighbour's word may not.
    const others = known.filter((word) => !inside.includes(word));
    const isOwn = (word: Word) =>
      holdsCentre(box, word.box) && !others.some((one) => isSame(word, one));
    let number: Word | undefined;
    for (const subject of LOOKS) {
      const { segment, complete } = await read(crop, subject);
      allRead &&= complete;
      number = onlyNumber(segment.words.map((word) => placed(word, corner)).filter(isOwn));
      if (number) break;
    }
    if (!number) continue;
    known.push(number);
    lines.push({ part: image.part, text: number.text, words: [number] });
  }
  return { segment: joinSegments(image.part, [page, ...lines]), complete: allRead };
}

/** The number of one or two digits among words; two numbers in one place are no pair's number. */
function onlyNumber(words: readonly Word[]): Word | undefined {
  const [number, another] = words.filter(({ normalized }) => /^\d{1,2}$/.test(normalized));
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

/** A word of a crop as a line of its own, where it stands on the image. */
function placed(word: Word, [left, top]: readonly [number, number]): Word {
  const [x, y, width, height] = word.box;
  return {
    ...word,
    box: [x + left, y + top, width, height],
    span: { start: 0, end: word.text.length },
  };
}
