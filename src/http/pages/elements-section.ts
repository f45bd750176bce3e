import { html, type SafeHtml } from '@remix-run/html-template';
import { ELEMENT_NAMES } from '../../domain/names.js';
import type { ElementEntry } from '../../domain/rule.js';
import type { Language } from '../../domain/taxonomy.js';
import { capitalized } from './join-words.js';
import { legalList } from './legal-list.js';

/** What a creative may show, as a table: allowed, not, or not settled; why; and by what. */
export function elementsSection(elements: readonly ElementEntry[], language: Language): SafeHtml {
  const words = WORDS[language];
  const row = ({ element, whose, allowed, reason, legal }: ElementEntry) => html`<tr>
<th scope="row">${capitalized(ELEMENT_NAMES[element][language])}${whoseWords(element, whose, language)}</th>
<td data-column="${words.columns[1]}"><strong class="mark allowed-${String(allowed)}">${words.allowed[`${allowed}`]}</strong></td>
<td data-column="${words.columns[2]}">${reason[language]}</td>
<td data-column="${words.columns[3]}">${legalList(legal, language)}</td>
</tr>`;
  return html`<p>${words.order}</p>
<table>
<caption>${words.caption}</caption>
<thead><tr>${words.columns.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>${elements.map(row)}</tbody>
</table>`;
}

/** Of a President's photo, `own` is a role and not an owner. */
function whoseWords(
  element: ElementEntry['element'],
  whose: ElementEntry['whose'],
  language: Language,
): string {
  if (!whose) return '';
  const words = WORDS[language];
  return ` (${(element === 'president-photo' ? words.role : words.owner)[whose]})`;
}

const WORDS = {
  id: {
    order: 'Bila satu unsur memiliki beberapa baris, baris pertama yang sesuai yang berlaku.',
    caption: 'Unsur yang dapat dimuat materi kampanye',
    columns: ['Unsur', 'Boleh?', 'Alasan', 'Dasar hukum'],
    allowed: { true: 'Boleh', false: 'Tidak boleh', null: 'Belum jelas' },
    owner: { own: 'milik peserta sendiri', other: 'bukan milik peserta sendiri' },
    role: {
      own: 'sebagai pengurus partai politik atau calon',
      other: 'bukan sebagai pengurus partai politik atau calon',
    },
  },
  en: {
    order: 'Where an element has several rows, the first that fits holds.',
    caption: 'Elements that campaign material may show',
    columns: ['Element', 'Allowed?', 'Reason', 'Legal basis'],
    allowed: { true: 'Allowed', false: 'Not allowed', null: 'Not settled' },
    owner: { own: "the contestant's own", other: "not the contestant's own" },
    role: {
      own: 'as an officer of a party or candidate',
      other: 'not as an officer of a party or candidate',
    },
  },
} as const;
