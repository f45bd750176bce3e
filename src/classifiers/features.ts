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
const WINDOW_MAX = 40;
const WINDOW = 30;
const STRIDE = 15;

const FNV_OFFSET = 0x811c9dc5;
const encoder = new TextEncoder();

/** One character's UTF-8 bytes into a running 32-bit FNV-1a. */
function step(hash: number, char: string): number {
  const code = char.charCodeAt(0);
  if (code < 0x80) return Math.imul(hash ^ code, 0x01000193);
  let value = hash;
  for (const byte of encoder.encode(char)) value = Math.imul(value ^ byte, 0x01000193);
  return value;
}

/** Folds a finished hash to a bucket. */
const finish = (hash: number): number => ((hash >>> 0) ^ (hash >>> 20)) & (BUCKETS - 1);

/** Bucket of a feature: 32-bit FNV-1a over its UTF-8 bytes, folded to 20 bits. */
function bucketOf(feature: string): number {
  let hash = FNV_OFFSET;
  for (const char of feature) hash = step(hash, char);
  return finish(hash);
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
    let text = '';
    for (let i = start; i < end; i++) text += folded[i]?.char ?? '';
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
  const opened = step(FNV_OFFSET, 'c');
  const out: number[] = [];
  for (let start = 0; start < padded.length - 1; start++) {
    let hash = step(opened, padded[start] ?? '');
    const last = Math.min(start + 5, padded.length);
    for (let i = start + 1; i < last; i++) {
      hash = step(hash, padded[i] ?? '');
      out.push(finish(hash));
    }
  }
  return out;
}

/** The token lists that are scored: the text itself, or overlapping windows of a long one. */
export function windows<T extends Token>(tokens: readonly T[]): readonly (readonly T[])[] {
  const places = tokens.flatMap((token, i) => (token.isWord ? [i] : []));
  if (places.length <= WINDOW_MAX) return [tokens];
  const out: (readonly T[])[] = [];
  for (let first = 0; first < places.length; first += STRIDE) {
    const last = Math.min(first + WINDOW, places.length);
    const begin = first === 0 ? 0 : places[first];
    out.push(tokens.slice(begin, last === places.length ? tokens.length : places[last]));
    if (last === places.length) break;
  }
  return out;
}
