import { html, type SafeHtml } from '@remix-run/html-template';
import type { Finding } from '../../../domain/finding.js';
import type { PartId } from '../../../domain/signal.js';
import type { Language } from '../../../domain/taxonomy.js';
import { type Mark, markedText } from './marked-text.js';
import type { DossierMaterial } from './material.js';
import { inRegion } from './moments.js';
import { findingRef } from './refs.js';

/** The text as it was reported, with the words that findings rest on. */
export function textSection({ shown, view }: DossierMaterial, language: Language): SafeHtml {
  const words = WORDS[language];
  if (!shown) return html`<p>${words.unlisted}</p>`;
  if (shown.erasedAt) {
    return html`<p class="gone">${words.erased(inRegion(shown.erasedAt, language))}</p>`;
  }
  if (!shown.text) return html`<p>${words.none}</p>`;
  const marks = marksOf(view.result?.findings ?? [], 'text', shown.text, language);
  return html`<blockquote class="text" dir="auto" lang="und">${markedText(shown.text, marks)}</blockquote>
<p class="hint">${words.hint}</p>`;
}

/** Evidence of one part as marks in its text; what does not stand there as quoted is not marked. */
export function marksOf(
  findings: readonly Finding[],
  part: PartId,
  text: string,
  language: Language,
): Mark[] {
  return findings.flatMap(({ evidence }, at) =>
    evidence.flatMap(({ part: where, span, quote }) =>
      where === part && span && text.slice(span.start, span.end) === quote
        ? [{ span, ref: findingRef(at, language) }]
        : [],
    ),
  );
}

const WORDS = {
  id: {
    unlisted: 'Laporan yang ditunjukkan tidak termasuk yang dirinci di sini.',
    erased: (when: string) =>
      `Teks dan gambar telah dihapus pada ${when} menurut masa penyimpanan. Jejak auditnya tetap ada.`,
    none: 'Tidak ada teks yang dilaporkan.',
    hint: 'Teks seperti dilaporkan. Kata yang disorot menjadi dasar dugaan dengan nomor di belakangnya (D1 dan seterusnya). Karakter yang tidak tampak ditulis sebagai kodenya, misalnya U+200B.',
  },
  en: {
    unlisted: 'The report that is shown is not among those told in detail here.',
    erased: (when: string) =>
      `Text and images were deleted on ${when}, by the retention period. Their audit trail remains.`,
    none: 'No text was reported.',
    hint: 'The text as it was reported. Words that are marked are the basis of the finding whose number follows (F1 and so on). Characters that cannot be seen are written as their code, such as U+200B.',
  },
} as const;
