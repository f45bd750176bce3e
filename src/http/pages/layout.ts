import { html, type SafeHtml } from '@remix-run/html-template';
import { PAGES, type PageId } from '../../domain/names.js';
import type { Language } from '../../domain/taxonomy.js';
import { RULES_ASSETS } from '../built-page.js';

export const STYLE_PATH = '/pages/style.css';

export interface Layout {
  readonly language: Language;
  /** The only `h1`. */
  readonly title: string;
  /** Address of the page on this service. */
  readonly path: string;
  /** Which of the pages for people it is; null: none of them. */
  readonly current: PageId | null;
  /** What follows the title. */
  readonly body: SafeHtml;
  /** What names this version of the page; stands on every printed sheet. */
  readonly footer: string;
}

/** A whole document with the header of every page: readable without its script, and nothing from elsewhere. */
export function documentOf({ language, title, path, current, body, footer }: Layout): string {
  const words = WORDS[language];
  const other = language === 'id' ? 'en' : 'id';
  return String(html`<!doctype html>
<html lang="${language}" data-footer="${footer}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} – Saring</title>
${assets()}
<link rel="alternate" hreflang="${other}" href="${path}?lang=${other}">
</head>
<body>
<a class="skip" href="#_isi">${words.skip}</a>
<header class="shell-header">
<a class="shell-brand" href="/?lang=${language}">Saring</a>
<nav aria-label="${words.pages}">
<ul>${PAGES.map((page) => pageLink(page, current, language))}</ul>
</nav>
<p class="shell-settings"><a href="${path}?lang=${other}" hreflang="${other}" lang="${other}">${words.other}</a></p>
</header>
<main id="_isi" tabindex="-1">
<h1>${title}</h1>
${body}
</main>
<footer>${footer}</footer>
</body>
</html>
`);
}

/** Styles of every page, those of pages for reading, and the script, before which nothing is drawn: it sets the colours. */
function assets(): SafeHtml {
  const { script, styles, icon } = RULES_ASSETS;
  return html`${[...styles, STYLE_PATH].map((href) => html`<link rel="stylesheet" href="${href}">\n`)}${
    icon ? html`<link rel="icon" href="${icon}" type="image/svg+xml">\n` : ''
  }${script ? html`<script type="module" blocking="render" src="${script}"></script>` : ''}`;
}

function pageLink(
  { id, href, name }: (typeof PAGES)[number],
  current: PageId | null,
  language: Language,
): SafeHtml {
  const address = `${href}?lang=${language}`;
  return id === current
    ? html`<li><a href="${address}" aria-current="page">${name[language]}</a></li>`
    : html`<li><a href="${address}">${name[language]}</a></li>`;
}

const WORDS = {
  id: { skip: 'Langsung ke isi', pages: 'Halaman', other: 'English' },
  en: { skip: 'Skip to content', pages: 'Pages', other: 'Bahasa Indonesia' },
} as const;
