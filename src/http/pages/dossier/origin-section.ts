import { html, type SafeHtml } from '@remix-run/html-template';
import type { Language } from '../../../domain/taxonomy.js';
import { factTable } from './fact-table.js';
import type { DossierMaterial } from './material.js';

/** By what the original, the rules and the models can be told again. */
export function originSection({ view, exhibits }: DossierMaterial, language: Language): SafeHtml {
  const words = WORDS[language];
  const provenance = view.result?.provenance;
  const code = (text: string) => html`<code>${text}</code>`;
  const lines = (items: readonly SafeHtml[]) =>
    html`${items.map((item) => html`<div>${item}</div>`)}`;
  return factTable(words.caption, [
    [words.report, code(view.shownReport)],
    [words.input, provenance ? code(provenance.inputSha256) : words.gone],
    [words.images, exhibits.length > 0 ? lines(exhibits.map(({ sha256 }) => code(sha256))) : null],
    [
      words.rulebook,
      provenance
        ? html`${provenance.rulebook.regime}, ${words.version} ${provenance.rulebook.version}, SHA-256 ${code(provenance.rulebook.sha256)}`
        : null,
    ],
    [
      words.models,
      provenance && provenance.models.length > 0
        ? lines(
            provenance.models.map(
              ({ id, version, sha256 }) =>
                html`${id}, ${words.version} ${version}, SHA-256 ${code(sha256)}`,
            ),
          )
        : null,
    ],
    [words.service, provenance ? `Saring ${provenance.service}` : null],
  ]);
}

const WORDS = {
  id: {
    caption: 'SHA-256 dihitung dari berkas asli, bukan dari gambar yang diperkecil di sini',
    report: 'Laporan yang ditunjukkan',
    input: 'Hash kiriman asli',
    gone: 'tidak ada hasil pemeriksaan mesin yang tersimpan',
    images: 'Hash tiap gambar asli',
    rulebook: 'Aturan',
    models: 'Model',
    version: 'versi',
    service: 'Layanan',
  },
  en: {
    caption: 'SHA-256 is of the original files, not of the smaller images shown here',
    report: 'Report that is shown',
    input: 'Hash of the original post',
    gone: 'no result of the machine is stored',
    images: 'Hash of each original image',
    rulebook: 'Rulebook',
    models: 'Models',
    version: 'version',
    service: 'Service',
  },
} as const;
