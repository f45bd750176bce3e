import { LRUCache } from 'lru-cache';
import { pairBucket, type Token, type TokenFeatures, tokenFeatures } from './features.js';
import type { PieceTokenizer } from './piece-tokenizer.js';
import type { Weights } from './weights.js';

/** What both models read off a token by itself: the same wherever it stands. */
export interface Entry extends TokenFeatures {
  /** Rows of the linear model for the token and its n-grams; those that it does not know are left out. */
  readonly rows: readonly number[];
  /** Ids of the encoder's pieces. */
  readonly pieces: readonly number[];
}

/** A token where it stands. */
export interface KnownToken extends Token {
  readonly entry: Entry;
  /** Bucket of the pair with the word before it in the text; null of signs and of the first word. */
  readonly pair: number | null;
  /** Row of that pair in the linear model; -1 where it knows none. */
  readonly pairRow: number;
}

/** Few words make most of the texts. */
const KNOWN_TOKENS = 20_000;

/** Looks tokens up, and remembers the entries of those met last: hashing their n-grams anew would be most of the work. */
export class Lexicon {
  readonly #entries = new LRUCache<string, Entry>({ max: KNOWN_TOKENS });

  constructor(
    private readonly weights: Weights,
    private readonly tokenizer: PieceTokenizer,
  ) {}

  look(tokens: readonly Token[]): KnownToken[] {
    let previous: Entry | undefined;
    return tokens.map((token) => {
      const { text, isWord, span } = token;
      const entry = this.#entryOf(token);
      const pair = isWord && previous ? pairBucket(previous, token) : null;
      const pairRow = pair === null ? -1 : (this.weights.wordRows[pair] ?? -1);
      if (isWord) previous = entry;
      return { text, isWord, span, entry, pair, pairRow };
    });
  }

  #entryOf(token: Token): Entry {
    const known = this.#entries.get(token.text);
    if (known) return known;
    const features = tokenFeatures(token);
    const entry: Entry = {
      ...features,
      rows: this.#rowsOf(features),
      pieces: this.tokenizer.ids(token),
    };
    this.#entries.set(token.text, entry);
    return entry;
  }

  #rowsOf({ bucket, grams }: TokenFeatures): number[] {
    const { wordRows, charRows } = this.weights;
    const rows = [wordRows[bucket], ...grams.map((gram) => charRows[gram])];
    return rows.filter((row) => row !== undefined && row >= 0) as number[];
  }
}
