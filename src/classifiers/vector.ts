import type { KnownToken } from './lexicon.js';
import { sublinear } from './term-frequency.js';
import { COUNT_AT, ROW_PLACES, type Weights } from './weights.js';

/** A window's weighted features: `values[i]` belongs to row `rows[i]` of the weights. */
export interface Vector {
  readonly rows: Int32Array;
  readonly values: Float64Array;
  /** `counts[i]`: how often row `rows[i]` stands in the window. */
  readonly counts: Uint16Array;
}

/** Calls `visit` for every occurrence: its row and the places of the one or two tokens it stands on. */
export function eachOccurrence(
  tokens: readonly KnownToken[],
  visit: (row: number, place: number, otherPlace: number) => void,
): void {
  let previous = -1;
  for (let i = 0; i < tokens.length; i++) {
    const {
      isWord,
      pairRow,
      entry: { rows },
    } = tokens[i] as KnownToken;
    for (const row of rows) visit(row, i, i);
    if (!isWord) continue;
    // A pair whose first word lies before the window is not part of it.
    if (previous >= 0 && pairRow >= 0) visit(pairRow, previous, i);
    previous = i;
  }
}

/** `(1 + ln tf) * idf`, word and character features each scaled to length 1. */
export function vectorise(tokens: readonly KnownToken[], weights: Weights): Vector {
  const { firstCharRow, idf, counts: places } = weights;
  const rows = distinctRows(tokens, places);
  const counts = new Uint16Array(rows.length);
  const values = new Float64Array(rows.length);
  let [words, characters] = [0, 0];
  for (let i = 0; i < rows.length; i++) {
    const at = (rows[i] ?? Number.NaN) * ROW_PLACES;
    const count = places[at + COUNT_AT] ?? 0;
    places[at + COUNT_AT] = 0;
    const value = sublinear(count) * (idf[at / 2] ?? Number.NaN);
    counts[i] = count;
    values[i] = value;
    if ((rows[i] ?? 0) < firstCharRow) words += value ** 2;
    else characters += value ** 2;
  }
  const [wordNorm, charNorm] = [Math.sqrt(words) || 1, Math.sqrt(characters) || 1];
  for (let i = 0; i < rows.length; i++) {
    const norm = (rows[i] ?? Number.NaN) < firstCharRow ? wordNorm : charNorm;
    values[i] = (values[i] ?? Number.NaN) / norm;
  }
  return { rows, counts, values };
}

/** The rows of some tokens in the order of their first occurrence; counts how often each occurs. */
function distinctRows(tokens: readonly KnownToken[], places: Uint16Array): Int32Array {
  const found = new Int32Array(tokens.reduce((sum, { entry }) => sum + entry.rows.length + 1, 0));
  let size = 0;
  eachOccurrence(tokens, (row) => {
    const at = row * ROW_PLACES + COUNT_AT;
    const before = places[at] ?? 0;
    if (before === 0) found[size++] = row;
    places[at] = before + 1;
  });
  return found.subarray(0, size);
}

/** Row → the share of its value that one occurrence carries; shares of a row sum to its value. */
export function occurrenceShares({ rows, values, counts }: Vector): Map<number, number> {
  const shares = new Map<number, number>();
  for (const [i, row] of rows.entries()) {
    shares.set(row, (values[i] ?? Number.NaN) / (counts[i] ?? 1));
  }
  return shares;
}
