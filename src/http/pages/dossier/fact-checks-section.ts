import { html, type SafeHtml } from '@remix-run/html-template';
import type { Classification } from '../../../domain/classification.js';
import type { Language } from '../../../domain/taxonomy.js';
import { revealed } from '../reveal.js';
import { percent } from './figures.js';

/** Claims that fact-checkers have looked at and that this post is like. */
export function factChecksSection(
  factChecks: Classification['factChecks'],
  language: Language,
): SafeHtml {
  const words = WORDS[language];
  return html`<table><caption>${words.caption}</caption>
<thead><tr>${words.columns.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>${factChecks.map(
    ({ claim, rating, publisher, url, similarity }) =>
      html`<tr><td>${revealed(claim)}</td><td>${revealed(rating)}</td><td>${revealed(publisher)}</td><td class="address">${revealed(url)}</td><td>${percent(similarity, language)}</td></tr>\n`,
  )}</tbody></table>`;
}

const WORDS = {
  id: {
    caption: 'Klaim serupa yang sudah diperiksa; kemiripan dinilai mesin',
    columns: ['Klaim', 'Penilaian', 'Pemeriksa', 'Sumber', 'Kemiripan'],
  },
  en: {
    caption: 'Claims like it that were checked; likeness as the machine sees it',
    columns: ['Claim', 'Rating', 'Publisher', 'Source', 'Likeness'],
  },
} as const;
