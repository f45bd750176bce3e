import { pairBucket, type Token } from './features.js';
import type { Weights } from './weights.js';

/**
 * A window's weighted features: row → share of one occurrence. A feature's value is its share times
 * its occurrences, so a token's contribution to a decision is the sum of its own shares × weights.
 */
export interface Vector {
  readonly shares: ReadonlyMap<number, number>;
  readonly counts: ReadonlyMap<number, number>;
}

/** Calls `visit` with the row of every known occurrence; `tokens` are the places it stands on. */
export function eachOccurrence(
  tokens: readonly Token[],
  weights: Weights,
  visit: (row: number, places: readonly number[]) => void,
): void {
  let previous = -1;
  const known = (row: number | undefined, places: readonly number[]) => {
    if (row !== undefined && row >= 0) visit(row, places);
  };
  for (const [i, token] of tokens.entries()) {
    const here = [i];
    known(weights.wordRows[token.bucket], here);
    if (!token.isWord) continue;
    for (const gram of token.grams) known(weights.charRows[gram], here);
    const before = tokens[previous];
    if (before) known(weights.wordRows[pairBucket(before, token)], [previous, i]);
    previous = i;
  }
}

/** `(1 + ln tf) * idf`, word and character features each scaled to length 1. */
export function vectorise(
  tokens: readonly Token[],
  weights: Weights,
  firstCharRow: number,
): Vector {
  const counts = new Map<number, number>();
  eachOccurrence(tokens, weights, (row) => counts.set(row, (counts.get(row) ?? 0) + 1));
  const squares = [0, 0];
  const values = new Map<number, number>();
  for (const [row, count] of counts) {
    const value = (1 + Math.log(count)) * (weights.idf[row] ?? Number.NaN);
    const kind = row < firstCharRow ? 0 : 1;
    squares[kind] = (squares[kind] ?? 0) + value * value;
    values.set(row, value);
  }
  const norms = squares.map((square) => Math.sqrt(square) || 1);
  const shares = new Map<number, number>();
  for (const [row, value] of values) {
    const norm = norms[row < firstCharRow ? 0 : 1] ?? 1;
    shares.set(row, value / norm / (counts.get(row) ?? 1));
  }
  return { shares, counts };
}
