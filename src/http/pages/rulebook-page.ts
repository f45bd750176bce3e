import { html, type SafeHtml } from '@remix-run/html-template';
import type { Rulebook } from '../../domain/rulebook.js';
import type { Language } from '../../domain/taxonomy.js';
import { calendarSection } from './calendar-section.js';
import { checklistSection } from './checklist-section.js';
import { elementsSection } from './elements-section.js';
import { dayInWords } from './join-words.js';
import { documentOf } from './layout.js';
import { legend } from './legend.js';
import { ruleSection } from './rule-section.js';

interface Section {
  /** With an underscore first, which no rule's id has. */
  readonly anchor: string;
  readonly title: string;
  readonly content: SafeHtml;
}

/** One regime's law for readers, to be printed: schedule, elements, checklist, and every rule. */
export function rulebookPage(book: Rulebook, language: Language): string {
  const { regime, version, sha256 } = book;
  const words = WORDS[language];
  const path = `/rulebooks/${regime}`;
  const sections: readonly Section[] = [
    { anchor: '_baca', title: words.legend, content: legend(language) },
    { anchor: '_jadwal', title: words.calendar, content: calendarSection(book.calendar, language) },
    { anchor: '_unsur', title: words.elements, content: elementsSection(book.elements, language) },
    {
      anchor: '_periksa',
      title: words.checklist,
      content: checklistSection(book.checklist, language),
    },
    {
      anchor: '_aturan',
      title: words.rules,
      content: html`${book.rules.map((rule) => ruleSection(rule, language))}`,
    },
  ];
  return documentOf({
    language,
    title: book.title[language],
    path,
    current: 'rules',
    body: html`${facts(book, language)}
<div id="_cari"></div>
<nav class="contents" aria-labelledby="_daftar">
<h2 id="_daftar">${words.contents}</h2>
<ol>${sections.map(({ anchor, title }) => html`<li><a href="#${anchor}">${title}</a></li>`)}</ol>
<ul class="rules">${book.rules.map(
      ({ id, message }) =>
        html`<li><a href="#${id}"><code>${id}</code> ${message[language]}</a></li>`,
    )}</ul>
</nav>
${sections.map(
  ({ anchor, title, content }) => html`<section class="chapter" aria-labelledby="${anchor}">
<h2 id="${anchor}">${title}</h2>
${content}
</section>
`,
)}`,
    footer: `${path} · ${words.version} ${version} · SHA-256 ${sha256}`,
  });
}

function facts({ regime, version, sha256, period, rules }: Rulebook, language: Language): SafeHtml {
  const words = WORDS[language];
  const pairs: readonly (readonly [string, SafeHtml])[] = [
    [words.regime, html`<code>${regime}</code>`],
    [words.version, html`${version}`],
    ['SHA-256', html`<code>${sha256}</code>`],
    [words.period, html`${dayInWords(period.from, language)} – ${dayInWords(period.to, language)}`],
    [words.count, html`${rules.length}`],
  ];
  return html`<dl class="facts">${pairs.map(([name, value]) => html`<div><dt>${name}</dt>\n<dd>${value}</dd></div>`)}</dl>`;
}

const WORDS = {
  id: {
    regime: 'Rezim',
    version: 'Versi',
    period: 'Unggahan tanpa tanggal dianggap dari',
    count: 'Jumlah aturan',
    contents: 'Daftar isi',
    legend: 'Cara membaca',
    calendar: 'Jadwal',
    elements: 'Unsur materi kampanye',
    checklist: 'Daftar periksa',
    rules: 'Aturan',
  },
  en: {
    regime: 'Regime',
    version: 'Version',
    period: 'A post without a date is taken to be of',
    count: 'Number of rules',
    contents: 'Contents',
    legend: 'How to read this',
    calendar: 'Schedule',
    elements: 'Elements of campaign material',
    checklist: 'Checklist',
    rules: 'Rules',
  },
} as const;
