import { parse } from 'csv-parse/sync';
import { UsageError } from '../exit-code.js';
import { countKnown } from './mapping.js';

/** How a CSV file is written, and its header row. */
export interface Dialect {
  readonly delimiter: string;
  readonly header: readonly string[];
  /** Lines before the header row, such as Excel's `sep=;`. */
  readonly skippedLines: number;
}

/** Excel writes `;` where the comma is the decimal sign, as in Indonesia. */
const DELIMITERS = [';', ',', '\t'] as const;
const SEPARATOR_LINE = /^sep=(.)\r?\n/i;

/**
 * Tells the delimiter from the header row: the one with which most headers are known, then the one that gives
 * most columns. Throws `UsageError` without a header row, or where two delimiters fit alike.
 */
export function detectDialect(head: Buffer, asked?: string): Dialect {
  const text = head.toString('utf8');
  const separator = SEPARATOR_LINE.exec(text);
  const body = separator ? text.slice(separator[0].length) : text;
  const skippedLines = separator ? 1 : 0;
  if (body.trim() === '') throw new UsageError('tidak ada baris judul kolom (no header row)');
  const given = asked ?? separator?.[1];
  const ranked = (given === undefined ? DELIMITERS : [given])
    .map((delimiter) => ({ delimiter, header: headerOf(body, delimiter), skippedLines }))
    .sort((a, b) => rank(b) - rank(a));
  const [best, second] = ranked;
  if (!best || best.header.length === 0)
    throw new UsageError('baris judul kolom tidak terbaca (the header row cannot be read)');
  if (second && best.header.length > 1 && rank(second) === rank(best)) {
    throw new UsageError(
      `pemisah kolom tidak jelas: ${named(best.delimiter)} atau ${named(second.delimiter)}; ` +
        'pilih dengan --delimiter (which delimiter is unclear)',
    );
  }
  return best;
}

function rank({ header }: Dialect): number {
  return countKnown(header) * 10_000 + header.length;
}

function headerOf(text: string, delimiter: string): readonly string[] {
  try {
    const [header = []] = parse(text, {
      delimiter,
      to: 1,
      relax_column_count: true,
      skip_empty_lines: true,
    });
    return header.map((name) => name.trim());
  } catch {
    return [];
  }
}

function named(delimiter: string): string {
  return delimiter === '\t' ? 'tab' : `"${delimiter}"`;
}
