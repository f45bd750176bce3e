import type { FactCheckRecord } from './claim.js';
import { statementsOf } from './statements.js';
import { TRIGRAMS, trigramsOf } from './trigrams.js';

/** Bytes one after the other, and where each begins. */
export interface Strings {
  readonly bytes: Uint8Array;
  /** One more than there are strings. */
  readonly starts: Uint32Array;
}

/** Lists of numbers one after the other, ascending in each, and where each begins. */
export interface Lists {
  readonly items: Uint32Array;
  readonly starts: Uint32Array;
}

/** Everything that is searched, as flat arrays: they lie in the file as they lie in memory. */
export interface IndexParts {
  /** One JSON object a claim. */
  readonly records: Strings;
  /** In the order of their bytes. */
  readonly terms: Strings;
  /** Of each term the statements that have it. */
  readonly postings: Lists;
  /** Of each statement its claim. */
  readonly claimOf: Uint32Array;
  /** Of each statement the sum of what its terms tell (`telling`). */
  readonly mass: Float32Array;
  /** Of each letter triple the terms that have it. */
  readonly trigrams: Lists;
}

/** Records to an index; the same records in the same order give the same bytes. */
export function buildIndex(records: readonly FactCheckRecord[]): IndexParts {
  const claimOf: number[] = [];
  const statements: number[][] = [];
  const idOf = new Map<string, number>();
  records.forEach((record, claim) => {
    for (const terms of statementsOf(record)) {
      claimOf.push(claim);
      statements.push(
        terms.map((term) => {
          const id = idOf.get(term) ?? idOf.size;
          idOf.set(term, id);
          return id;
        }),
      );
    }
  });
  const { terms, order } = sortedTerms([...idOf.keys()]);
  const postings = inverted(
    statements.map((ids) => ids.map((id) => order[id] ?? 0)),
    terms.length,
  );
  const weights = terms.map((_, term) => telling(lengthOf(postings, term), statements.length));
  const mass = statements.map((ids) =>
    ids.reduce((sum, id) => sum + (weights[order[id] ?? 0] ?? 0), 0),
  );
  return {
    records: stringsOf(records.map((record) => JSON.stringify(record))),
    terms: stringsOf(terms),
    postings,
    claimOf: Uint32Array.from(claimOf),
    mass: Float32Array.from(mass),
    trigrams: inverted(terms.map(trigramsOf), TRIGRAMS),
  };
}

/** How much a term tells that stands in `found` of `all` statements: 0 when in all, up to about 1 when in one. */
export function telling(found: number, all: number): number {
  const total = Math.max(all, LEAST_STATEMENTS);
  return Math.log(1 + total / (found + 0.5)) / Math.log(1 + total / 1.5);
}

/** With few claims every word is rare: they are weighed as if there were so many. */
const LEAST_STATEMENTS = 2_000;

export function lengthOf({ starts }: Lists, list: number): number {
  return (starts[list + 1] ?? 0) - (starts[list] ?? 0);
}

function sortedTerms(words: readonly string[]) {
  const encoded = words.map((word, id) => ({ word, id, bytes: Buffer.from(word) }));
  encoded.sort((a, b) => Buffer.compare(a.bytes, b.bytes));
  const order = new Uint32Array(words.length);
  encoded.forEach(({ id }, place) => {
    order[id] = place;
  });
  return { terms: encoded.map(({ word }) => word), order };
}

/** From what each row has to the rows of each column. */
function inverted(rows: readonly (readonly number[])[], columns: number): Lists {
  const starts = new Uint32Array(columns + 1);
  for (const row of rows) for (const at of row) starts[at + 1] = (starts[at + 1] ?? 0) + 1;
  for (let at = 0; at < columns; at++) starts[at + 1] = (starts[at + 1] ?? 0) + (starts[at] ?? 0);
  const items = new Uint32Array(starts[columns] ?? 0);
  const next = starts.slice();
  rows.forEach((row, id) => {
    for (const at of row) {
      items[next[at] ?? 0] = id;
      next[at] = (next[at] ?? 0) + 1;
    }
  });
  return { items, starts };
}

function stringsOf(strings: readonly string[]): Strings {
  const buffers = strings.map((one) => Buffer.from(one));
  const starts = new Uint32Array(buffers.length + 1);
  buffers.forEach((one, at) => {
    starts[at + 1] = (starts[at] ?? 0) + one.length;
  });
  return { bytes: Buffer.concat(buffers), starts };
}
