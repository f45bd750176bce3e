import { createHash } from 'node:crypto';
import { html } from '@remix-run/html-template';
import type { Language } from '../../../domain/taxonomy.js';
import { DOSSIER_STYLE } from './style.js';

const SHEET_SHA256 = createHash('sha256').update(DOSSIER_STYLE).digest('base64');

/** Allows the page's own style and images inside it: no script, no address. Stands in the file too, for when it is saved. */
export const DOSSIER_POLICY = `default-src 'none'; img-src data:; style-src 'sha256-${SHEET_SHA256}'; base-uri 'none'; form-action 'none'`;

/** What stands before the cases: one file, whole without a network. */
export function dossierHead(title: string, language: Language): string {
  return String(html`<!doctype html>
<html lang="${language}" data-footer="${WORDS[language].footer}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${DOSSIER_POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${html.raw`${DOSSIER_STYLE}`}</style>
</head>
<body class="dossier">
<h1>${title}</h1>
<main>
`);
}

/** What ends the file: how many cases it holds, so that a file cut short can be told. */
export function dossierTail(cases: number, language: Language): string {
  return String(html`</main>
<footer>${WORDS[language].end(cases)}</footer>
</body>
</html>
`);
}

/** In place of the tail where writing failed: nobody may take the file for whole. */
export function dossierBroken(language: Language): string {
  return String(html`<p class="gone" role="alert">${WORDS[language].broken}</p>`);
}

const WORDS = {
  id: {
    footer: 'Usul mesin; keputusan oleh peninjau',
    end: (cases: number) => `Akhir berkas: ${cases} kasus.`,
    broken:
      'BERKAS INI TIDAK LENGKAP: penyusunannya gagal di tengah jalan. Buat ulang sebelum dipakai.',
  },
  en: {
    footer: 'The machine suggests; the reviewer decides',
    end: (cases: number) => `End of the file: ${cases} case(s).`,
    broken: 'THIS FILE IS INCOMPLETE: writing it failed midway. Make it again before using it.',
  },
} as const;
