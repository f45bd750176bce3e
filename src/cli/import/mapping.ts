import { UsageError } from '../exit-code.js';
import { FIELD_HEADERS, FIELDS, type Field, headerKey, isField } from './fields.js';

/** Which column holds which field. */
export interface Mapping {
  /** Place of each mapped field's column, from 0, in the order of `FIELDS`. */
  readonly columns: ReadonlyMap<Field, number>;
  readonly header: readonly string[];
  /** Headers of columns that are not taken in. */
  readonly unmapped: readonly string[];
}

/** A report without any of these says nothing. */
const SAYS_SOMETHING = ['text', 'link', 'images', 'note'] as const satisfies Field[];

/**
 * Maps a header row: `asked` are `field=COLUMN` (`field=` alone leaves a field out), the rest goes by known
 * headers. Throws `UsageError` where a name is unknown, a column fits twice, or nothing to look at is mapped.
 */
export function mapColumns(header: readonly string[], asked: readonly string[]): Mapping {
  const wanted = new Map(asked.map((one) => parseAsked(one, header)));
  const taken = new Set([...wanted.values()]);
  const columns = new Map<Field, number>();
  for (const field of FIELDS) {
    const column = wanted.has(field) ? wanted.get(field) : knownColumn(field, header, taken);
    if (column !== undefined && column !== null) columns.set(field, column);
  }
  if (!SAYS_SOMETHING.some((field) => columns.has(field))) {
    throw new UsageError(
      'tidak ada kolom untuk text, link, images, atau note; sebutkan dengan --map text=KOLOM ' +
        `(no column for what was reported). Kolom berkas ini: ${listed(header)}`,
    );
  }
  const used = new Set(columns.values());
  const unmapped = header.filter((name, at) => !used.has(at) && name.trim() !== '');
  return { columns, header, unmapped };
}

function parseAsked(asked: string, header: readonly string[]): [Field, number | null] {
  const at = asked.indexOf('=');
  const field = at < 0 ? asked : asked.slice(0, at);
  if (at < 0 || !isField(field)) {
    throw new UsageError(
      `--map ${asked}: tulis field=KOLOM, dengan field salah satu dari (a field is one of): ${FIELDS.join(', ')}`,
    );
  }
  const name = asked.slice(at + 1).trim();
  return [field, name === '' ? null : columnNamed(name, header, `--map ${asked}`)];
}

function columnNamed(name: string, header: readonly string[], blame: string): number {
  const exact = placesOf(header, (one) => one.trim() === name);
  const places =
    exact.length > 0 ? exact : placesOf(header, (one) => headerKey(one) === headerKey(name));
  const [place] = places;
  if (places.length === 1 && place !== undefined) return place;
  const problem =
    places.length > 1
      ? 'lebih dari satu kolom bernama itu (more than one such column)'
      : 'tidak ada kolom itu (no such column)';
  throw new UsageError(`${blame}: ${problem}. Kolom berkas ini: ${listed(header)}`);
}

function knownColumn(
  field: Field,
  header: readonly string[],
  taken: ReadonlySet<number | null>,
): number | null {
  const known: readonly string[] = [headerKey(field), ...FIELD_HEADERS[field]];
  const places = placesOf(header, (name, at) => !taken.has(at) && known.includes(headerKey(name)));
  if (places.length > 1) {
    const names = places.map((at) => header[at] ?? '');
    throw new UsageError(
      `kolom ${listed(names)} sama-sama cocok untuk ${field}; pilih dengan --map ${field}=KOLOM ` +
        '(more than one column fits)',
    );
  }
  return places[0] ?? null;
}

function placesOf(
  header: readonly string[],
  fits: (name: string, at: number) => boolean,
): readonly number[] {
  return header.flatMap((name, at) => (fits(name, at) ? [at] : []));
}

function listed(names: readonly string[]): string {
  return names.map((name) => `"${name.trim()}"`).join(', ');
}

/** How many of the headers are known: tells delimiters apart. */
export function countKnown(header: readonly string[]): number {
  const keys = new Set(FIELDS.flatMap((field) => [headerKey(field), ...FIELD_HEADERS[field]]));
  return header.filter((name) => keys.has(headerKey(name))).length;
}
