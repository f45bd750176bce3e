import type { Span } from '../domain/signal.js';
import { type Folded, isWordChar, originalSpan } from './normalise.js';

/** A word, or one sign on its own, and the hash buckets of what it is made of. */
export interface Token {
  readonly text: string;
  readonly isWord: boolean;
  /** Half-open UTF-16 range in the original text. */
  readonly span: Span;
  /** Bucket of the token itself. */
  readonly bucket: number;
  /** Buckets of the padded word's 2- to 5-grams; empty for signs. */
  readonly grams: readonly number[];
}

/** Size of the hash space; must match `training/saring_text/features.py`. */
export const BUCKETS = 1 << 20;

// A text of more words than this is scored in windows, so that padding cannot thin out a threat.
const WINDOW_MAX = 80;
const WINDOW = 60;
const STRIDE = 30;

const encoder = new TextEncoder();

/** Bucket of a feature: 32-bit FNV-1a over its UTF-8 bytes, folded to 20 bits. */
export function bucketOf(feature: string): number {
  let value = 0x811c9dc5;
  for (const byte of encoder.encode(feature)) value = Math.imul(value ^ byte, 0x01000193);
  return ((value >>> 0) ^ (value >>> 20)) & (BUCKETS - 1);
}

/** Bucket of two neighbouring words. */
export const pairBucket = (left: Token, right: Token): number =>
  bucketOf(`b${left.text} ${right.text}`);

/** Words and signs of a folded text, in reading order; spaces are left out. */
export function tokenise(folded: Folded): Token[] {
  const tokens: Token[] = [];
  const known = new Map<string, readonly number[]>();
  for (let start = 0; start < folded.length; ) {
    let end = start;
    for (let c = folded[end]; c && isWordChar(c.char); c = folded[++end]);
    const isWord = end > start;
    if (!isWord) end = start + 1;
    const text = folded
      .slice(start, end)
      .map((c) => c.char)
      .join('');
    if (text !== ' ') {
      const grams = known.get(text) ?? (isWord ? gramBuckets(text) : []);
      known.set(text, grams);
      const span = originalSpan(folded, start, end);
      tokens.push({ text, isWord, span, bucket: bucketOf(`w${text}`), grams });
    }
    start = end;
  }
  return tokens;
}

function gramBuckets(word: string): number[] {
  const padded = [' ', ...word, ' '];
  const out: number[] = [];
  for (let size = 2; size <= 5; size++) {
    for (let i = 0; i + size <= padded.length; i++) {
      out.push(bucketOf(`c${padded.slice(i, i + size).join('')}`));
    }
  }
  return out;
}

/** The token lists that are scored: the text itself, or overlapping windows of a long one. */
export function windows(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const places = tokens.flatMap((token, i) => (token.isWord ? [i] : []));
  if (places.length <= WINDOW_MAX) return [tokens];
  const out: (readonly Token[])[] = [];
  for (let first = 0; first < places.length; first += STRIDE) {
    const last = Math.min(first + WINDOW, places.length);
    const begin = first === 0 ? 0 : places[first];
    out.push(tokens.slice(begin, last === places.length ? tokens.length : places[last]));
    if (last === places.length) break;
  }
  return out;
}
