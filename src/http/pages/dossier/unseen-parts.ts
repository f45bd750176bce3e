import { html, type SafeHtml } from '@remix-run/html-template';
import type { Classification } from '../../../domain/classification.js';
import type { PartId } from '../../../domain/signal.js';
import type { Language } from '../../../domain/taxonomy.js';
import { imageRef } from './refs.js';

/** What the machine did not see: silence there is no sign of innocence. */
export function unseenParts({ parts }: Classification, language: Language): SafeHtml {
  const unseen = parts.flatMap(({ part, gap }) => (gap ? [{ part, gap }] : []));
  if (unseen.length === 0) return html``;
  const words = WORDS[language];
  return html`<h4>${words.title}</h4>
<ul>${unseen.map(
    ({ part, gap }) => html`<li>${nameOf(part, language)}: ${gap.message[language]}</li>`,
  )}</ul>`;
}

function nameOf(part: PartId, language: Language): string {
  const words = WORDS[language];
  return part === 'text'
    ? words.text
    : `${words.exhibit} ${imageRef(Number(part.slice('image:'.length)), language)}`;
}

const WORDS = {
  id: { title: 'Yang tidak terlihat oleh mesin', text: 'Teks', exhibit: 'Barang bukti' },
  en: { title: 'What the machine did not see', text: 'Text', exhibit: 'Exhibit' },
} as const;
