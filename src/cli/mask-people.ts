import { MASK } from '../classifiers/fold-tables.js';

/** Eight digits or more, as people write numbers of telephones, identity cards and accounts. */
const LONG_NUMBER = /\+?\d(?:[ .()-]{0,2}\d){7,}/g;

/**
 * A text without handles, mail addresses, links and long numbers, by the placeholders of the training rows. Digits
 * become 0, as they do before a model sees them, so the text scores as it did. Names stay: they are
 * what posts are about.
 */
export function maskPeople(text: string): string {
  return text
    .replace(MASK, (found) => {
      if (/^(?:https?:|www\.)/i.test(found)) return 'URL';
      if (found.includes('@')) return '@USER';
      return found;
    })
    .replace(LONG_NUMBER, (number) => number.replace(/\d/g, '0'));
}
