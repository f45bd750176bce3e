import { type Language, language } from '../shell/language.js';

const LOCALES: Readonly<Record<Language, string>> = { id: 'id-ID', en: 'en-GB' };

/** The page's language as `Intl` names it. */
export function localeOf(): string {
  return LOCALES[language.value];
}

/** A number as it is written in the page's language. */
export function written(value: number, digits = 0): string {
  return new Intl.NumberFormat(localeOf(), { maximumFractionDigits: digits }).format(value);
}

/** With a capital first letter, as at the start of a line. */
export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
