import type { PostContext } from '../api/types.js';

export type TimeZone = NonNullable<PostContext['timeZone']>;

/** Hours ahead of UTC; Indonesia has no daylight-saving time. */
const OFFSETS: Readonly<Record<TimeZone, number>> = {
  'Asia/Jakarta': 7,
  'Asia/Makassar': 8,
  'Asia/Jayapura': 9,
};

/** A date and time as a person says them (`2024-11-15T09:00`) in a zone, as a moment (ISO 8601 with offset). */
export function momentOf(local: string, zone: TimeZone): string {
  const seconds = /T\d\d:\d\d$/.test(local) ? ':00' : '';
  return `${local}${seconds}+0${OFFSETS[zone]}:00`;
}

/** A moment (ISO 8601) as the date and time in a zone, `2024-11-15T09:00`; empty when it is no moment. */
export function localOf(moment: string, zone: TimeZone): string {
  const at = Date.parse(moment);
  if (Number.isNaN(at)) return '';
  return new Date(at + OFFSETS[zone] * 3_600_000).toISOString().slice(0, 16);
}
