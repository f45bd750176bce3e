import { LABELS } from '../domain/taxonomy.js';
import { BUCKETS } from './features.js';

/** Number of buckets of the language head: the low bits of a feature's bucket. */
export const LANGUAGE_BUCKETS = 1 << 16;

const MAGIC = 0x31525353; // "SSR1", little-endian
const HEADER_BYTES = 20;

/** The linear model's numbers. A row is one kept feature, in file order: words, then characters. */
export interface Weights {
  /** Bucket → row of word features, -1 where none was kept. */
  readonly wordRows: Int32Array;
  /** Bucket → row of character features, -1 where none was kept. */
  readonly charRows: Int32Array;
  /** Rows from here on are character features. */
  readonly firstCharRow: number;
  readonly idf: Float32Array;
  /** rows × labels; times `scales[label]`. */
  readonly values: Int16Array;
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
  const [scales, biases] = [floats(labels), floats(labels)];
  const [languageScales, languageBiases] = [floats(codes), floats(codes)];
  const values = new Int16Array(buffer, at, rows * labels);
  const languageValues = new Int16Array(buffer, at + values.byteLength, LANGUAGE_BUCKETS * codes);
  return {
    wordRows: rowTable(buckets.subarray(0, words), 0),
    charRows: rowTable(buckets.subarray(words), words),
    firstCharRow: words,
    idf,
    values,
    scales,
    biases,
    languageValues,
    languageScales,
    languageBiases,
  };
}

function rowTable(buckets: Uint32Array, firstRow: number): Int32Array {
  const table = new Int32Array(BUCKETS).fill(-1);
  for (const [i, bucket] of buckets.entries()) table[bucket] = firstRow + i;
  return table;
}
