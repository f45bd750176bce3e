import { isOverlaid } from './merge-lines.js';
import type { ReadLine } from './read-line.js';
import { lengthInHeights, straightSpine } from './spine.js';

/** So many different characters are a word that somebody may read; fewer are what texture looks like. */
const DIFFERENT = 4;
/** Text is longer than high; texture that looks like characters is mostly one blot. */
const LEAST_LENGTH = 2;

/**
 * Whether all text that was seen was read: false when a line holds characters that are not believed,
 * where no other line says what stands there. A line in which the recogniser sees no character is texture:
 * the detector takes bricks and fences for text, and is as sure of them (up to 0.99) as of words.
 */
export function isLegible(lines: readonly ReadLine[]): boolean {
  const read = lines.filter(({ words }) => words.length > 0);
  return lines.filter(isDoubtful).every((line) =>
    isOverlaid(
      line,
      read.filter((other) => other !== line),
    ),
  );
}

function isDoubtful(line: ReadLine): boolean {
  return line.doubtful >= DIFFERENT && lengthOf(line) >= LEAST_LENGTH;
}

/** In heights of the line, whichever way it runs. */
function lengthOf({ rect, spine }: ReadLine): number {
  const length = lengthInHeights(spine ?? straightSpine(rect));
  return Math.max(length, 1 / length);
}
