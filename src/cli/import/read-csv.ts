import { once } from 'node:events';
import { CsvError, type Parser, parse } from 'csv-parse';
import { parse as parseWhole } from 'csv-parse/sync';
import type { Message } from '../../domain/taxonomy.js';
import type { Dialect } from './csv-dialect.js';
import type { RawRow, RowContent } from './rows.js';

/** A row longer than this has a quote that nobody closed. */
const MOST_CHARACTERS = 1_000_000;

interface Seen {
  readonly cells: readonly string[];
  readonly text: string;
  readonly endLine: number;
}

/**
 * The rows below the header, in order, each with its cells. A row whose quotes or number of cells are wrong
 * comes as a problem; where a quote is never closed, the rest of the file is one last problem. A chunk's rows
 * are held at a time.
 */
export async function* readCsv(
  bytes: AsyncIterable<Buffer>,
  { delimiter, header, skippedLines }: Dialect,
): AsyncGenerator<RawRow<readonly string[]>> {
  const seen: Seen[] = [];
  const parser = parse({
    delimiter,
    bom: true,
    from_line: skippedLines + 1,
    relax_column_count: true,
    // Read leniently and then judged: a strict parser drops a bad row together with what it says.
    relax_quotes: true,
    skip_empty_lines: true,
    raw: true,
    max_record_size: MOST_CHARACTERS,
    // With `raw` a record comes with its text, which the library's types do not know.
    on_record: (given: unknown, { lines }) => {
      const { record, raw } = given as { readonly record: string[]; readonly raw: string };
      seen.push({ cells: record, text: raw, endLine: lines });
      return null;
    },
  });
  parser.resume();
  let row = -1;
  let lastLine = 0;
  const take = (one: Seen): RawRow<readonly string[]> | null => {
    row += 1;
    lastLine = one.endLine;
    if (row === 0) return null;
    const text = one.text.replace(/^[\r\n]+/, '').replace(/[\r\n]+$/, '');
    const line = one.endLine - (text.match(/\r\n|\r|\n/g)?.length ?? 0);
    const content = contentOf(one.cells, text, header, delimiter);
    return { row, line, endLine: one.endLine, bytes: 2 * text.length, content };
  };
  try {
    for await (const _ of parsedInto(parser, bytes)) {
      for (const one of seen.splice(0)) {
        const taken = take(one);
        if (taken) yield taken;
      }
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    for (const one of seen.splice(0)) {
      const taken = take(one);
      if (taken) yield taken;
    }
    const line = lastLine + 1;
    const content = { problem: unclosed(line), raw: null };
    yield { row: row + 1, line, endLine: line, bytes: 0, content };
  } finally {
    parser.destroy();
  }
}

/** Yields whenever the parser has done with a chunk, and once more at the end. */
async function* parsedInto(parser: Parser, bytes: AsyncIterable<Buffer>): AsyncGenerator<void> {
  // Without a listener the error would end the process; what went wrong reaches the write's own callback.
  parser.on('error', () => undefined);
  for await (const chunk of bytes) {
    await new Promise<void>((resolve, reject) => {
      parser.write(chunk, (error) => (error ? reject(error) : resolve()));
    });
    yield;
  }
  const ended = once(parser, 'end');
  parser.end();
  await ended;
  yield;
}

function contentOf(
  cells: readonly string[],
  text: string,
  header: readonly string[],
  delimiter: string,
): RowContent<readonly string[]> {
  // Whatever was read leniently left a quote standing in a cell.
  if (cells.some((cell) => cell.includes('"')) && !isStrict(text, delimiter))
    return { problem: QUOTES, raw: text };
  const extra = cells.slice(header.length);
  if (cells.length < header.length || extra.some((cell) => cell.trim() !== ''))
    return { problem: wrongCount(cells.length, header.length), raw: text };
  return { value: cells, raw: text };
}

function isStrict(text: string, delimiter: string): boolean {
  try {
    return parseWhole(text, { delimiter, relax_column_count: true }).length === 1;
  } catch {
    return false;
  }
}

const QUOTES: Message = {
  id: 'Tanda kutip (") tidak pada tempatnya: isi yang memuat kutip harus diapit kutip, dan kutip di dalamnya ditulis dua kali ("").',
  en: 'A quote (") is out of place: a cell with quotes must stand in quotes, with those inside it doubled ("").',
};

function wrongCount(found: number, expected: number): Message {
  return {
    id: `Ada ${found} kolom, seharusnya ${expected}. Periksa pemisah dan tanda kutip.`,
    en: `${found} columns where there should be ${expected}. Look at delimiters and quotes.`,
  };
}

function unclosed(line: number): Message {
  return {
    id: `Sejak baris ${line} berkas tidak terbaca: tanda kutip dibuka dan tidak ditutup. Perbaiki, lalu impor bagian itu sebagai berkas tersendiri dengan judul kolom yang sama.`,
    en: `From line ${line} on the file cannot be read: a quote is opened and not closed. Mend it and import that part as a file of its own, with the same header.`,
  };
}
