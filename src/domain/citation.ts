import type { Certainty, LegalBasis } from './legal.js';
import type { Language } from './taxonomy.js';

type Place = Pick<LegalBasis, 'instrument' | 'article' | 'paragraph' | 'letter'>;

/** `Pasal 69 huruf c UU 1/2015 jo. UU 10/2016`: as much of the place as its sources name. */
export function citationOf(place: Place, language: Language): string {
  const { instrument, article, paragraph, letter } = place;
  const words = WORDS[language];
  const parts = [
    article && words.article(article),
    paragraph && `${words.paragraph} (${paragraph})`,
    letter && `${words.letter} ${letter}`,
  ].filter((part) => part);
  return parts.length > 0 ? `${parts.join(' ')}${words.of}${instrument}` : instrument;
}

/** Whether the text itself has not been seen in two sources: shown as `perlu verifikasi`. */
export function needsVerification(certainty: Certainty | null | undefined): boolean {
  return certainty === 'C' || certainty === 'D';
}

/** Articles have numbers, such as `187A`; what has none is a chapter or an annex, by its own name. */
const isNumber = (article: string) => /^\d/.test(article);

const WORDS = {
  id: {
    article: (article: string) => (isNumber(article) ? `Pasal ${article}` : article),
    paragraph: 'ayat',
    letter: 'huruf',
    of: ' ',
  },
  en: {
    article: (article: string) =>
      isNumber(article)
        ? `Article ${article}`
        : article.replace(/^Bab\b/, 'Chapter').replace(/^Lampiran\b/, 'Annex'),
    paragraph: 'paragraph',
    letter: 'letter',
    of: ' of ',
  },
} as const;
