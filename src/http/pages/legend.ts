import { html, type SafeHtml } from '@remix-run/html-template';
import type { Language } from '../../domain/taxonomy.js';

/** What the words of the page mean: read before the rules. */
export function legend(language: Language): SafeHtml {
  const { intro, terms } = WORDS[language];
  return html`<p>${intro}</p>
<dl class="legend">${terms.map(([term, meaning]) => html`<dt>${term}</dt>\n<dd>${meaning}</dd>`)}</dl>`;
}

/** What the codes of certainty are called together, and what each means. */
export const CERTAINTY = {
  id: [
    'Kepastian A sampai D',
    'A teks resmi dilihat; B dikutip dua sumber atau lebih; C satu sumber atau parafrasa; D dari ingatan, tidak pernah dikutip. C dan D perlu verifikasi.',
  ],
  en: [
    'Certainty A to D',
    'A official text seen; B quoted by two or more sources; C one source or a paraphrase; D from memory, never cited. C and D need verification.',
  ],
} as const;

const WORDS = {
  id: {
    intro:
      'Saring menyatakan dugaan; hanya orang yang memutuskan. Halaman ini bukan nasihat hukum: ' +
      'periksa teks resmi di JDIH sebelum memakainya.',
    terms: [
      ['teks', 'Kata-kata unggahan, atau yang terbaca pada gambarnya.'],
      [
        'diduga, diduga kuat',
        'Skor model mencapai ambang untuk ditinjau, atau ambang lebih tinggi yang jarang keliru menurut pengukuran.',
      ],
      ['Diduga dilarang', 'Kesimpulan atas unggahan menjadi "diduga dilarang".'],
      ['Perlu ditinjau', 'Seseorang harus melihatnya.'],
      ['Catatan', 'Perlu diketahui; tidak mengubah kesimpulan.'],
      [
        'Tidak terlihat atau tidak diketahui',
        'Tidak pernah dianggap tidak ada. Bila dapat mengubah hasil, kesimpulannya "belum dapat ditentukan", kecuali aturan menyebut lain.',
      ],
      [
        'S0 sampai S4',
        'S0 tidak ada, S1 catatan, S2 ditinjau orang, S3 kemungkinan besar dilarang, S4 gawat: segera diteruskan.',
      ],
      CERTAINTY.id,
      ['Sumber', 'Kunci daftar sumber dalam RULEBOOK.md, bagian 8.'],
    ],
  },
  en: {
    intro:
      'Saring says what is possible; only a person decides. This page is no legal advice: check the ' +
      'official text at JDIH before relying on it.',
    terms: [
      ['the words', 'Those of the post, or those read on its images.'],
      [
        'may, very likely',
        "The model's score reaches the threshold for review, or the higher one that measurement shows to be rarely wrong.",
      ],
      ['Possibly prohibited', 'The verdict on the post becomes "prohibited".'],
      ['For review', 'A person must look at it.'],
      ['Note', 'Worth knowing; it changes no verdict.'],
      [
        'Not seen, or unknown',
        'Never taken for absent. Where it may change the outcome the verdict is "undetermined", unless the rule says otherwise.',
      ],
      [
        'S0 to S4',
        'S0 nothing, S1 note, S2 for a person to review, S3 likely prohibited, S4 critical: escalate at once.',
      ],
      CERTAINTY.en,
      ['Sources', 'Keys of the list of sources in RULEBOOK.md, section 8.'],
    ],
  },
} as const;
