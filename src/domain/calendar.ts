import { z } from 'zod';
import type { Term } from './gallery.js';
import { type InForce, legalBasisSchema } from './legal.js';
import type { Circumstances } from './observation.js';
import { messageSchema, type TIME_ZONES } from './taxonomy.js';

/** The windows of a regime that its rulebook dates. */
export const DATED_WINDOWS = ['campaign', 'ads', 'quiet', 'voting'] as const;
/**
 * Those, the year before the first, and what lies further away: a post of then most likely belongs to another
 * election.
 */
export const WINDOWS = ['long-before', 'before', ...DATED_WINDOWS, 'after'] as const;
export type Window = (typeof WINDOWS)[number];

const windowSchema = z
  .strictObject({
    /** First and last whole day, in the time of the region where the election is held. */
    from: z.iso.date(),
    to: z.iso.date(),
    legal: z.array(legalBasisSchema).readonly(),
    /** How sure the dates are, where that is less than the citations say. */
    note: messageSchema.optional(),
  })
  .readonly();

/** The schedule of one regime: whole days in the local time of the region. */
export const calendarSchema = z
  .strictObject({
    campaign: windowSchema,
    ads: windowSchema,
    quiet: windowSchema,
    voting: windowSchema,
  })
  .readonly()
  .meta({
    id: 'Calendar',
    description:
      'The schedule: first and last day of each window, in the time of the region (WIB, WITA or WIT).',
  });
export type Calendar = z.infer<typeof calendarSchema>;

/** First and last day (ISO 8601) on which something may have happened, ends included. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

const HOUR_MS = 3_600_000;
/** Days; a year before it begins, nothing is early for a campaign. */
const YEAR = 365;
/** Hours ahead of UTC; Indonesia has no daylight-saving time. */
const OFFSETS: Readonly<Record<(typeof TIME_ZONES)[number], number>> = {
  'Asia/Jakarta': 7,
  'Asia/Makassar': 8,
  'Asia/Jayapura': 9,
};

/**
 * The day of publication in the time of the region. Without a zone it may have been two days around
 * midnight; null without a moment. The offset of `publishedAt` tells the moment, not the region.
 */
export function daysOf({ publishedAt, timeZone }: Circumstances): Period | null {
  if (publishedAt === undefined) return null;
  const moment = Date.parse(publishedAt);
  const offsets = timeZone === undefined ? Object.values(OFFSETS) : [OFFSETS[timeZone]];
  const days = offsets.map((hours) => dayAt(moment + hours * HOUR_MS)).sort();
  return { from: days[0] as string, to: days.at(-1) as string };
}

function dayAt(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10);
}

/** Whether a term of office or a text holds on some day of a period; it is open where an end is left out. */
export function holdsIn({ from, to }: Term | InForce, period: Period): boolean {
  return (from ?? period.to) <= period.to && (to ?? period.from) >= period.from;
}

/** Whether a day (ISO 8601) lies in a window. */
export function isIn(day: string, window: Window, calendar: Calendar): boolean {
  const { from, to } = rangeOf(window, calendar);
  return (from === null || day >= from) && (to === null || day <= to);
}

function rangeOf(window: Window, calendar: Calendar): { from: string | null; to: string | null } {
  const opens = calendar.campaign.from;
  if (window === 'long-before') return { from: null, to: shifted(opens, -YEAR - 1) };
  if (window === 'before') return { from: shifted(opens, -YEAR), to: shifted(opens, -1) };
  if (window === 'after') return { from: shifted(calendar.voting.to, 1), to: null };
  return calendar[window];
}

function shifted(day: string, by: number): string {
  return dayAt(Date.parse(`${day}T00:00:00Z`) + by * 24 * HOUR_MS);
}

/**
 * Hours until the quiet period of a regime begins, at `moment` (ms since 1970) in the time of the region; 0 from then
 * to the end of voting, null after it. Without a zone the region where it begins first counts.
 */
export function hoursUntilQuiet(
  { quiet, voting }: Calendar,
  moment: number,
  timeZone?: Circumstances['timeZone'],
): number | null {
  const ahead = timeZone === undefined ? Math.max(...Object.values(OFFSETS)) : OFFSETS[timeZone];
  const behind = timeZone === undefined ? Math.min(...Object.values(OFFSETS)) : OFFSETS[timeZone];
  const begins = Date.parse(`${quiet.from}T00:00:00Z`) - ahead * HOUR_MS;
  const ends = Date.parse(`${shifted(voting.to, 1)}T00:00:00Z`) - behind * HOUR_MS;
  return moment >= ends ? null : Math.max(0, (begins - moment) / HOUR_MS);
}
