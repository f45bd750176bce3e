import type { RawRow } from './import-row.js';

/** Fields of a record that a column may hold. */
export const FIELDS = ['claim', 'text', 'rating', 'publisher', 'url', 'date', 'id'] as const;
export type Field = (typeof FIELDS)[number];

/** Names that columns have in lists we know, folded. */
const KNOWN_NAMES: Readonly<Record<Field, readonly string[]>> = {
  claim: ['claim', 'klaim', 'claimreviewed', 'clean_title', 'title', 'judul'],
  text: ['text', 'teks', 'hoax_text', 'narasi', 'isi', 'content'],
  rating: ['rating', 'verdict', 'label', 'textualrating', 'hasil'],
  publisher: ['publisher', 'penerbit', 'source', 'sumber'],
  url: ['url', 'link', 'tautan', 'reviewurl'],
  date: ['date', 'tanggal', 'datepublished', 'reviewdate'],
  id: ['id', 'identifier'],
};

/** A field by the name of its column, as `--map` gives it. */
export type ColumnMap = Readonly<Partial<Record<Field, string>>>;

/** Which column holds which field: as told, else by the names that we know. Throws for a column that is not there. */
export function columnsFor(names: readonly string[], map: ColumnMap): ColumnMap {
  const found: Partial<Record<Field, string>> = {};
  for (const field of FIELDS) {
    const told = map[field];
    if (told !== undefined && !names.includes(told)) {
      throw new Error(
        `--map ${field}=${told}: tidak ada kolom itu (no such column); yang ada: ${names.join(', ')}`,
      );
    }
    const known = KNOWN_NAMES[field]
      .map((name) => names.find((one) => one.trim().toLowerCase() === name))
      .find((name) => name !== undefined);
    const column = told ?? known;
    if (column !== undefined) found[field] = column;
  }
  return found;
}

/** One line of a table as an entry of a list. */
export function rowFrom(line: Readonly<Record<string, unknown>>, columns: ColumnMap): RawRow {
  return Object.fromEntries(
    Object.entries(columns).map(([field, column]) => {
      const value = line[column];
      return [
        field,
        typeof value === 'string' || typeof value === 'number' ? String(value) : undefined,
      ];
    }),
  );
}
