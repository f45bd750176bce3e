type Language = 'id' | 'en';

const LOCALES = { id: 'id-ID', en: 'en-GB' };

/** `24 November 2024`, of a day in ISO 8601. */
export function day(date: string, language: Language): string {
  const format = new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeZone: 'UTC' });
  return format.format(Date.parse(`${date}T00:00:00Z`));
}

/** `24 November 2024 pukul 09.05.00 WIB`, by the clock of this device. */
export function moment(at: Date, language: Language): string {
  return new Intl.DateTimeFormat(LOCALES[language], {
    dateStyle: 'long',
    timeStyle: 'long',
  }).format(at);
}

/** `2024-11-24`, the day of this device. */
export function isoDay(at: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}
