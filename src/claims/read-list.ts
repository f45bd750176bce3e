import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { PassThrough, type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { parse } from 'csv-parse';
import { claimReviewsIn, rowOf } from './claim-review.js';
import { type ColumnMap, columnsFor, rowFrom } from './columns.js';
import type { RawRow } from './import-row.js';

export const FORMATS = ['auto', 'claimreview', 'csv', 'ndjson'] as const;
export type Format = (typeof FORMATS)[number];

/** One entry as it stands in the file, or why it could not be read. */
export type ListItem =
  | { readonly place: string; readonly row: RawRow }
  | { readonly place: string; readonly problem: string };

export interface ReadOptions {
  readonly format: Format;
  readonly columns: ColumnMap;
  /** Told of bytes of the file as they are read. */
  readonly onBytes: (bytes: number) => void;
}

/** JSON that is no NDJSON is parsed as a whole. */
const MOST_JSON_BYTES = 500_000_000;

/** The entries of a list, in order; gzip is undone. Throws when the file as a whole cannot be read. */
export async function* readList(path: string, options: ReadOptions): AsyncGenerator<ListItem> {
  const format = options.format === 'auto' ? await formatOf(path) : options.format;
  const delimiter = format === 'csv' ? await delimiterOf(path) : ',';
  const { text, failed } = await openText(path, options.onBytes);
  if (format === 'csv') yield* readCsv(text, delimiter, options.columns);
  else if (format === 'ndjson') yield* readNdjson(text, options.columns);
  else yield* readClaimReviews(text);
  await failed;
}

/** By its name, else by what it begins with. */
async function formatOf(path: string): Promise<Exclude<Format, 'auto'>> {
  const name = path.toLowerCase().replace(/\.gz$/, '');
  if (/\.csv$/.test(name)) return 'csv';
  if (/\.(?:ndjson|jsonl)$/.test(name)) return 'ndjson';
  if (/\.(?:json|jsonld)$/.test(name)) return 'claimreview';
  const first = await firstLine(path);
  if (first.startsWith('[')) return 'claimreview';
  if (!first.startsWith('{')) return 'csv';
  return parseLine(first) === undefined ? 'claimreview' : 'ndjson';
}

/** What parts the header row most often, outside of quotes; spreadsheets write `;` where the comma is the decimal sign. */
async function delimiterOf(path: string): Promise<string> {
  const header = (await firstLine(path)).replaceAll(/"[^"]*"/g, '');
  const count = (sign: string) => header.split(sign).length;
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

/** The first line that is not blank. Throws when there is none. */
async function firstLine(path: string): Promise<string> {
  const { text } = await openText(path, () => undefined);
  for await (const line of createInterface({ input: text, crlfDelay: Number.POSITIVE_INFINITY })) {
    const first = line.replace(/^\uFEFF/, '').trim();
    if (first === '') continue;
    text.destroy();
    return first;
  }
  throw new Error('berkas kosong (the file is empty)');
}

async function openText(path: string, onBytes: (bytes: number) => void) {
  const head = Buffer.alloc(2);
  const file = await open(path, 'r');
  await file.read(head, 0, 2, 0).finally(() => file.close());
  const counted = new Transform({
    transform(chunk: Buffer, _, done) {
      onBytes(chunk.length);
      done(null, chunk);
    },
  });
  const isZipped = head[0] === 0x1f && head[1] === 0x8b;
  const text = isZipped ? createGunzip() : new PassThrough();
  const failed = pipeline(createReadStream(path), counted, text);
  // Whoever reads `text` meets the failure there; without this it would be an unhandled rejection first.
  failed.catch(() => undefined);
  return { text: text as Readable, failed };
}

async function* readCsv(
  input: Readable,
  delimiter: string,
  map: ColumnMap,
): AsyncGenerator<ListItem> {
  const skipped: ListItem[] = [];
  const parser = parse({
    bom: true,
    delimiter,
    columns: true,
    info: true,
    skip_empty_lines: true,
    relax_column_count: false,
    skip_records_with_error: true,
    on_skip: (error) => {
      skipped.push({
        place: error && 'lines' in error ? String(error.lines) : '?',
        problem: `baris CSV keliru (${error?.code ?? 'broken line'})`,
      });
      return undefined;
    },
  });
  input.on('error', (error) => parser.destroy(error)).pipe(parser);
  let columns: ColumnMap | null = null;
  for await (const { record, info } of parser as AsyncIterable<{
    record: Record<string, string>;
    info: { lines: number };
  }>) {
    yield* skipped.splice(0);
    columns ??= columnsFor(Object.keys(record), map);
    yield { place: String(info.lines), row: rowFrom(record, columns) };
  }
  yield* skipped;
}

async function* readNdjson(input: Readable, map: ColumnMap): AsyncGenerator<ListItem> {
  let at = 0;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    at++;
    if (line.trim() === '') continue;
    yield { place: String(at), ...lineItem(line.replace(/^\uFEFF/, ''), map) };
  }
}

function lineItem(line: string, map: ColumnMap): { row: RawRow } | { problem: string } {
  const json = parseLine(line);
  if (json === undefined) return { problem: 'bukan JSON yang sah (not JSON)' };
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    return { problem: 'harus objek JSON (must be a JSON object)' };
  }
  const [review] = claimReviewsIn(json);
  if (review) return { row: rowOf(review) };
  // Columns differ from line to line: one that lacks a mapped column lacks that field.
  const names = [...Object.keys(json), ...Object.values(map)];
  return { row: rowFrom(json as Record<string, unknown>, columnsFor(names, map)) };
}

async function* readClaimReviews(input: Readable): AsyncGenerator<ListItem> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of input as AsyncIterable<Buffer>) {
    size += piece.length;
    if (size > MOST_JSON_BYTES) {
      throw new Error(`lebih besar dari ${MOST_JSON_BYTES} bita; pecah menjadi NDJSON (too large)`);
    }
    pieces.push(piece);
  }
  const json = parseLine(
    Buffer.concat(pieces)
      .toString('utf8')
      .replace(/^\uFEFF/, ''),
  );
  if (json === undefined) throw new Error('bukan JSON yang sah (not JSON)');
  const reviews = claimReviewsIn(json);
  if (reviews.length === 0) {
    throw new Error('tidak memuat ClaimReview (no ClaimReview in it); periksa --format');
  }
  for (const [at, review] of reviews.entries()) yield { place: `#${at + 1}`, row: rowOf(review) };
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
