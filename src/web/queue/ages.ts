const MINUTE_MS = 60_000;
const DAY_MINUTES = 1_440;

/** A moment (ISO 8601) as an age: "3 jam yang lalu". `locale` BCP 47, `now` in ms since 1970. */
export function ageIn(locale: string, moment: string, now: number): string {
  // A server whose clock is ahead of this machine's must not read "in 2 minutes".
  const minutes = Math.max(0, Math.floor((now - Date.parse(moment)) / MINUTE_MS));
  const words = new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'long' });
  if (minutes < 1) return words.format(0, 'second');
  if (minutes < 60) return words.format(-minutes, 'minute');
  // "1 hari" from 24 hours on; before that hours, so that nothing is rounded up to a day.
  if (minutes < DAY_MINUTES) return words.format(-Math.floor(minutes / 60), 'hour');
  return new Intl.RelativeTimeFormat(locale, { style: 'long' }).format(
    -Math.floor(minutes / DAY_MINUTES),
    'day',
  );
}

/** How long something took: "45 mnt", "3 jam 5 mnt", "2 hari 4 jam". `minutes` may be a fraction. */
export function spanIn(locale: string, minutes: number): string {
  const whole = Math.max(0, Math.round(minutes));
  const hours = Math.floor(whole / 60);
  const days = Math.floor(whole / DAY_MINUTES);
  if (hours < 1) return unit(locale, whole, 'minute');
  if (days < 1)
    return both(unit(locale, hours, 'hour'), unit(locale, whole % 60, 'minute'), whole % 60);
  return both(unit(locale, days, 'day'), unit(locale, hours % 24, 'hour'), hours % 24);
}

/** Seconds as a clock: "9:05", "1:00:00". */
export function clockOf(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const parts = [Math.floor(whole / 3_600), Math.floor(whole / 60) % 60, whole % 60];
  const [first, ...others] = parts[0] === 0 ? parts.slice(1) : parts;
  return [first, ...others.map((part) => String(part).padStart(2, '0'))].join(':');
}

/** The time of day of a moment (ISO 8601), with the day where it is not that of `now`. */
export function timeIn(locale: string, moment: string, now: number): string {
  const at = new Date(moment);
  const isToday = at.toDateString() === new Date(now).toDateString();
  return new Intl.DateTimeFormat(locale, {
    timeStyle: 'short',
    ...(isToday ? {} : { dateStyle: 'medium' }),
  }).format(at);
}

function unit(locale: string, value: number, of: 'minute' | 'hour' | 'day'): string {
  return new Intl.NumberFormat(locale, { style: 'unit', unit: of, unitDisplay: 'short' }).format(
    value,
  );
}

function both(first: string, second: string, rest: number): string {
  return rest === 0 ? first : `${first} ${second}`;
}
