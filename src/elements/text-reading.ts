import type { Segment, Span } from '../domain/signal.js';
import { fold, lettered } from './fold.js';
import { firstFrom } from './nearby.js';
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

/** Works something out of a reading for whoever asks first, and remembers it for the others. */
export function onceFor<T extends NonNullable<unknown>>(
  work: (reading: TextReading) => T,
): (reading: TextReading) => T {
  const done = new WeakMap<TextReading, T>();
  return (reading) => {
    const known = done.get(reading) ?? work(reading);
    done.set(reading, known);
    return known;
  };
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

/** Where the sentence around a place stands: to a full stop, a question or exclamation mark, or an end of line. */
export function sentenceAround(reading: TextReading, { start, end }: Span): Span {
  const { folded } = reading;
  const stops = stopsOf(reading);
  const last = stops[firstFrom(stops, start) - 1] ?? -1;
  const next = stops[firstFrom(stops, end)] ?? folded.length;
  const behind = folded.charAt(next) === '\n' ? next : next + 1;
  return {
    start: Math.max(last + 1, start - LONGEST_SENTENCE),
    end: Math.min(behind, end + LONGEST_SENTENCE, folded.length),
  };
}

const stopsOf = onceFor(({ folded }) => spansOf(folded, /[.!?\n]/g).map(({ start }) => start));

/** Whether a sentence asks. */
export function asks({ folded }: TextReading, { start, end }: Span): boolean {
  return folded.slice(start, end).trimEnd().endsWith('?');
}

/** A place with so many UTF-16 units before and behind it. */
export function widened({ start, end }: Span, reach: number): Span {
  return { start: Math.max(0, start - reach), end: end + reach };
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

/** UTF-16 units between two places. */
export function apart(a: Span, b: Span): number {
  return Math.max(0, a.start - b.end, b.start - a.end);
}
