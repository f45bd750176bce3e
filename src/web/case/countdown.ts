/** Whole seconds from `now` (milliseconds since 1970) to a moment (ISO 8601); 0 when it is past. */
export function secondsUntil(at: string, now: number): number {
  return Math.max(0, Math.ceil((Date.parse(at) - now) / 1_000));
}

/** `7:12`, `1:02:05`: seconds as a clock shows them. */
export function clock(seconds: number): string {
  const [hours, minutes] = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60];
  const rest = String(seconds % 60).padStart(2, '0');
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${rest}` : `${minutes}:${rest}`;
}

/** How often somebody who hears the page is told: at 5 minutes, 2 minutes, 1 minute and at the end. */
const TOLD_AT = [300, 120, 60, 0] as const;

/** Which of these times has come, in seconds; null while more is left than the first. */
export function toldAt(seconds: number): number | null {
  return TOLD_AT.findLast((limit) => seconds <= limit) ?? null;
}

/** A clock that is wrong by less is taken as right: an answer tells its time in whole seconds. */
const SLACK_MS = 3_000;

/**
 * How far the service's clock is before this machine's, in milliseconds, by the `Date` of an answer that came at
 * `receivedAt`. A lease ends by the service's clock.
 */
export function clockOffset(date: string | null, receivedAt: number): number {
  const told = Date.parse(date ?? '');
  if (Number.isNaN(told)) return 0;
  const offset = told + 500 - receivedAt;
  return Math.abs(offset) < SLACK_MS ? 0 : offset;
}
