import { html, type SafeHtml } from '@remix-run/html-template';
import { CHECKLIST_KINDS, type ChecklistEntry } from '../../domain/rule.js';
import type { Language } from '../../domain/taxonomy.js';
import { conditional } from './clause.js';
import { legalList } from './legal-list.js';

/** What a regime requires, forbids and allows of a creative: a table for each that it has. */
export function checklistSection(
  checklist: readonly ChecklistEntry[],
  language: Language,
): SafeHtml {
  const words = WORDS[language];
  if (checklist.length === 0) return html`<p>${words.none}</p>`;
  return html`<p>${words.unknown}</p>
${CHECKLIST_KINDS.map((kind) => {
  const entries = checklist.filter((entry) => entry.kind === kind);
  if (entries.length === 0) return '';
  return html`<table>
<caption>${words.captions[kind]}</caption>
<thead><tr>${words.columns.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>${entries.map((entry) => lineOf(entry, language))}</tbody>
</table>`;
})}`;
}

function lineOf({ id, text, when, appliesTo, advice, legal }: ChecklistEntry, language: Language) {
  const words = WORDS[language];
  return html`<tr id="_daftar_${id}">
<th scope="row">${text[language]}</th>
<td data-column="${words.columns[1]}"><p>${words.met} ${conditional(when, language)}</p>${
    appliesTo ? html`<p>${words.applies} ${conditional(appliesTo, language)}</p>` : ''
  }</td>
<td data-column="${words.columns[2]}">${advice[language]}</td>
<td data-column="${words.columns[3]}">${legalList(legal, language)}</td>
</tr>`;
}

const WORDS = {
  id: {
    none: 'Peraturan ini tidak memuat daftar periksa.',
    unknown: 'Yang tidak diketahui tetap ditanyakan.',
    captions: {
      required: 'Wajib',
      forbidden: 'Tidak boleh',
      caution: 'Perlu diperhatikan',
      allowed: 'Boleh dimuat',
    },
    columns: ['Yang diperiksa', 'Terpenuhi', 'Bila belum atau tidak diketahui', 'Dasar hukum'],
    met: 'Terpenuhi',
    applies: 'Hanya ditanyakan',
  },
  en: {
    none: 'This rulebook has no checklist.',
    unknown: 'What is unknown is asked all the same.',
    captions: {
      required: 'Required',
      forbidden: 'Not allowed',
      caution: 'Take care',
      allowed: 'May be shown',
    },
    columns: ['What is checked', 'Met', 'If not, or unknown', 'Legal basis'],
    met: 'Met',
    applies: 'Asked only',
  },
} as const;
