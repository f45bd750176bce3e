import { html } from '@remix-run/html-template';
import type { Rulebook } from '../../domain/rulebook.js';
import type { Language } from '../../domain/taxonomy.js';
import { dayInWords } from './join-words.js';
import { documentOf } from './layout.js';

/** The regimes in force, each with a link to its page. */
export function rulebooksPage(books: readonly Rulebook[], language: Language): string {
  const words = WORDS[language];
  const row = ({ regime, title, version, period, rules, sha256 }: Rulebook) => html`<tr>
<th scope="row"><a href="/rulebooks/${regime}?lang=${language}">${title[language]}</a></th>
<td><code>${regime}</code></td>
<td>${version}</td>
<td>${dayInWords(period.from, language)} – ${dayInWords(period.to, language)}</td>
<td>${rules.length}</td>
<td><code class="sha">${sha256}</code></td>
</tr>`;
  return documentOf({
    language,
    title: words.title,
    path: '/rulebooks',
    body: html`<p>${words.intro}</p>
<table>
<caption>${words.caption}</caption>
<thead><tr>${words.columns.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>${books.map(row)}</tbody>
</table>`,
    footer: '/rulebooks',
  });
}

const WORDS = {
  id: {
    title: 'Peraturan kampanye yang dipakai',
    intro:
      'Setiap unggahan diperiksa menurut satu rezim. Pilih salah satu untuk membaca aturannya.',
    caption: 'Rezim yang tersedia',
    columns: ['Judul', 'Rezim', 'Versi', 'Masa', 'Aturan', 'SHA-256'],
  },
  en: {
    title: 'Rulebooks in force',
    intro: 'Each post is judged under one regime. Choose one to read its rules.',
    caption: 'Regimes that are loaded',
    columns: ['Title', 'Regime', 'Version', 'Period', 'Rules', 'SHA-256'],
  },
} as const;
