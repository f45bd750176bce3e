import { html, type SafeHtml } from '@remix-run/html-template';
import type { Picture } from '../../../domain/evidence-pictures.js';
import type { Finding } from '../../../domain/finding.js';
import { GAP_MESSAGES } from '../../../domain/gap.js';
import type { Language } from '../../../domain/taxonomy.js';
import { revealed } from '../reveal.js';
import { markedText } from './marked-text.js';
import type { DossierMaterial, Exhibit } from './material.js';
import { evidenceRef, findingRef, imageRef } from './refs.js';
import { marksOf } from './text-section.js';

/** The images of the report that is shown: whole, from near, and the words on them. */
export function exhibitsSection({ exhibits, view }: DossierMaterial, language: Language): SafeHtml {
  if (exhibits.length === 0) return html`<p>${WORDS[language].none}</p>`;
  const findings = view.result?.findings ?? [];
  return html`${exhibits.map((exhibit) => exhibitBlock(exhibit, findings, language))}`;
}

function exhibitBlock(
  exhibit: Exhibit,
  findings: readonly Finding[],
  language: Language,
): SafeHtml {
  const { at, name, sha256, part } = exhibit;
  const words = WORDS[language];
  const size = part?.width && part.height ? `${part.width} × ${part.height} ${words.pixels}` : null;
  return html`<section class="exhibit">
<div class="head">
<h4>${imageRef(at, language)}${name ? html`. ${revealed(name)}` : ''}</h4>
<p class="facts">${size ? html`<span>${size}</span> ` : ''}<span>SHA-256 <code>${sha256}</code></span></p>
</div>
${picturesOf(exhibit, findings, language)}
${wordsOn(exhibit, findings, language)}
</section>`;
}

function picturesOf(
  { at, pictures, boxes }: Exhibit,
  findings: readonly Finding[],
  language: Language,
): SafeHtml {
  const words = WORDS[language];
  const ref = imageRef(at, language);
  if (pictures === 'erased' || pictures === 'missing')
    return html`<p class="gone">${words[pictures]}</p>`;
  if ('gap' in pictures) return html`<p class="gone">${GAP_MESSAGES[pictures.gap][language]}</p>`;
  const { overview, crops, unseenFrames } = pictures;
  return html`<figure>${imageOf(overview, `${words.whole} ${ref}`)}
<figcaption>${ref}. ${boxes.length > 0 ? words.numbered : words.unmarked}</figcaption></figure>
${unseenFrames ? html`<p class="hint">${words.frames}</p>` : ''}
<div class="crops">${crops.map((crop, number) => {
    const place = `${ref}.${number + 1}`;
    return html`<figure>${imageOf(crop, `${words.crop} ${place}`)}
<figcaption>${place}${captionOf(place, findings, { at, boxes, language })}</figcaption></figure>\n`;
  })}</div>
${boxes.length > crops.length ? html`<p class="hint">${words.more(boxes.length - crops.length)}</p>` : ''}`;
}

/** Of which findings a place is evidence. */
function captionOf(
  place: string,
  findings: readonly Finding[],
  {
    at,
    boxes,
    language,
  }: { readonly at: number; readonly boxes: Exhibit['boxes']; readonly language: Language },
): string {
  const here = [{ at, boxes } as Exhibit];
  const refs = findings.flatMap(({ evidence }, number) =>
    evidence.some(
      (piece) => piece.part === `image:${at}` && evidenceRef(piece, here, language) === place,
    )
      ? [findingRef(number, language)]
      : [],
  );
  return refs.length > 0 ? `: ${refs.join(', ')}` : '';
}

function wordsOn(
  { at, part, pictures }: Exhibit,
  findings: readonly Finding[],
  language: Language,
): SafeHtml {
  const words = WORDS[language];
  if (pictures === 'erased' || !part) return html``;
  if (part.text === '') return html`<p>${part.gap ? words.unread : words.wordless}</p>`;
  const marks = marksOf(findings, `image:${at}`, part.text, language);
  return html`<h5>${words.read}</h5>
<blockquote class="text" dir="auto" lang="und">${markedText(part.text, marks)}</blockquote>`;
}

function imageOf({ jpeg, width, height }: Picture, alt: string): SafeHtml {
  const data = Buffer.from(jpeg.buffer, jpeg.byteOffset, jpeg.byteLength).toString('base64');
  return html`<img src="data:image/jpeg;base64,${data}" width="${width}" height="${height}" alt="${alt}">`;
}

const WORDS = {
  id: {
    none: 'Tidak ada gambar yang dilaporkan.',
    pixels: 'piksel',
    erased: 'Gambar telah dihapus menurut masa penyimpanan. Hash berkas aslinya tetap tercatat.',
    missing: 'Gambar tidak ada di penyimpanan, sehingga tidak dapat ditunjukkan.',
    whole: 'Gambar utuh',
    crop: 'Petikan',
    numbered:
      'Gambar utuh, diperkecil. Kotak bernomor ditambahkan: tempat yang menjadi dasar dugaan.',
    unmarked: 'Gambar utuh, diperkecil.',
    frames:
      'Berkas ini berisi beberapa gambar. Yang ditunjukkan hanya yang pertama; kotak dapat menunjuk gambar lain dalam berkas.',
    more: (count: number) => `${count} tempat lain hanya ditunjukkan pada gambar utuh.`,
    read: 'Tulisan yang terbaca mesin pada gambar',
    unread: 'Tulisan pada gambar tidak atau belum seluruhnya terbaca mesin.',
    wordless: 'Mesin tidak menemukan tulisan pada gambar.',
  },
  en: {
    none: 'No image was reported.',
    pixels: 'pixels',
    erased: 'The image was deleted by the retention period. The hash of the original file remains.',
    missing: 'The store does not hold this image, so it cannot be shown.',
    whole: 'The whole image',
    crop: 'Crop',
    numbered:
      'The whole image, made smaller. Numbered boxes were added: the places that findings rest on.',
    unmarked: 'The whole image, made smaller.',
    frames:
      'This file holds several pictures. Only the first is shown; a box may point at another of them.',
    more: (count: number) => `${count} other place(s) are shown on the whole image only.`,
    read: 'Words that the machine read off the image',
    unread: 'The machine could not read the words on the image, or not all of them.',
    wordless: 'The machine found no words on the image.',
  },
} as const;
