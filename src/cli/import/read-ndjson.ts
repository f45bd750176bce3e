import type { Message } from '../../domain/taxonomy.js';
import { parseJson } from '../../http/parse-json.js';
import { linesOf } from '../lines-of.js';
import type { RawRow, RowContent } from './rows.js';

const SPACE = 0x20;

/** Every line that is not blank, in order, parsed; one that is no JSON or too long comes as a problem. */
export async function* readNdjson(
  bytes: AsyncIterable<Buffer>,
  mostBytes: number,
): AsyncGenerator<RawRow<unknown>> {
  let [line, row] = [0, 0];
  for await (const { bytes: found, length } of linesOf(bytes, mostBytes)) {
    line += 1;
    if (found && !found.some((byte) => byte > SPACE)) continue;
    row += 1;
    const content = found ? parsed(Buffer.from(found), line) : tooLong(mostBytes);
    yield { row, line, endLine: line, bytes: length, content };
  }
}

function parsed(bytes: Buffer, line: number): RowContent<unknown> {
  // A byte order mark may stand before the first line only; `toString` keeps it, the decoder drops it.
  const raw = bytes
    .toString('utf8')
    .replace(line === 1 ? /^\uFEFF/ : /(?!)/, '')
    .trim();
  try {
    return { value: parseJson(bytes), raw };
  } catch {
    return { problem: NOT_JSON, raw };
  }
}

const NOT_JSON: Message = {
  id: 'Bukan JSON yang sah, atau terlalu banyak nilai untuk satu laporan.',
  en: 'Not valid JSON, or too many values for one report.',
};

function tooLong(mostBytes: number): RowContent<unknown> {
  const problem = {
    id: `Baris ini melebihi ${mostBytes} bita (MAX_BODY_BYTES).`,
    en: `This line is over ${mostBytes} bytes (MAX_BODY_BYTES).`,
  };
  return { problem, raw: null };
}
