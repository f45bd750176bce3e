import { z } from 'zod';
import type { FactCheckRecord } from './claim.js';
import { saysTrue } from './rating.js';

/** One entry of a list before it is checked; what is not given is undefined. */
export interface RawRow {
  readonly claim?: string | undefined;
  readonly text?: string | undefined;
  readonly rating?: string | undefined;
  /** Known from a scale of numbers; else the words of `rating` tell. */
  readonly isTrue?: boolean | undefined;
  readonly publisher?: string | undefined;
  readonly url?: string | undefined;
  readonly date?: string | undefined;
  readonly id?: string | undefined;
}

/** What a whole list says the same of each entry. */
export interface Defaults {
  readonly publisher?: string | undefined;
  readonly rating?: string | undefined;
  /** An address with `{id}` in it. */
  readonly urlTemplate?: string | undefined;
}

/** Why an entry cannot be taken: the field, and what would be right. */
export interface Reject {
  readonly field: string;
  readonly reason: string;
}

const MOST_LETTERS = {
  claim: 2_000,
  text: 50_000,
  rating: 100,
  publisher: 200,
  url: 2_000,
} as const;

/** An entry as a record, or why it is none. What the entry says itself goes before the defaults. */
export function recordOf(
  row: RawRow,
  defaults: Defaults,
): { readonly record: FactCheckRecord } | { readonly reject: Reject } {
  const claim = tidy(row.claim);
  const rating = tidy(row.rating) || tidy(defaults.rating);
  const publisher = tidy(row.publisher) || tidy(defaults.publisher);
  const url = tidy(row.url) || addressOf(tidy(row.id), defaults.urlTemplate);
  const text = tidy(row.text);
  const missing = (field: string, reason: string) => ({ reject: { field, reason } });
  if (!claim) return missing('claim', 'kosong: isi klaim yang diperiksa (the claim is missing)');
  if (!/\p{L}/u.test(claim)) return missing('claim', 'tidak memuat kata (no words)');
  if (!rating)
    return missing(
      'rating',
      'kosong: isi kolom hasil pemeriksaan atau pakai --rating (rating is missing)',
    );
  if (!publisher)
    return missing(
      'publisher',
      'kosong: isi kolom penerbit atau pakai --publisher (publisher is missing)',
    );
  if (!url)
    return missing(
      'url',
      'kosong: isi alamat artikelnya, atau pakai --url-template "https://…/{id}" (url is missing)',
    );
  if (!isWebAddress(url))
    return missing('url', 'bukan alamat http(s) yang sah (not an http(s) address)');
  const long = (
    Object.entries({ claim, rating, publisher, url }) as [keyof typeof MOST_LETTERS, string][]
  ).find(([field, value]) => value.length > MOST_LETTERS[field]);
  if (long) return missing(long[0], `lebih dari ${MOST_LETTERS[long[0]]} karakter (too long)`);
  const date = tidy(row.date) ? dayOf(tidy(row.date)) : null;
  if (date === undefined)
    return missing('date', 'bukan tanggal YYYY-MM-DD (not a date, YYYY-MM-DD)');
  return {
    record: {
      claim,
      text: text && text !== claim ? text.slice(0, MOST_LETTERS.text) : null,
      rating,
      isTrue: row.isTrue ?? saysTrue(rating),
      publisher,
      url,
      date,
    },
  };
}

function tidy(value: string | undefined): string {
  return (value ?? '').replace(/\s+/g, ' ').trim();
}

function addressOf(id: string, template: string | undefined): string {
  return id && template ? template.replaceAll('{id}', encodeURIComponent(id)) : '';
}

function isWebAddress(value: string): boolean {
  return z.url({ protocol: /^https?$/, hostname: /./ }).safeParse(value).success;
}

/** The day of "2024-02-14" or "2024-02-14T08:00:00+07:00"; undefined for anything else. */
function dayOf(value: string): string | undefined {
  const day = value.slice(0, 10);
  const rest = value.slice(10);
  return z.iso.date().safeParse(day).success && /^$|^[T ]/.test(rest) ? day : undefined;
}
