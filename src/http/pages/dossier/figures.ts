import type { Language } from '../../../domain/taxonomy.js';

const PERCENT = { id: percentOf('id'), en: percentOf('en-GB') };

function percentOf(locale: string): Intl.NumberFormat {
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
}

/** `91,3%`, of a probability. */
export function percent(probability: number, language: Language): string {
  return PERCENT[language].format(probability);
}
