import type { Span } from '../domain/signal.js';
import { BLANK_LETTERS, HOMOGLYPHS, LEET, QUOTES, SEPARATORS } from './fold-tables.js';
import { masked } from './mask.js';

/** One folded character (a code point) and the UTF-16 range of the original that it stands for. */
interface FoldedChar {
  readonly char: string;
  readonly start: number;
  readonly end: number;
}

/** A folded text: what the model's features are made of, and the way back to the original. */
export type Folded = readonly FoldedChar[];

const LETTER = /^\p{L}/u;
const WORD = /^[\p{L}\p{N}]/u;
const INVISIBLE = /^[\p{Mn}\p{Me}\p{Cf}\p{Cc}]/u;
const SPACE = /^[\t-\r\u0085\p{Z}]/u;

export const isLetter = (char: string): boolean => LETTER.test(char);
export const isWordChar = (char: string): boolean =>
  isAsciiLetter(char) || isDigit(char) || WORD.test(char);
const isAsciiLetter = (char: string | undefined): boolean =>
  char !== undefined && char >= 'a' && char <= 'z' && char.length === 1;
const isDigit = (char: string): boolean => char >= '0' && char <= '9' && char.length === 1;

/**
 * Folds a text as the training side does: masks, compatibility decomposition, lower case without
 * marks and invisible characters, look-alikes, leet, spaced-out words, repeats, digit runs.
 *
 * Decomposition (NFKD) is taken instead of NFKC because marks are dropped anyway, and a character
 * at a time it needs no neighbours: every folded character keeps its own place in the original.
 */
export function fold(text: string): Folded {
  const chars = characters(text);
  // Most texts hold nothing for these steps, and every step copies the text.
  const latin = NON_ASCII.test(text) ? unmaskHomoglyphs(chars) : chars;
  const plain = LEET_SIGN.test(text) || latin !== chars ? unleet(latin) : latin;
  return squeeze(joinSpaced(plain));
}

const NON_ASCII = /\P{ASCII}/u;
const LEET_SIGN = /[0-9@$]/;

/** The original's range behind the folded characters `[start, end)`; `start < end`. */
export function originalSpan(folded: Folded, start: number, end: number): Span {
  const first = folded[start];
  const last = folded[end - 1];
  if (!first || !last || start >= end) {
    throw new RangeError(`no folded characters in [${start}, ${end}) of ${folded.length}`);
  }
  return { start: first.start, end: last.end };
}

function characters(text: string): FoldedChar[] {
  const out: FoldedChar[] = [];
  let at = 0;
  for (const span of [...masked(text), { start: text.length, end: text.length }]) {
    pushPlain(out, text, at, span.start);
    if (span.end > span.start) out.push({ char: ' ', start: span.start, end: span.end });
    at = span.end;
  }
  return out;
}

function pushPlain(out: FoldedChar[], text: string, from: number, to: number): void {
  let start = from;
  for (const original of text.slice(from, to)) {
    const end = start + original.length;
    const plain = ASCII.get(original);
    if (plain !== undefined) {
      out.push({ char: plain, start, end });
      start = end;
      continue;
    }
    for (const piece of pieces(original)) {
      if (piece !== '') out.push({ char: piece, start, end });
      else extendLast(out, start, end);
    }
    start = end;
  }
}

/** A dropped mark belongs to the letter before it, so that a quoted word keeps its accents. */
function extendLast(out: FoldedChar[], start: number, end: number): void {
  const last = out.at(-1);
  if (last && last.end === start && last.char !== ' ') {
    out[out.length - 1] = { ...last, end };
  }
}

/** What printable ASCII becomes: most of most texts, and each one character. */
const ASCII: ReadonlyMap<string, string> = new Map(
  Array.from({ length: 0x7f - 0x21 }, (_, at) => {
    const sign = String.fromCharCode(0x21 + at);
    return [sign, QUOTES.get(sign) ?? sign.toLowerCase()];
  }),
);

/** What one original code point becomes; an empty string stands for a dropped character. */
function pieces(original: string): string[] {
  const out: string[] = [];
  for (const piece of original.normalize('NFKD')) {
    if (SPACE.test(piece)) out.push(' ');
    else if (INVISIBLE.test(piece) || BLANK_LETTERS.has(piece)) out.push('');
    else out.push(...(QUOTES.get(piece) ?? piece).toLowerCase());
  }
  return out;
}

function unmaskHomoglyphs(chars: FoldedChar[]): FoldedChar[] {
  const out = [...chars];
  for (let start = 0; start < chars.length; start++) {
    let end = start;
    let latin = false;
    for (let c = chars[end]; c && isWordChar(c.char); c = chars[++end]) {
      latin ||= isAsciiLetter(c.char);
    }
    for (let i = start; latin && i < end; i++) replace(out, i, HOMOGLYPHS);
    start = end;
  }
  return out;
}

function replace(out: FoldedChar[], i: number, table: ReadonlyMap<string, string>): void {
  const c = out[i];
  const other = c && table.get(c.char);
  if (c && other !== undefined) out[i] = { ...c, char: other };
}

/** A lone leet sign between two letters, or one that opens a word of three letters more. */
function unleet(chars: FoldedChar[]): FoldedChar[] {
  const out = [...chars];
  for (const [i, { char }] of chars.entries()) {
    if (!LEET.has(char) || !isAsciiLetter(chars[i + 1]?.char)) continue;
    const before = chars[i - 1];
    const opens =
      isDigit(char) &&
      !(before && isWordChar(before.char)) &&
      isAsciiLetter(chars[i + 2]?.char) &&
      isAsciiLetter(chars[i + 3]?.char);
    if (isAsciiLetter(out[i - 1]?.char) || opens) replace(out, i, LEET);
  }
  return out;
}

/** `g o b l o k` and `g.o.b.l.o.k` lose their separators; so does one `*` between letters. */
function joinSpaced(chars: FoldedChar[]): FoldedChar[] {
  const dropped = new Set<number>();
  for (let i = 0; i < chars.length; ) {
    const end = spacedEnd(chars, i);
    // Four letters at least: initials and lists of letters are shorter.
    const long = end - i >= 7;
    for (let k = i + 1; long && k < end; k += 2) dropped.add(k);
    i = long ? end : i + 1;
  }
  for (const [i, { char }] of chars.entries()) {
    if (char === '*' && isAsciiLetter(chars[i - 1]?.char) && isAsciiLetter(chars[i + 1]?.char)) {
      dropped.add(i);
    }
  }
  return dropped.size === 0 ? chars : chars.filter((_, i) => !dropped.has(i));
}

/** End of the run `letter separator letter …` of lone letters that opens at `start`. */
function spacedEnd(chars: readonly FoldedChar[], start: number): number {
  const before = chars[start - 1];
  if (before && isWordChar(before.char)) return start;
  let end = start;
  let separator: string | undefined;
  for (let i = start; isAsciiLetter(chars[i]?.char); i += 2) {
    const next = chars[i + 1]?.char;
    if (next !== undefined && isWordChar(next)) break;
    end = i + 1;
    if (next === undefined || !SEPARATORS.has(next)) break;
    if (separator !== undefined && separator !== next) break;
    separator = next;
  }
  return end;
}

/** Three or more of one character become one; digit runs become `0` (1–2) or `000` (3+). */
function squeeze(chars: FoldedChar[]): FoldedChar[] {
  const out: FoldedChar[] = [];
  for (let i = 0; i < chars.length; ) {
    const first = chars[i];
    if (!first) break;
    const same = isDigit(first.char) ? isDigit : (char: string) => char === first.char;
    let end = i + 1;
    for (let c = chars[end]; c && same(c.char); c = chars[++end]);
    const size = end - i;
    if (size === 1 && !isDigit(first.char)) {
      out.push(first);
      i = end;
      continue;
    }
    const kept = isDigit(first.char) ? (size < 3 ? 1 : 3) : size > 2 ? 1 : size;
    for (let k = 0; k < kept; k++) {
      // The last kept character reaches to the run's end, so that no original character is lost.
      const from = chars[i + k] ?? first;
      const to = k === kept - 1 ? (chars[end - 1] ?? first) : from;
      out.push({ char: isDigit(first.char) ? '0' : first.char, start: from.start, end: to.end });
    }
    i = end;
  }
  return out;
}
