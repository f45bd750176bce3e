import { touches } from './merge-lines.js';
import type { ReadLine } from './read-line.js';
import { lengthInHeights, straightSpine } from './spine.js';

/** So many different characters are a word that somebody may read; fewer are what texture looks like. */
const DIFFERENT = 4;
/** Text is longer than high; texture that looks like characters is mostly one blot. */
const LEAST_LENGTH = 2;

/**
 * Whether all text that was seen was read: false when a line holds characters that are not believed,
 * where no other line says what stands there.
 */
export function isLegible(lines: readonly ReadLine[]): boolean {
  const doubtful = lines.filter(
    (line) => line.doubtful >= DIFFERENT && lengthOf(line) >= LEAST_LENGTH,
  );
  return doubtful.every((line) =>
    touches(
      line,
      lines.filter((other) => other !== line && other.words.length > 0),
    ),
  );
}

/** In heights of the line, whichever way it runs. */
function lengthOf({ rect, spine }: ReadLine): number {
  const length = lengthInHeights(spine ?? straightSpine(rect));
  return Math.max(length, 1 / length);
}
