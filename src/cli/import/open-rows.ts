import { createHash } from 'node:crypto';
import { extname } from 'node:path';
import { stringify } from 'safe-stable-stringify';
import type { PostLimits } from '../../domain/post.js';
import type { Channel } from '../../domain/report.js';
import type { Pseudonyms } from '../../queue/pseudonyms.js';
import { UsageError } from '../exit-code.js';
import { bodyOfCells, fieldAt } from './csv-body.js';
import { detectDialect } from './csv-dialect.js';
import type { ImageFiles } from './image-files.js';
import type { RowReader } from './import-rows.js';
import { type Mapping, mapColumns } from './mapping.js';
import type { parseZone } from './moments.js';
import { readCsv } from './read-csv.js';
import { readNdjson } from './read-ndjson.js';
import { postFromBody, postFromFiles, reportFromBody } from './report-body.js';
import type { RawRow } from './rows.js';
import type { OpenSource } from './source.js';

/** How the rows of a file are to be read. */
export interface ReadingOptions {
  readonly map: readonly string[];
  readonly channel: Channel;
  readonly regime: string | undefined;
  readonly sender: string;
  readonly zone: ReturnType<typeof parseZone>;
  readonly delimiter: string | undefined;
  readonly format: 'csv' | 'ndjson' | undefined;
  readonly images: ImageFiles | null;
  readonly pseudonyms: Pseudonyms | null;
  readonly limits: PostLimits;
  /** Bytes of one NDJSON line. */
  readonly lineBytes: number;
}

/** A file's rows with what makes reports of them. */
export interface OpenRows {
  readonly rows: () => AsyncIterable<RawRow<unknown>>;
  readonly reader: RowReader<unknown>;
  /** Null for NDJSON. */
  readonly mapping: Mapping | null;
  /** SHA-256 (hex) of all that decides what a row says. */
  readonly settings: string;
}

/** Tells CSV from NDJSON and maps the columns. Throws `UsageError` where the options do not fit the file. */
export function openRows(source: OpenSource, options: ReadingOptions): OpenRows {
  return formatOf(source, options.format) === 'csv'
    ? openCsv(source, options)
    : openNdjson(source, options);
}

function formatOf(source: OpenSource, asked: 'csv' | 'ndjson' | undefined): 'csv' | 'ndjson' {
  if (asked) return asked;
  const extension = extname(source.name.toLowerCase().replace(/\.gz$/, ''));
  if (['.csv', '.tsv'].includes(extension)) return 'csv';
  if (['.ndjson', '.jsonl'].includes(extension)) return 'ndjson';
  const first = source.head.toString('utf8').trimStart()[0];
  if (first === '[') {
    throw new UsageError(
      `${source.name}: daftar JSON bukan NDJSON; tulis satu laporan per baris (a JSON array is not NDJSON)`,
    );
  }
  return first === '{' ? 'ndjson' : 'csv';
}

function openCsv(source: OpenSource, options: ReadingOptions): OpenRows {
  const dialect = detectDialect(source.head, options.delimiter);
  const mapping = mapColumns(dialect.header, options.map);
  const imageColumn = mapping.columns.get('images');
  const { images } = options;
  if (imageColumn !== undefined && !images) {
    throw new UsageError(
      `kolom "${mapping.header[imageColumn]}" berisi nama gambar: beri --images FOLDER, atau --map images= untuk ` +
        'melewatinya (give --images DIR, or leave the column out)',
    );
  }
  const toPost = postFromFiles(options.limits);
  const reader: RowReader<readonly string[]> = {
    read: async (cells) => {
      const read = bodyOfCells(cells, mapping, options.zone);
      if (!read) return null;
      const files = images && read.images.length > 0 ? await images(read.images) : [];
      return reportFromBody(pseudonymous(read.body, options), options, toPost(files));
    },
    place: ({ pointer }) => {
      const field = fieldAt(pointer);
      const at = field === null ? undefined : mapping.columns.get(field);
      return {
        field: field ?? pointer,
        column: at === undefined ? null : (mapping.header[at] ?? null),
      };
    },
  };
  return {
    rows: () => readCsv(source.read(), dialect),
    // Rows and reader are made for each other here; outside nobody looks into a row.
    reader: reader as RowReader<unknown>,
    mapping,
    settings: digest(options, { delimiter: dialect.delimiter, columns: [...mapping.columns] }),
  };
}

function openNdjson(source: OpenSource, options: ReadingOptions): OpenRows {
  for (const [name, given] of [
    ['--map', options.map.length > 0],
    ['--images', options.images !== null],
    ['--delimiter', options.delimiter !== undefined],
    ['--time-zone', options.zone !== null],
  ] as const)
    if (given) throw new UsageError(`${name} hanya untuk CSV (for CSV only)`);
  const toPost = postFromBody(options.limits);
  return {
    rows: () => readNdjson(source.read(), options.lineBytes),
    reader: {
      read: async (body) => reportFromBody(pseudonymous(body, options), options, toPost),
      place: ({ pointer }) => ({ field: pointer, column: null }),
    },
    mapping: null,
    settings: digest(options, {}),
  };
}

/** The body with a pseudonym for its reporter, where that was asked for. */
function pseudonymous(body: unknown, { pseudonyms }: ReadingOptions): unknown {
  if (!pseudonyms || typeof body !== 'object' || body === null || !('reporter' in body))
    return body;
  const { reporter } = body;
  return typeof reporter === 'string' && reporter.trim() !== ''
    ? { ...body, reporter: pseudonyms(reporter) }
    : body;
}

function digest(options: ReadingOptions, more: Readonly<Record<string, unknown>>): string {
  const { channel, regime = null, sender, zone, pseudonyms } = options;
  const settings = { channel, regime, sender, zone, pseudonymise: pseudonyms !== null, ...more };
  return createHash('sha256').update(stringify(settings)).digest('hex');
}
