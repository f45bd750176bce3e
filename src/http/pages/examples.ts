import { html, type SafeHtml } from '@remix-run/html-template';
import type { Example } from '../../domain/example.js';
import { OUTCOME_NAMES } from '../../domain/names.js';
import type { Rule } from '../../domain/rule.js';
import type { Language } from '../../domain/taxonomy.js';
import { exampleInWords } from './example-in-words.js';

/** The tests of a rule: what it must find, and what it must say nothing of. */
export function examplesOf(
  { ok, ng }: NonNullable<Rule['examples']>,
  language: Language,
): SafeHtml {
  const words = WORDS[language];
  return html`<h4>${words.title}</h4>
<table class="examples">
<caption>${words.caption}</caption>
<thead><tr>${words.columns.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>${[...ng, ...ok].map((example) => rowOf(example, language))}</tbody>
</table>`;
}

function rowOf(example: Example, language: Language): SafeHtml {
  const { gives } = example;
  const words = WORDS[language];
  const given = exampleInWords(example, language);
  return html`<tr>
<th scope="row" lang="id">${example.name}</th>
<td data-column="${words.columns[1]}">${given.length > 0 ? given.join('; ') : words.nothing}</td>
<td data-column="${words.columns[2]}"><span class="mark ${gives ?? 'none'}">${gives ? OUTCOME_NAMES[gives][language] : words.none}</span></td>
</tr>`;
}

const WORDS = {
  id: {
    title: 'Contoh',
    caption: 'Contoh yang diuji setiap kali peraturan ini dibuka',
    columns: ['Contoh', 'Yang diketahui tentangnya', 'Hasil'],
    nothing: 'tidak ada yang menonjol',
    none: 'tidak ada temuan',
  },
  en: {
    title: 'Examples',
    caption: 'Examples that are tested whenever this rulebook is opened',
    columns: ['Example', 'What is known of it', 'Outcome'],
    nothing: 'nothing stands out',
    none: 'no finding',
  },
} as const;
