import { html, type SafeHtml } from '@remix-run/html-template';
import { CONTEST_NAMES } from '../../domain/names.js';
import type { Rulebook } from '../../domain/rulebook.js';
import type { Language } from '../../domain/taxonomy.js';
import { all, capitalized, dayInWords } from './join-words.js';
import { documentOf } from './layout.js';
import { CERTAINTY } from './legend.js';

/** The regimes in force, a card each, with a link to its page. */
export function rulebooksPage(books: readonly Rulebook[], language: Language): string {
  const words = WORDS[language];
  const [certainty, meaning] = CERTAINTY[language];
  return documentOf({
    language,
    title: words.title,
    path: '/rulebooks',
    current: 'rules',
    body: html`<p>${words.intro}</p>
<ul class="books">${books.map((book) => cardOf(book, language))}</ul>
<h2>${certainty}</h2>
<p>${words.cited} ${meaning}</p>`,
    footer: '/rulebooks',
  });
}

function cardOf(book: Rulebook, language: Language): SafeHtml {
  const { regime, title, version, period, contests, rules, sha256 } = book;
  const words = WORDS[language];
  const names = contests?.map((contest) => CONTEST_NAMES[contest][language]);
  const days = [period.from, period.to].map((day) => dayInWords(day, language));
  const facts: readonly (readonly [string, SafeHtml | string | number])[] = [
    [words.period, days.join(' – ')],
    [words.contests, names ? capitalized(all(names, language)) : words.every],
    [words.rules, rules.length],
    [words.version, version],
    [words.regime, html`<code>${regime}</code>`],
  ];
  return html`<li class="card">
<h2><a href="/rulebooks/${regime}?lang=${language}">${title[language]}</a></h2>
<dl class="facts">${facts.map(([name, value]) => html`<div><dt>${name}</dt>\n<dd>${value}</dd></div>`)}</dl>
<p class="sha">SHA-256 <code>${sha256}</code></p>
</li>`;
}

const WORDS = {
  id: {
    title: 'Aturan kampanye yang dipakai',
    intro:
      'Setiap unggahan diperiksa menurut aturan satu pemilihan. Pilih salah satu untuk membaca, mencari, atau mencetak aturannya.',
    period: 'Berlaku untuk unggahan',
    contests: 'Pemilihan',
    every: 'Semua pemilihan',
    rules: 'Jumlah aturan',
    version: 'Versi',
    regime: 'Kode',
    cited: 'Setiap kutipan pasal menyebut seberapa pasti bunyinya.',
  },
  en: {
    title: 'Rulebooks in force',
    intro:
      'Each post is judged under the rules of one election. Choose one to read, search or print its rules.',
    period: 'For posts of',
    contests: 'Elections',
    every: 'All elections',
    rules: 'Number of rules',
    version: 'Version',
    regime: 'Code',
    cited: 'Each citation says how sure its wording is.',
  },
} as const;
