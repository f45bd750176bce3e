import {
  CHANNEL_NAMES,
  LABEL_NAMES,
  QUALITY_NAMES,
  STATE_NAMES,
  VERDICT_NAMES,
} from '../../domain/names.js';

/** Ages of a case's first report that a filter may ask for. */
const AGES = ['last-hour', 'today', 'over-1-day', 'over-3-days'] as const;
type Age = (typeof AGES)[number];
/** Orders of the list; `priority` is the one without a word in the address. */
export type Sort = 'priority' | 'oldest' | 'newest';

/** What each field of a filter may be, but for the regime, which is whatever rulebooks there are. */
export const CHOICES = {
  state: keysOf(STATE_NAMES),
  verdict: keysOf(VERDICT_NAMES),
  label: keysOf(LABEL_NAMES),
  severity: ['1', '2', '3', '4'],
  channel: keysOf(CHANNEL_NAMES),
  quality: keysOf(QUALITY_NAMES),
  age: AGES,
  sort: ['oldest', 'newest'],
} as const;

type Choices = typeof CHOICES;
/** Which cases the list shows, and in which order; a field left out does not limit. */
export type Filter = Readonly<{ [K in keyof Choices]?: Choices[K][number] } & { regime?: string }>;
export type FilterField = keyof Filter;

const REGIME = /^[a-z0-9-]{2,40}$/;
const HOUR_MS = 3_600_000;

/** The filter that stands in an address (after `?`); what it does not know it leaves out. */
export function filterFrom(query: string): Filter {
  const given = new URLSearchParams(query);
  const found = Object.entries(CHOICES).flatMap(([field, allowed]) => {
    const value = given.get(field);
    return (allowed as readonly (string | null)[]).includes(value) ? [[field, value]] : [];
  });
  const regime = given.get('regime');
  if (regime !== null && REGIME.test(regime)) found.push(['regime', regime]);
  return Object.fromEntries(found) as Filter;
}

/** The same filter as it stands in an address: `?label=hoax&age=today`; empty for none. */
export function addressOf(filter: Filter): string {
  const query = new URLSearchParams(given(filter)).toString();
  return query === '' ? '' : `?${query}`;
}

/** `filter` with one field set, or taken out (`''`). */
export function withField(filter: Filter, field: FilterField, value: string): Filter {
  const { [field]: _, ...others } = filter;
  return filterFrom(
    addressOf({ ...others, ...(value === '' ? {} : { [field]: value }) } as Filter),
  );
}

/** How many fields limit which cases are shown; the order is none. */
export function limitsIn({ sort: _, ...filter }: Filter): number {
  return given(filter).length;
}

/** What `GET /cases`, an export and, without `state`, `POST /cases/claim` take. `now` in ms since 1970. */
export function caseFilterOf({ age, sort: _, severity, ...filter }: Filter, now: number) {
  return {
    ...filter,
    ...(severity === undefined ? {} : { severity: Number(severity) }),
    ...(age === undefined ? {} : momentsOf(age, now)),
  };
}

/** Where the cases of `filter` are as a file. */
export function exportAddress(
  filter: Filter,
  { format, lang, now }: { readonly format: string; readonly lang: string; readonly now: number },
): string {
  const limits = Object.entries(caseFilterOf(filter, now)).map(
    ([field, value]): [string, string] => [field, String(value)],
  );
  return `/cases/export?${new URLSearchParams([['format', format], ['lang', lang], ...limits])}`;
}

function momentsOf(age: Age, now: number): { readonly after?: string; readonly before?: string } {
  const ago = (hours: number) => new Date(now - hours * HOUR_MS).toISOString();
  if (age === 'last-hour') return { after: ago(1) };
  if (age === 'over-1-day') return { before: ago(24) };
  if (age === 'over-3-days') return { before: ago(72) };
  const midnight = new Date(now);
  midnight.setHours(0, 0, 0, 0);
  return { after: midnight.toISOString() };
}

function given(filter: Filter): [string, string][] {
  return Object.entries(filter).filter((entry): entry is [string, string] => Boolean(entry[1]));
}

function keysOf<K extends string>(names: Readonly<Record<K, unknown>>): readonly K[] {
  return Object.keys(names) as K[];
}
