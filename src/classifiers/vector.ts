import { pairBucket, type Token, tokenFeatures } from './features.js';
import { tokenCache } from './token-cache.js';
import { COUNT_AT, ROW_PLACES, type Weights } from './weights.js';

/** A token with the rows of the weights that it stands for; unknown features are left out. */
export interface LocatedToken extends Token {
  /** Rows of the word itself and of its n-grams. */
  readonly rows: readonly number[];
  /** Row of the pair with the word before it in the text; -1 where none is known. */
  readonly pairRow: number;
}

/** A window's weighted features: `values[i]` belongs to row `rows[i]` of the weights. */
export interface Vector {
  readonly rows: readonly number[];
  readonly values: Float64Array;
  /** `counts[i]`: how often row `rows[i]` stands in the window. */
  readonly counts: readonly number[];
}

/** Finds the rows of tokens, and remembers those of the words that it met. */
export class TokenLocator {
  // Looking n-grams up misses every cache of the processor.
  readonly #rows = tokenCache((token: Token): readonly number[] => {
    const { bucket, grams } = tokenFeatures(token);
    const { wordRows, charRows } = this.weights;
    return [wordRows[bucket] ?? -1, ...grams.map((gram) => charRows[gram] ?? -1)].filter(
      (row) => row >= 0,
    );
  });

  constructor(private readonly weights: Weights) {}

  locate(tokens: readonly Token[]): LocatedToken[] {
    let previous: Token | undefined;
    return tokens.map((token) => {
      const { text, isWord, span } = token;
      const pairRow =
        isWord && previous ? (this.weights.wordRows[pairBucket(previous, token)] ?? -1) : -1;
      if (isWord) previous = token;
      return { text, isWord, span, rows: this.#rows(token), pairRow };
    });
  }
}

/** Calls `visit` for every occurrence: its row and the places of the one or two tokens it stands on. */
export function eachOccurrence(
  tokens: readonly LocatedToken[],
  visit: (row: number, place: number, otherPlace: number) => void,
): void {
  let previous = -1;
  for (let i = 0; i < tokens.length; i++) {
    const { rows, pairRow, isWord } = tokens[i] as LocatedToken;
    for (const row of rows) visit(row, i, i);
    if (!isWord) continue;
    // A pair whose first word lies before the window is not part of it.
    if (previous >= 0 && pairRow >= 0) visit(pairRow, previous, i);
    previous = i;
  }
}

/** `(1 + ln tf) * idf`, word and character features each scaled to length 1. */
export function vectorise(tokens: readonly LocatedToken[], weights: Weights): Vector {
  const { firstCharRow, idf } = weights;
  const { rows, counts } = counted(tokens, weights.counts);
  const values = new Float64Array(rows.length);
  let [words, characters] = [0, 0];
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] ?? Number.NaN;
    const value = (1 + Math.log(counts[i] ?? 0)) * (idf[(row * ROW_PLACES) / 2] ?? Number.NaN);
    values[i] = value;
    if (row < firstCharRow) words += value ** 2;
    else characters += value ** 2;
  }
  const [wordNorm, charNorm] = [Math.sqrt(words) || 1, Math.sqrt(characters) || 1];
  for (let i = 0; i < rows.length; i++) {
    const norm = (rows[i] ?? Number.NaN) < firstCharRow ? wordNorm : charNorm;
    values[i] = (values[i] ?? Number.NaN) / norm;
  }
  return { rows, counts, values };
}

/** The rows of some tokens in the order of their first occurrence, and how often each occurs. */
function counted(
  tokens: readonly LocatedToken[],
  places: Uint16Array,
): Pick<Vector, 'rows' | 'counts'> {
  const rows: number[] = [];
  eachOccurrence(tokens, (row) => {
    const at = row * ROW_PLACES + COUNT_AT;
    const before = places[at] ?? 0;
    if (before === 0) rows.push(row);
    places[at] = before + 1;
  });
  const counts = rows.map((row) => places[row * ROW_PLACES + COUNT_AT] ?? 0);
  for (const row of rows) places[row * ROW_PLACES + COUNT_AT] = 0;
  return { rows, counts };
}

/** Row → the share of its value that one occurrence carries; shares of a row sum to its value. */
export function occurrenceShares({ rows, values, counts }: Vector): Map<number, number> {
  return new Map(rows.map((row, i) => [row, (values[i] ?? Number.NaN) / (counts[i] ?? 1)]));
}
