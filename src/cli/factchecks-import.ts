import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { FactCheckRecord } from '../claims/claim.js';
import { type ColumnMap, FIELDS, type Field } from '../claims/columns.js';
import { changeRecords } from '../claims/fact-check-file.js';
import { recordOf } from '../claims/import-row.js';
import { type Merged, withRecords } from '../claims/merge.js';
import { type Format, readList } from '../claims/read-list.js';
import { ExitCode, UsageError } from './exit-code.js';
import { Progress } from './progress.js';
import { checkReadable } from './read-items.js';

export interface ImportOptions {
  readonly format: Format;
  readonly publisher?: string;
  readonly rating?: string;
  readonly urlTemplate?: string;
  readonly map?: readonly string[];
  /** Where entries that were not taken are written down. */
  readonly rejects?: string;
}

/** What the commands on fact-checks work with. */
export interface FactCheckTools {
  /** DATA_DIR. */
  readonly directory: string;
  /** To standard output. */
  readonly print: (text: string) => void;
  /** To standard error, made harmless for a terminal. */
  readonly warn: (text: string) => void;
}

/** Rejected entries told on the terminal; the file has them all. */
const TOLD = 5;

/** `saring factchecks import`: good entries are taken, others reported; returns the exit code. */
export async function importFactChecks(
  tools: FactCheckTools,
  file: string,
  options: ImportOptions,
): Promise<number> {
  const columns = columnMap(options.map ?? []);
  if (options.urlTemplate !== undefined && !options.urlTemplate.includes('{id}')) {
    throw new UsageError('--url-template: harus memuat {id}, misalnya "https://contoh.id/{id}"');
  }
  await checkReadable([file]);
  const rejects = new Rejects(options.rejects ?? `${basename(file)}.rejects.ndjson`, tools);
  const records = await readRecordsOf(file, { ...options, columns }, rejects);
  await rejects.close();
  if (records.length === 0 && rejects.count === 0) {
    tools.warn(`${file}: tidak ada entri di dalamnya (no entries)`);
    return ExitCode.noInput;
  }
  if (records.length > 0) {
    let merged: Merged | undefined;
    await changeRecords(tools.directory, (known) => {
      merged = withRecords(known, records);
      return merged.records;
    });
    if (merged) tools.print(summary(merged));
  }
  if (rejects.count === 0) return 0;
  tools.warn(`${rejects.count} entri tidak diambil; daftarnya: ${rejects.path}`);
  return ExitCode.noInput;
}

async function readRecordsOf(
  file: string,
  options: Omit<ImportOptions, 'map'> & { readonly columns: ColumnMap },
  rejects: Rejects,
): Promise<FactCheckRecord[]> {
  const progress = new Progress();
  const records: FactCheckRecord[] = [];
  try {
    progress.expect((await stat(file)).size);
    const onBytes = (bytes: number) => progress.advance(bytes);
    for await (const item of readList(file, { ...options, onBytes })) {
      if ('problem' in item) {
        await rejects.add(item.place, { field: '', reason: item.problem });
        continue;
      }
      const result = recordOf(item.row, options);
      if ('record' in result) records.push(result.record);
      else await rejects.add(item.place, result.reject);
    }
  } catch (error) {
    throw new UsageError(`${file}: ${error instanceof Error ? error.message : error}`);
  } finally {
    progress.stop();
  }
  return records;
}

/** `claim=JUDUL` and so on. */
function columnMap(pairs: readonly string[]): ColumnMap {
  const map: Partial<Record<Field, string>> = {};
  for (const pair of pairs) {
    const [field, column] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)];
    const known = FIELDS.find((one) => one === field);
    if (!known || column === '') {
      throw new UsageError(
        `--map ${pair}: tulis FIELD=KOLOM; FIELD salah satu dari ${FIELDS.join(', ')}`,
      );
    }
    map[known] = column;
  }
  return map;
}

function summary({ records, added, updated, unchanged }: Merged): string {
  return `${added} ditambahkan, ${updated} diperbarui, ${unchanged} tetap; kini ${records.length} klaim`;
}

/** Entries that were not taken: a line of JSON each, in a file that is made when the first comes. */
class Rejects {
  count = 0;
  #file: WriteStream | null = null;

  constructor(
    readonly path: string,
    private readonly tools: FactCheckTools,
  ) {}

  async add(line: string, { field, reason }: { field: string; reason: string }): Promise<void> {
    this.count++;
    if (this.count <= TOLD) {
      this.tools.warn(`baris ${line}${field ? `, ${field}` : ''}: ${reason}`);
    }
    if (!this.#file) {
      const file = createWriteStream(this.path);
      await once(file, 'open');
      this.#file = file;
    }
    if (!this.#file.write(`${JSON.stringify({ line, field, reason })}\n`))
      await once(this.#file, 'drain');
  }

  async close(): Promise<void> {
    if (!this.#file) return;
    this.#file.end();
    await once(this.#file, 'close');
  }
}
