import { LABELS } from '../domain/taxonomy.js';
import { BUCKETS } from './features.js';

/** Number of buckets of the language head: the low bits of a feature's bucket. */
export const LANGUAGE_BUCKETS = 1 << 16;

const MAGIC = 0x31525353; // "SSR1", little-endian
const HEADER_BYTES = 20;

/**
 * 16-bit places of a row's record: its idf (a float takes two), a value a label, and a count. What is asked for
 * together lies together: rows are met in no order, and most of their cost is to fetch them from memory.
 */
export const ROW_PLACES = 16;
export const VALUES_AT = 2;
export const COUNT_AT = VALUES_AT + LABELS.length;

/** The linear model's numbers. A row is one kept feature, in file order: words, then characters. */
export interface Weights {
  /** Bucket → row of word features, -1 where none was kept. */
  readonly wordRows: Int32Array;
  /** Bucket → row of character features, -1 where none was kept. */
  readonly charRows: Int32Array;
  /** Rows from here on are character features. */
  readonly firstCharRow: number;
  /** The records of all rows, three times the same memory: the idf of a row stands at `row * ROW_PLACES / 2`. */
  readonly idf: Float32Array;
  /** From `row * ROW_PLACES + VALUES_AT` on, a value a label; times `scales[label]`. */
  readonly values: Int16Array;
  /** At `row * ROW_PLACES + COUNT_AT`: for whoever counts rows, who leaves a 0 there. */
  readonly counts: Uint16Array;
  readonly scales: Float32Array;
  readonly biases: Float32Array;
  /** LANGUAGE_BUCKETS × languages; times `languageScales[language]`. */
  readonly languageValues: Int16Array;
  readonly languageScales: Float32Array;
  readonly languageBiases: Float32Array;
}

/** Reads the layout that the model card describes. Throws on any other length or header. */
export function readWeights(bytes: Uint8Array, languages: number): Weights {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.byteLength < HEADER_BYTES || view.getUint32(0, true) !== MAGIC) {
    throw new Error('text weights: not a weights file of format 1');
  }
  const [words, chars, labels, codes] = [4, 8, 12, 16].map((at) => view.getUint32(at, true));
  if (
    words === undefined ||
    chars === undefined ||
    labels !== LABELS.length ||
    codes !== languages
  ) {
    throw new Error(
      `text weights: ${labels} labels and ${codes} languages do not fit this program`,
    );
  }
  const rows = words + chars;
  const sizes = { rows, labels, codes };
  const expected = expectedBytes(sizes);
  if (bytes.byteLength !== expected) {
    throw new Error(`text weights: ${bytes.byteLength} bytes, the header promises ${expected}`);
  }
  return sections(bytes, words, sizes);
}

interface Sizes {
  readonly rows: number;
  readonly labels: number;
  readonly codes: number;
}

const expectedBytes = ({ rows, labels, codes }: Sizes): number =>
  HEADER_BYTES + rows * 8 + labels * 8 + codes * 8 + (rows * labels + LANGUAGE_BUCKETS * codes) * 2;

/** Four-byte sections stand first, so that every section is aligned. */
function sections(bytes: Uint8Array, words: number, { rows, labels, codes }: Sizes): Weights {
  // A copy starts at offset 0 of its own buffer: typed arrays need aligned offsets.
  const buffer = bytes.slice().buffer;
  let at = HEADER_BYTES;
  const floats = (length: number): Float32Array => {
    const section = new Float32Array(buffer, at, length);
    at += length * 4;
    return section;
  };
  const buckets = new Uint32Array(buffer, at, rows);
  at += rows * 4;
  const idf = floats(rows);
  // Copies: what is kept must not keep the whole file in memory.
  const [scales, biases] = [floats(labels).slice(), floats(labels).slice()];
  const [languageScales, languageBiases] = [floats(codes).slice(), floats(codes).slice()];
  const values = new Int16Array(buffer, at, rows * labels);
  const languageValues = new Int16Array(buffer, at + values.byteLength, LANGUAGE_BUCKETS * codes);
  return {
    wordRows: rowTable(buckets.subarray(0, words), 0),
    charRows: rowTable(buckets.subarray(words), words),
    firstCharRow: words,
    ...recordsOf(idf, values),
    scales,
    biases,
    languageValues: languageValues.slice(),
    languageScales,
    languageBiases,
  };
}

function recordsOf(idfs: Float32Array, values: Int16Array) {
  const buffer = new ArrayBuffer(idfs.length * ROW_PLACES * 2);
  const records = {
    idf: new Float32Array(buffer),
    values: new Int16Array(buffer),
    counts: new Uint16Array(buffer),
  };
  for (const [row, idf] of idfs.entries()) {
    const at = row * ROW_PLACES;
    records.idf[at / 2] = idf;
    const from = row * LABELS.length;
    records.values.set(values.subarray(from, from + LABELS.length), at + VALUES_AT);
  }
  return records;
}

function rowTable(buckets: Uint32Array, firstRow: number): Int32Array {
  const table = new Int32Array(BUCKETS).fill(-1);
  for (const [i, bucket] of buckets.entries()) table[bucket] = firstRow + i;
  return table;
}
