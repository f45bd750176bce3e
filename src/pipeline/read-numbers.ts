import type { DecodedImage, NumberPlace, Reading } from '../domain/detector.js';
import type { Box, Segment, Word } from '../domain/signal.js';
import { cropImage } from '../vision/crop.js';
import { joinSegments } from './segments.js';

/** Ground taken along around a number, as a share of its box. */
const MARGIN = 0.35;
/** Longer side (pixels) at which a place is read: its digits are then as tall as a headline's. */
const SIDE = 256;

/**
 * Reads the big numbers that a reader of pages passed over, such as a lone digit in a disc: each place
 * without a word in it is looked at alone. Gives a segment with a line for each number of one or two
 * digits; what else is seen there was read with the page, or is no number. Incomplete when time ran
 * out.
 */
export async function readNumbers(
  image: DecodedImage,
  places: readonly NumberPlace[],
  page: Segment,
  read: (crop: DecodedImage) => Promise<Reading>,
): Promise<{ readonly segment: Segment; readonly complete: boolean }> {
  const lines: Segment[] = [];
  let allRead = true;
  for (const { box } of places.filter((place) => !isRead(place.box, page.words))) {
    const { crop, corner } = await cropImage(image, widened(box), SIDE);
    const { segment, complete } = await read(crop);
    allRead &&= complete;
    const number = segment.words.filter(({ normalized }) => /^\d{1,2}$/.test(normalized));
    // Two numbers in one place are no pair's number.
    const [word] = number;
    if (word && number.length === 1) lines.push(lineOf(word, corner, image.part));
  }
  return { segment: joinSegments(image.part, [page, ...lines]), complete: allRead };
}

function isRead(box: Box, words: readonly Word[]): boolean {
  return words.some(({ box: [x, y, width, height] }) => {
    const [centreX, centreY] = [x + width / 2, y + height / 2];
    return (
      centreX >= box[0] &&
      centreX <= box[0] + box[2] &&
      centreY >= box[1] &&
      centreY <= box[1] + box[3]
    );
  });
}

function widened([x, y, width, height]: Box): Box {
  const [more, taller] = [Math.round(width * MARGIN), Math.round(height * MARGIN)];
  return [x - more, y - taller, width + 2 * more, height + 2 * taller];
}

function lineOf(
  word: Word,
  [left, top]: readonly [number, number],
  part: Segment['part'],
): Segment {
  const [x, y, width, height] = word.box;
  const placed: Word = {
    ...word,
    box: [x + left, y + top, width, height],
    span: { start: 0, end: word.text.length },
  };
  return { part, text: word.text, words: [placed] };
}
