import Table from 'cli-table3';
import type { FactCheckRecord } from '../claims/claim.js';
import {
  changeRecords,
  emptyIndex,
  factCheckPath,
  readRecords,
} from '../claims/fact-check-file.js';
import { UsageError } from './exit-code.js';
import type { FactCheckTools } from './factchecks-import.js';
import { visible, visibleJson } from './visible.js';

/** What is known of one publisher's fact-checks. */
interface Row {
  readonly publisher: string;
  readonly claims: number;
  /** Of how many the rating says that the claim is true. */
  readonly true: number;
  /** Day of the newest; null where no date is told. */
  readonly newest: string | null;
}

/** `saring factchecks list`: what was imported, by publisher; returns the exit code. */
export async function listFactChecks(
  tools: FactCheckTools,
  options: { readonly json?: true },
): Promise<number> {
  const rows = rowsOf(await readRecords(tools.directory));
  if (options.json) {
    for (const row of rows) tools.print(visibleJson(row));
    return 0;
  }
  if (rows.length > 0) tools.print(render(rows));
  const claims = rows.reduce((sum, row) => sum + row.claims, 0);
  tools.print(`${claims} klaim · ${factCheckPath(tools.directory)}`);
  return 0;
}

function rowsOf(records: readonly FactCheckRecord[]): Row[] {
  const rows = new Map<string, Row>();
  for (const { publisher, isTrue, date } of records) {
    const row = rows.get(publisher) ?? { publisher, claims: 0, true: 0, newest: null };
    const newest = date !== null && (row.newest === null || date > row.newest) ? date : row.newest;
    rows.set(publisher, {
      publisher,
      claims: row.claims + 1,
      true: row.true + (isTrue ? 1 : 0),
      newest,
    });
  }
  return [...rows.values()].sort((a, b) => b.claims - a.claims);
}

function render(rows: readonly Row[]): string {
  const table = new Table({
    head: ['penerbit', 'klaim', 'dinilai benar', 'terbaru'],
    style: { head: [], border: [] },
  });
  for (const row of rows) {
    table.push([visible(row.publisher), row.claims, row.true, row.newest ?? '-']);
  }
  return table.toString();
}

/** `saring factchecks remove`: one publisher's, or the whole index whatever state it is in; returns the exit code. */
export async function removeFactChecks(
  tools: FactCheckTools,
  { publisher, all }: { readonly publisher?: string; readonly all?: true },
): Promise<number> {
  if ((publisher === undefined) === (all === undefined)) {
    throw new UsageError('pilih --publisher NAMA atau --all');
  }
  if (publisher === undefined) {
    await emptyIndex(tools.directory);
    tools.print('Semua klaim dihapus.');
    return 0;
  }
  const kept = (records: readonly FactCheckRecord[]) => {
    const rest = records.filter((record) => record.publisher !== publisher);
    if (rest.length === records.length) {
      throw new UsageError(`"${publisher}": tidak ada penerbit itu. Lihat: saring factchecks list`);
    }
    removed = records.length - rest.length;
    return rest;
  };
  let removed = 0;
  const left = await changeRecords(tools.directory, kept);
  tools.print(`${removed} klaim dihapus; kini ${left.length} klaim`);
  return 0;
}

/** `saring factchecks rebuild`: the same claims, indexed as this version does; returns the exit code. */
export async function rebuildFactChecks(tools: FactCheckTools): Promise<number> {
  const records = await changeRecords(tools.directory, (known) => known);
  tools.print(`Indeks dibuat ulang: ${records.length} klaim`);
  return 0;
}
