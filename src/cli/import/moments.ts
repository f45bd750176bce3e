import { TIME_ZONES } from '../../domain/taxonomy.js';

type TimeZone = (typeof TIME_ZONES)[number];

/** Indonesia's zones keep no summer time. */
const ZONES: Readonly<Record<string, { readonly zone: TimeZone; readonly offset: string }>> = {
  wib: { zone: 'Asia/Jakarta', offset: '+07:00' },
  wita: { zone: 'Asia/Makassar', offset: '+08:00' },
  wit: { zone: 'Asia/Jayapura', offset: '+09:00' },
};

/** `WITA` or `Asia/Makassar` to the zone's name; null for anything else. */
export function parseZone(text: string): TimeZone | null {
  const word = text.trim().toLowerCase();
  return ZONES[word]?.zone ?? TIME_ZONES.find((zone) => zone.toLowerCase() === word) ?? null;
}

const DAY_FIRST =
  /^(?<day>\d{1,2})[/-](?<month>\d{1,2})[/-](?<year>\d{4})[ ,T]+(?<hour>\d{1,2})[:.](?<minute>\d{2})(?:[:.](?<second>\d{2}))?(?:\s+(?<zone>WIB|WITA|WIT))?$/i;
const YEAR_FIRST =
  /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})[ T](?<hour>\d{1,2})[:.](?<minute>\d{2})(?:[:.](?<second>\d{2}))?(?:\s*(?<zone>WIB|WITA|WIT))?$/i;
const ISO = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/i;

/**
 * A moment to ISO 8601 with its offset: ISO itself, or `15/11/2024 09.30 WIB`, always the day first; `zone` is
 * whose clock it is where the text does not say. Null for what is no moment, and where nobody says the zone.
 */
export function parseMoment(text: string, zone: TimeZone | null): string | null {
  const given = text.trim();
  if (ISO.test(given)) {
    const iso = given.replace(' ', 'T').toUpperCase();
    return isDay(iso.slice(0, 10)) && !Number.isNaN(Date.parse(iso)) ? iso : null;
  }
  const parts = (DAY_FIRST.exec(given) ?? YEAR_FIRST.exec(given))?.groups;
  const offset = parts?.zone ? ZONES[parts.zone.toLowerCase()]?.offset : offsetOf(zone);
  if (!parts || !offset) return null;
  const two = (name: string) => (parts[name] ?? '0').padStart(2, '0');
  const day = `${parts.year}-${two('month')}-${two('day')}`;
  const iso = `${day}T${two('hour')}:${two('minute')}:${two('second')}${offset}`;
  return isDay(day) && Number(parts.hour) < 24 && !Number.isNaN(Date.parse(iso)) ? iso : null;
}

function offsetOf(zone: TimeZone | null): string | undefined {
  return Object.values(ZONES).find((one) => one.zone === zone)?.offset;
}

/** `2024-09-24` or `24/09/2024` to the former; null for anything else. */
export function parseDay(text: string): string | null {
  const [, day = '', month = '', year = ''] =
    /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(text.trim()) ?? [];
  const iso = year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text.trim();
  return isDay(iso) ? iso : null;
}

/** Whether the calendar has such a day: `Date` alone takes 31 February for 2 March. */
function isDay(iso: string): boolean {
  const moment = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(iso);
}
