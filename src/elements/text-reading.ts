import type { Segment, Span } from '../domain/signal.js';
import { fold, lettered } from './fold.js';
import { withoutParties } from './listed-parties.js';
import { printedText } from './printed-text.js';

/** A part's words as they are looked through: both of the length of the segment's text. */
export interface TextReading {
  /** As it was meant, with blanks for what QR codes say. */
  readonly text: string;
  /** Folded, digits among letters as letters. */
  readonly folded: string;
}

/** The words of a segment, for looking through. */
export function readingOf(segment: Segment): TextReading {
  return readingOfText(printedText(segment));
}

/** A text without boxes, for looking through. */
export function readingOfText(typed: string): TextReading {
  const text = plainly(typed);
  return { text, folded: lettered(fold(text)) };
}

/**
 * Drawn-out words cut short, spaced-out ones put together, and an l among capitals as I ("coblosss",
 * "c o b l o s", "PlLIH"): of the same length.
 */
function plainly(text: string): string {
  return text
    .replace(/(?<=\p{Lu})l(?=\p{Lu})|(?<=\p{Lu}{2})l(?!\p{L})/gu, 'I')
    .replace(/(?<![\p{L}\p{N}])(?:[\p{L}\d][ .-]){4,}[\p{L}\d](?![\p{L}\p{N}])/gu, (spaced) =>
      spaced.replace(/[ .-]/g, '').padStart(spaced.length),
    )
    .replace(/\p{L}{4,}/gu, cutShort);
}

/**
 * "coblosss" and "COBLOSSS" without the last two letters. Not so "PPP", nor "DPPP" and "CoblosPPP": letters
 * in capitals that nobody speaks as a word.
 */
function cutShort(word: string): string {
  const last = word.charAt(word.length - 1);
  let length = word.length;
  while (length > 0 && word.charAt(length - 1) === last) length -= 1;
  const stem = word.slice(0, length);
  const isWord = /\p{Ll}/u.test(last)
    ? stem !== ''
    : /^\P{Ll}{2,}$/u.test(stem) && /[AEIOU]/.test(stem);
  return isWord && word.length - length > 2 ? (stem + last).padEnd(word.length) : word;
}

/** Where a pattern (with the flag `g`) matches. */
export function spansOf(text: string, pattern: RegExp): readonly Span[] {
  // Most patterns match nowhere, which a search tells without a copy of the pattern.
  if (text.search(pattern) < 0) return [];
  return [...text.matchAll(pattern)].map(({ 0: whole, index }) => ({
    start: index,
    end: index + whole.length,
  }));
}

/** Whether two places share a character. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** In the order of the text; of places that overlap the first, or the longest that begins there. */
export function withoutOverlaps(spans: readonly Span[]): readonly Span[] {
  const kept: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (last === undefined || span.start >= last.end) kept.push(span);
  }
  return kept;
}

/** A sentence goes no further than so many UTF-16 units. */
const LONGEST_SENTENCE = 240;

/** The sentence around a place: to a full stop, a question or exclamation mark, or an end of line. */
export function sentenceAround(text: string, { start, end }: Span): string {
  const before = text.slice(Math.max(0, start - LONGEST_SENTENCE), start);
  const behind = text.slice(end, end + LONGEST_SENTENCE);
  const [tail = ''] = /^[^.!?\n]*[.!?]?/.exec(behind) ?? [];
  return afterLast(before, '.!?\n') + text.slice(start, end) + tail;
}

/**
 * What stands behind the last of some ASCII signs; all where none stands. A pattern that ends in `$` would try
 * each place anew, in the square of the length.
 */
export function afterLast(text: string, signs: string): string {
  const isSign = signsOf(signs);
  let from = text.length;
  while (from > 0 && isSign[text.charCodeAt(from - 1)] !== 1) from -= 1;
  return text.slice(from);
}

const tables = new Map<string, Uint8Array>();

function signsOf(signs: string): Uint8Array {
  const table = tables.get(signs) ?? new Uint8Array(128);
  if (tables.has(signs)) return table;
  for (const sign of signs) table[sign.charCodeAt(0)] = 1;
  tables.set(signs, table);
  return table;
}

/** Whether the whole text says one of some words: asked for each place in it, and told by one look. */
export function says(reading: TextReading, words: RegExp): boolean {
  const known = told.get(reading) ?? new Map<RegExp, boolean>();
  told.set(reading, known);
  const answer = known.get(words) ?? words.test(reading.folded);
  known.set(words, answer);
  return answer;
}

const told = new WeakMap<TextReading, Map<RegExp, boolean>>();

/** UTF-16 units between two places. */
export function apart(a: Span, b: Span): number {
  return Math.max(0, a.start - b.end, b.start - a.end);
}

const CAPITALISED = /(?<!\p{L})\p{Lu}\p{Ll}\p{L}{2,}/gu;
/** Of five words or more, more than three quarters. */
const FEWEST_CAPITALS = 4;

/** A headline, where every word has a capital and tells nothing by it. */
export function isTitleCase(sentence: string): boolean {
  if (!/\p{Lu}\p{Ll}/u.test(sentence)) return false;
  // Names of parties count for nothing; without capitals beside them there is no need to look for them.
  if ((sentence.match(CAPITALISED) ?? []).length < FEWEST_CAPITALS) return false;
  const words = withoutParties(sentence).match(/\p{L}{4,}/gu) ?? [];
  const capital = words.filter((word) => /^\p{Lu}\p{Ll}/u.test(word));
  return words.length >= 5 && capital.length / words.length > 0.75;
}
