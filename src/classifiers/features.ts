import type { Span } from '../domain/signal.js';
import { type Folded, isWordChar, originalSpan } from './normalise.js';

/** A word, or one sign on its own. */
export interface Token {
  readonly text: string;
  readonly isWord: boolean;
  /** Half-open UTF-16 range in the original text. */
  readonly span: Span;
}

/** Size of the hash space; must match `training/saring_text/features.py`. */
export const BUCKETS = 1 << 20;

// A text of more words than this is scored in windows, so that padding cannot thin out a threat.
const WINDOW_MAX = 40;
const WINDOW = 30;
const STRIDE = 15;

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
const encoder = new TextEncoder();

/** One character's UTF-8 bytes into a running 32-bit FNV-1a. */
function step(hash: number, char: string): number {
  const code = char.charCodeAt(0);
  if (code < 0x80) return Math.imul(hash ^ code, FNV_PRIME);
  let value = hash;
  for (const byte of encoder.encode(char)) value = Math.imul(value ^ byte, FNV_PRIME);
  return value;
}

/** As `step`, for all characters of a text. */
function stepAll(hash: number, text: string): number {
  let value = hash;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x80) return [...text.slice(i)].reduce(step, value);
    value = Math.imul(value ^ code, FNV_PRIME);
  }
  return value;
}

/** Folds a finished hash to a bucket. */
const finish = (hash: number): number => ((hash >>> 0) ^ (hash >>> 20)) & (BUCKETS - 1);

/** Bucket of a feature: 32-bit FNV-1a over its UTF-8 bytes, folded to 20 bits. */
const bucketOf = (feature: string): number => finish(stepAll(FNV_OFFSET, feature));

/** Hash buckets of what a token is made of. */
export interface TokenFeatures {
  /** The token itself. */
  readonly bucket: number;
  /** The padded word's 2- to 5-grams; empty for signs. */
  readonly grams: readonly number[];
  /** Where the hash of a pair goes on that begins with this token. */
  readonly pairHash: number;
}

export function tokenFeatures({ text, isWord }: Token): TokenFeatures {
  return {
    bucket: bucketOf(`w${text}`),
    grams: isWord ? gramBuckets(text) : [],
    pairHash: stepAll(FNV_OFFSET, `b${text} `),
  };
}

/** Bucket of two neighbouring words. */
export const pairBucket = (left: TokenFeatures, right: Token): number =>
  finish(stepAll(left.pairHash, right.text));

/** Words and signs of a folded text, in reading order; spaces are left out. */
export function tokenise(folded: Folded): Token[] {
  const tokens: Token[] = [];
  for (let start = 0; start < folded.length; ) {
    let end = start;
    for (let c = folded[end]; c && isWordChar(c.char); c = folded[++end]);
    const isWord = end > start;
    if (!isWord) end = start + 1;
    let text = '';
    for (let i = start; i < end; i++) text += folded[i]?.char ?? '';
    if (text !== ' ') tokens.push({ text, isWord, span: originalSpan(folded, start, end) });
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

/** Tokens that are scored together, and the place of their first one in the text. */
export interface TokenWindow<T extends Token> {
  readonly first: number;
  readonly tokens: readonly T[];
}

/** The text itself, or overlapping windows of a long one. */
export function windows<T extends Token>(tokens: readonly T[]): readonly TokenWindow<T>[] {
  const places = tokens.flatMap((token, i) => (token.isWord ? [i] : []));
  if (places.length <= WINDOW_MAX) return [{ first: 0, tokens }];
  const out: TokenWindow<T>[] = [];
  for (let first = 0; first < places.length; first += STRIDE) {
    const last = Math.min(first + WINDOW, places.length);
    const begin = first === 0 ? 0 : (places[first] ?? 0);
    const end = last === places.length ? tokens.length : places[last];
    out.push({ first: begin, tokens: tokens.slice(begin, end) });
    if (last === places.length) break;
  }
  return out;
}
