import { html, type SafeHtml } from '@remix-run/html-template';
import { type Calendar, DATED_WINDOWS } from '../../domain/calendar.js';
import { WINDOW_NAMES } from '../../domain/names.js';
import type { Language } from '../../domain/taxonomy.js';
import { capitalized, dayInWords } from './join-words.js';
import { legalList } from './legal-list.js';

/** The windows of a regime as a table: first and last day, and what sets them. */
export function calendarSection(calendar: Calendar | undefined, language: Language): SafeHtml {
  const words = WORDS[language];
  if (!calendar) return html`<p>${words.none}</p>`;
  const row = (window: (typeof DATED_WINDOWS)[number]) => {
    const { from, to, legal, note } = calendar[window];
    return html`<tr>
<th scope="row">${capitalized(WINDOW_NAMES[window][language])}</th>
<td data-column="${words.columns[1]}"><time datetime="${from}">${dayInWords(from, language)}</time></td>
<td data-column="${words.columns[2]}"><time datetime="${to}">${dayInWords(to, language)}</time></td>
<td data-column="${words.columns[3]}">${legalList(legal, language)}${note ? html`<p>${note[language]}</p>` : ''}</td>
</tr>`;
  };
  return html`<p>${words.zones}</p>
<table>
<caption>${words.caption}</caption>
<thead><tr>${words.columns.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>${DATED_WINDOWS.map(row)}</tbody>
</table>`;
}

const WORDS = {
  id: {
    none: 'Peraturan ini tidak memuat jadwal.',
    zones:
      'Setiap masa mulai pukul 00.00.00 pada hari pertama dan berakhir pukul 23.59.59 pada hari terakhir, ' +
      'menurut waktu daerah pemilihan: WIB (UTC+7), WITA (UTC+8), atau WIT (UTC+9).',
    caption: 'Jadwal menurut waktu daerah pemilihan (WIB, WITA, atau WIT)',
    columns: ['Masa', 'Hari pertama', 'Hari terakhir', 'Dasar hukum'],
  },
  en: {
    none: 'This rulebook has no schedule.',
    zones:
      'Each window begins at 00:00:00 on its first day and ends at 23:59:59 on its last, by the time of ' +
      'the region: WIB (UTC+7), WITA (UTC+8) or WIT (UTC+9).',
    caption: 'Schedule by the time of the region (WIB, WITA or WIT)',
    columns: ['Window', 'First day', 'Last day', 'Legal basis'],
  },
} as const;
