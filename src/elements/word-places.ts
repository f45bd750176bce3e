import type { Span } from '../domain/signal.js';
import { firstFrom } from './nearby.js';
import { onceFor, type TextReading } from './text-reading.js';

/** Places in the order of their beginnings: the first and the last of each, in UTF-16 units. */
interface Places {
  readonly starts: readonly number[];
  /** Of those that begin at the same place of the list or later, where the first ends. */
  readonly ends: readonly number[];
}

const NOWHERE: Places = { starts: [], ends: [] };

/**
 * Whether one of some words (a pattern for folded text) stands within a stretch of a text. The words are looked for
 * once in the whole text, however many stretches are asked of: those around thousands of numbers would each be read
 * again for every list. A word that an end of the stretch cuts in two does not count.
 */
export function saysWithin(reading: TextReading, words: RegExp, { start, end }: Span): boolean {
  const { starts, ends } = placesOf(reading, words);
  if (starts.length === 0) return false;
  return (ends[firstFrom(starts, start)] ?? Number.POSITIVE_INFINITY) <= end;
}

/** Whether the whole text says one of some words. */
export function says(reading: TextReading, words: RegExp): boolean {
  return placesOf(reading, words).starts.length > 0;
}

const known = onceFor(() => new Map<RegExp, Places>());

function placesOf(reading: TextReading, words: RegExp): Places {
  const found = known(reading);
  const places = found.get(words) ?? find(reading.folded, words);
  found.set(words, places);
  return places;
}

function find(folded: string, words: RegExp): Places {
  const pattern = everywhere(words);
  pattern.lastIndex = 0;
  const starts: number[] = [];
  const ends: number[] = [];
  for (let match = pattern.exec(folded); match !== null; match = pattern.exec(folded)) {
    starts.push(match.index);
    ends.push(match.index + match[0].length);
    // Also what begins within another.
    pattern.lastIndex = match.index + 1;
  }
  if (starts.length === 0) return NOWHERE;
  for (let at = ends.length - 2; at >= 0; at--) {
    ends[at] = Math.min(ends[at] ?? 0, ends[at + 1] ?? 0);
  }
  return { starts, ends };
}

const patterns = new WeakMap<RegExp, RegExp>();

/** A pattern with the flag `g`, made once. */
function everywhere(words: RegExp): RegExp {
  const pattern = patterns.get(words) ?? new RegExp(words, `${words.flags}g`);
  patterns.set(words, pattern);
  return pattern;
}
