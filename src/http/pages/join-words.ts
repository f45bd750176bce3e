import { ZONE_NAMES } from '../../domain/names.js';
import type { Language, TIME_ZONES } from '../../domain/taxonomy.js';

type Zone = (typeof TIME_ZONES)[number];

// To make a format costs a millisecond or so, and a page writes hundreds of dates and lists.
const LISTS = {
  id: new Intl.ListFormat('id', { type: 'disjunction' }),
  en: new Intl.ListFormat('en-GB', { type: 'disjunction' }),
};
const WHOLE_LISTS = {
  id: new Intl.ListFormat('id', { type: 'conjunction' }),
  en: new Intl.ListFormat('en-GB', { type: 'conjunction' }),
};
const DAYS = {
  id: new Intl.DateTimeFormat('id', { dateStyle: 'long', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }),
};
/** Canada writes days as ISO 8601 does. */
const clockOf = (timeZone: Zone) =>
  new Intl.DateTimeFormat('en-CA', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
    hourCycle: 'h23',
  });
const CLOCKS: Readonly<Record<Zone, Intl.DateTimeFormat>> = {
  'Asia/Jakarta': clockOf('Asia/Jakarta'),
  'Asia/Makassar': clockOf('Asia/Makassar'),
  'Asia/Jayapura': clockOf('Asia/Jayapura'),
};

/** `a, b, atau c`: one of a list. */
export function either(parts: readonly string[], language: Language): string {
  return LISTS[language].format(parts);
}

/** `a, b, dan c`: all of a list. */
export function all(parts: readonly string[], language: Language): string {
  return WHOLE_LISTS[language].format(parts);
}

/** `24 November 2024`, of a day in ISO 8601. */
export function dayInWords(day: string, language: Language): string {
  return DAYS[language].format(Date.parse(`${day}T00:00:00Z`));
}

/** `sejak 2 Januari 2026`; a side left out is open. */
export function daysInWords(
  { from, to }: { readonly from?: string | undefined; readonly to?: string | undefined },
  language: Language,
): string {
  const words = {
    id: { since: 'sejak', until: 'sampai' },
    en: { since: 'from', until: 'to' },
  }[language];
  return [
    ...(from ? [`${words.since} ${dayInWords(from, language)}`] : []),
    ...(to ? [`${words.until} ${dayInWords(to, language)}`] : []),
  ].join(' ');
}

/** `24 November 2024 00.00.00 WIT`: a moment by the clock of the region, else as it was written. */
export function momentInWords(moment: string, zone: Zone | undefined, language: Language): string {
  if (!zone) return moment;
  const [day = '', time = ''] = CLOCKS[zone].format(Date.parse(moment)).split(', ');
  const clock = language === 'id' ? time.replaceAll(':', '.') : time;
  return `${dayInWords(day, language)} ${clock} ${ZONE_NAMES[zone]}`;
}

/** The same with a capital first. */
export function capitalized(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
