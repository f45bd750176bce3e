import { html, type SafeHtml } from '@remix-run/html-template';
import { PAGES } from '../../domain/names.js';
import type { Rulebook } from '../../domain/rulebook.js';
import type { Language, Message } from '../../domain/taxonomy.js';
import { documentOf } from './layout.js';

export interface Missing {
  /** Path that was asked for, as the browser sent it. */
  readonly path: string;
  /** What is not there. */
  readonly detail: Message;
  readonly requestId: string;
}

/** For a person who came to an address at which nothing is: says so, and what there is. */
export function notFoundPage(
  { path, detail, requestId }: Missing,
  books: readonly Pick<Rulebook, 'regime' | 'title'>[],
  language: Language,
): string {
  const words = WORDS[language];
  const askedForRules = path.startsWith('/rulebooks/');
  return documentOf({
    language,
    title: words.title,
    path: ownPath(path),
    current: askedForRules ? 'rules' : null,
    body: html`<p>${detail[language]}</p>
<h2>${askedForRules ? words.rulebooks : words.pages}</h2>
<ul class="ways">${askedForRules ? books.map((book) => bookLink(book, language)) : pageLinks(language)}</ul>`,
    footer: `404 · ${requestId}`,
  });
}

function bookLink({ regime, title }: Pick<Rulebook, 'regime' | 'title'>, language: Language) {
  return html`<li><a href="/rulebooks/${regime}?lang=${language}">${title[language]}</a> <code>${regime}</code></li>`;
}

function pageLinks(language: Language): SafeHtml {
  return html`${PAGES.map(({ href, name }) => html`<li><a href="${href}?lang=${language}">${name[language]}</a></li>`)}
<li><a href="/docs">API</a></li>`;
}

/** A link to `//name` or `/\name` would lead to another machine. */
function ownPath(path: string): string {
  return path.replace(/^[/\\]+/, '/');
}

const WORDS = {
  id: {
    title: 'Tidak ditemukan',
    rulebooks: 'Aturan yang tersedia',
    pages: 'Halaman yang tersedia',
  },
  en: { title: 'Not found', rulebooks: 'Rulebooks that exist', pages: 'Pages that exist' },
} as const;
