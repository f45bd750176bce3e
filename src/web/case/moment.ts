import type { Language } from '../shell/language.js';

const LOCALES = { id: 'id-ID', en: 'en-GB' } as const;

/** `19 Nov 2024, 20.15 WIB`: a moment (ISO 8601) by the reader's own clock. */
export function moment(at: string, language: Language): string {
  return new Intl.DateTimeFormat(LOCALES[language], {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  }).format(new Date(at));
}

/** `1.200`: a whole number as the language writes it. */
export function numeral(value: number, language: Language): string {
  return new Intl.NumberFormat(LOCALES[language]).format(value);
}
