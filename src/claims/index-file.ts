import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import type { IndexParts } from './build-index.js';

/** How the file is laid out. */
const FORMAT = 1;
/** How words become terms: an index made by other rules would find nothing, without an error. */
const ANALYSER = 1;

const MAGIC = 'SARING-FACTCHECKS';
/** Magic, then the length of the header (decimal, padded) and a line feed. */
const PREAMBLE_BYTES = 32;
/** Arrays of four bytes a number begin where such numbers may. */
const ALIGNMENT = 8;
/** Bytes hashed before others get their turn. */
const HASHED_AT_ONCE = 2 ** 18;

const SECTIONS = [
  'records',
  'recordStarts',
  'terms',
  'termStarts',
  'postings',
  'postingStarts',
  'claimOf',
  'mass',
  'trigrams',
  'trigramStarts',
] as const;
type Section = (typeof SECTIONS)[number];

const count = z.int().nonnegative();
const headerSchema = z.strictObject({
  format: z.literal(FORMAT),
  analyser: count,
  /** Over all that follows the header. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** Bytes of each section, in order. */
  bytes: z.array(count).length(SECTIONS.length),
});

export interface IndexFile {
  /** SHA-256 (hex) of the content: what an answer names the index by. */
  readonly version: string;
  /** False where other rules made it: only its records are of use. */
  readonly isCurrent: boolean;
  readonly parts: IndexParts;
}

/** An index as the bytes of its file, in pieces. */
export function encodeIndex(parts: IndexParts): Uint8Array[] {
  const sections = sectionsOf(parts);
  const body = sections.flatMap((section) => [section, padding(section.byteLength)]);
  const hash = createHash('sha256');
  for (const piece of body) hash.update(piece);
  const header = Buffer.from(
    JSON.stringify({
      format: FORMAT,
      analyser: ANALYSER,
      sha256: hash.digest('hex'),
      bytes: sections.map(({ byteLength }) => byteLength),
    }),
  );
  const length = `${MAGIC} ${header.length}`.padEnd(PREAMBLE_BYTES - 1);
  return [Buffer.from(`${length}\n`), header, padding(header.length), ...body];
}

/** Bytes of a file to an index that lies in them. Throws what is wrong with them; gives way to others meanwhile. */
export async function decodeIndex(file: ArrayBuffer): Promise<IndexFile> {
  const bytes = new Uint8Array(file);
  const preamble = Buffer.from(file, 0, Math.min(PREAMBLE_BYTES, file.byteLength)).toString(
    'latin1',
  );
  const length = Number(new RegExp(`^${MAGIC} (\\d{1,6}) *\n$`).exec(preamble)?.[1]);
  if (!length) throw new Error('bukan indeks cek fakta (not an index of fact-checks)');
  const header = readHeader(Buffer.from(file.slice(PREAMBLE_BYTES, PREAMBLE_BYTES + length)));
  const start = PREAMBLE_BYTES + length + padding(length).length;
  const whole = header.bytes.reduce((at, size) => at + size + padding(size).length, start);
  if (whole !== file.byteLength) {
    throw new Error(`terpotong (cut short): ${file.byteLength} dari ${whole} bita`);
  }
  if ((await sha256Of(bytes.subarray(start))) !== header.sha256) {
    throw new Error('isinya berubah sejak ditulis (damaged: its SHA-256 differs)');
  }
  return {
    version: header.sha256,
    isCurrent: header.analyser === ANALYSER,
    parts: partsOf(file, start, header.bytes),
  };
}

function readHeader(bytes: Buffer): z.infer<typeof headerSchema> {
  const parsed = headerSchema.safeParse(parseJson(bytes.toString('utf8')));
  if (parsed.success) return parsed.data;
  throw new Error('kepala berkasnya tidak dikenal (unknown header): rusak, atau dari versi lain');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function sectionsOf(parts: IndexParts): Uint8Array[] {
  const arrays: Record<Section, Uint8Array | Uint32Array | Float32Array> = {
    records: parts.records.bytes,
    recordStarts: parts.records.starts,
    terms: parts.terms.bytes,
    termStarts: parts.terms.starts,
    postings: parts.postings.items,
    postingStarts: parts.postings.starts,
    claimOf: parts.claimOf,
    mass: parts.mass,
    trigrams: parts.trigrams.items,
    trigramStarts: parts.trigrams.starts,
  };
  return SECTIONS.map((name) => {
    const { buffer, byteOffset, byteLength } = arrays[name];
    return new Uint8Array(buffer, byteOffset, byteLength);
  });
}

function partsOf(file: ArrayBuffer, start: number, sizes: readonly number[]): IndexParts {
  const places = new Map<Section, { readonly at: number; readonly size: number }>();
  let at = start;
  SECTIONS.forEach((name, section) => {
    const size = sizes[section] ?? 0;
    places.set(name, { at, size });
    at += size + padding(size).length;
  });
  const place = (name: Section) => places.get(name) ?? { at: 0, size: 0 };
  const bytes = (name: Section) => new Uint8Array(file, place(name).at, place(name).size);
  const numbers = (name: Section) => new Uint32Array(file, place(name).at, place(name).size / 4);
  return {
    records: { bytes: bytes('records'), starts: numbers('recordStarts') },
    terms: { bytes: bytes('terms'), starts: numbers('termStarts') },
    postings: { items: numbers('postings'), starts: numbers('postingStarts') },
    claimOf: numbers('claimOf'),
    mass: new Float32Array(file, place('mass').at, place('mass').size / 4),
    trigrams: { items: numbers('trigrams'), starts: numbers('trigramStarts') },
  };
}

function padding(size: number): Uint8Array {
  return new Uint8Array((ALIGNMENT - (size % ALIGNMENT)) % ALIGNMENT);
}

async function sha256Of(bytes: Uint8Array): Promise<string> {
  const hash = createHash('sha256');
  for (let at = 0; at < bytes.byteLength; at += HASHED_AT_ONCE) {
    hash.update(bytes.subarray(at, at + HASHED_AT_ONCE));
    if (at % (16 * HASHED_AT_ONCE) === 0) await setImmediate();
  }
  return hash.digest('hex');
}
