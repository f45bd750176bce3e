import { html, type SafeHtml } from '@remix-run/html-template';
import { citationOf, needsVerification } from '../../domain/citation.js';
import type { Certainty, LegalBasis } from '../../domain/legal.js';
import type { Language } from '../../domain/taxonomy.js';
import { daysInWords } from './join-words.js';

/** The places of law that something rests on, with what is said of each; says so when there are none. */
export function legalList(legal: readonly LegalBasis[], language: Language): SafeHtml {
  if (legal.length === 0) return html`<p>${WORDS[language].none}</p>`;
  return html`<ul class="legal">${legal.map((basis) => html`<li>${legalItem(basis, language)}</li>`)}</ul>`;
}

function legalItem(basis: LegalBasis, language: Language): SafeHtml {
  const { quote, certainty, inForce, note, sources } = basis;
  const words = WORDS[language];
  return html`<cite>${citationOf(basis, language)}</cite>${
    quote ? html`: <q lang="id">${quote}</q>` : ''
  } ${certaintyMark(certainty, language)}${
    inForce ? html` <span>${words.inForce} ${daysInWords(inForce, language)}.</span>` : ''
  }${note ? html` <span>${note[language]}</span>` : ''} <small>${words.sources}: ${sources.join(', ')}.</small>`;
}

/** How sure a text is; what is not sure enough says so in words. */
export function certaintyMark(certainty: Certainty, language: Language): SafeHtml {
  const words = WORDS[language];
  return html`<span class="mark">${words.certainty} ${certainty}</span>${
    needsVerification(certainty)
      ? html` <strong class="mark unverified">${words.unverified}</strong>`
      : ''
  }`;
}

const WORDS = {
  id: {
    none: 'Tidak ada pasal yang dikutip.',
    certainty: 'Kepastian',
    unverified: 'perlu verifikasi',
    inForce: 'Dikutip untuk unggahan',
    sources: 'Sumber',
  },
  en: {
    none: 'No article is cited.',
    certainty: 'Certainty',
    unverified: 'needs verification',
    inForce: 'Cited for posts',
    sources: 'Sources',
  },
} as const;
