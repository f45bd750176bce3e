import { html, type SafeHtml } from '@remix-run/html-template';
import type { Language } from '../../../domain/taxonomy.js';

/** Room for those who answer for the paper. */
export function signature(language: Language): SafeHtml {
  const words = WORDS[language];
  return html`<div class="signatures">${words.parts.map(
    (part) => html`<div><p>${part}</p>
<p class="place">${words.place}</p>
<p class="line">${words.name}</p>
<p class="line">${words.office}</p></div>`,
  )}</div>`;
}

const WORDS = {
  id: {
    parts: ['Disusun oleh', 'Mengetahui'],
    place: 'Tempat, tanggal:',
    name: 'Nama dan tanda tangan:',
    office: 'Jabatan:',
  },
  en: {
    parts: ['Prepared by', 'Acknowledged by'],
    place: 'Place, date:',
    name: 'Name and signature:',
    office: 'Office:',
  },
} as const;
