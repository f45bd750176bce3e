import { html, type SafeHtml } from '@remix-run/html-template';
import type { Language } from '../../domain/taxonomy.js';

export const STYLE_PATH = '/pages/style.css';

export interface Layout {
  readonly language: Language;
  /** The only `h1`. */
  readonly title: string;
  /** Address of the page on this service. */
  readonly path: string;
  /** What follows the title. */
  readonly body: SafeHtml;
  /** What names this version of the page; stands on every printed sheet. */
  readonly footer: string;
}

/** A whole document: no script, one style sheet, nothing from elsewhere. */
export function documentOf({ language, title, path, body, footer }: Layout): string {
  const words = WORDS[language];
  const other = language === 'id' ? 'en' : 'id';
  return String(html`<!doctype html>
<html lang="${language}" data-footer="${footer}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – Saring</title>
<link rel="stylesheet" href="${STYLE_PATH}">
<link rel="alternate" hreflang="${other}" href="${path}?lang=${other}">
</head>
<body>
<a class="skip" href="#_isi">${words.skip}</a>
<header>
<p class="top"><a href="/rulebooks?lang=${language}">${words.all}</a> <a href="${path}?lang=${other}" hreflang="${other}" lang="${other}">${words.other}</a></p>
<h1>${title}</h1>
</header>
<main id="_isi">
${body}
</main>
<footer>${footer}</footer>
</body>
</html>
`);
}

const WORDS = {
  id: {
    skip: 'Langsung ke isi',
    all: 'Saring: semua peraturan',
    other: 'English',
  },
  en: {
    skip: 'Skip to content',
    all: 'Saring: all rulebooks',
    other: 'Bahasa Indonesia',
  },
} as const;
