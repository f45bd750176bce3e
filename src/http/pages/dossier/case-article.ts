import { html, type SafeHtml } from '@remix-run/html-template';
import type { CaseView } from '../../../domain/case-view.js';
import { DECISION_NAMES, STATE_NAMES, VERDICT_NAMES } from '../../../domain/names.js';
import type { Language } from '../../../domain/taxonomy.js';
import { revealed } from '../reveal.js';
import { decisionHolds, decisionsSection } from './decisions-section.js';
import { exhibitsSection } from './exhibits-section.js';
import { factChecksSection } from './fact-checks-section.js';
import { factTable } from './fact-table.js';
import { findingsSection } from './findings-section.js';
import type { DossierMaterial } from './material.js';
import { inRegion } from './moments.js';
import { originSection } from './origin-section.js';
import { placesSection } from './places-section.js';
import { reportsSection } from './reports-section.js';
import { signature } from './signature.js';
import { textSection } from './text-section.js';

/** The dossier of one case, from a new sheet; its running line stands on each of its sheets. */
export function caseArticle(material: DossierMaterial, language: Language): SafeHtml {
  const { view } = material;
  const words = WORDS[language];
  const factChecks = view.result?.factChecks ?? [];
  const sections: readonly (readonly [string, SafeHtml])[] = [
    [words.reports, reportsSection(view, language)],
    [words.places, placesSection(view.members, language)],
    [words.text, textSection(material, language)],
    [words.findings, findingsSection(material, language)],
    [words.exhibits, exhibitsSection(material, language)],
    ...(factChecks.length > 0
      ? [[words.factChecks, factChecksSection(factChecks, language)] as const]
      : []),
    [words.decisions, decisionsSection(view, language)],
    [words.origin, originSection(material, language)],
  ];
  return html`<article class="case" id="${view.caseId}">
<p class="running">${words.title} · ${view.caseId}</p>
<div class="sheet">
<h2>${words.title}</h2>
${summary(material, language)}
<p class="notice">${words.notice}</p>
${sections.map(([title, content], at) => html`<h3>${at + 1}. ${title}</h3>\n${content}\n`)}
${signature(language)}
</div>
</article>
`;
}

function summary({ view, regime }: DossierMaterial, language: Language): SafeHtml {
  const words = WORDS[language];
  return factTable(words.summary, [
    [words.number, html`<code>${view.caseId}</code>`],
    [words.regime, regime ? regime[language] : view.regime],
    [words.state, STATE_NAMES[view.state][language]],
    [words.verdict, html`${VERDICT_NAMES[view.verdict][language]}, S${view.severity}`],
    [words.decision, decisionLine(view, language)],
  ]);
}

function decisionLine({ decision, state }: CaseView, language: Language): SafeHtml {
  const words = WORDS[language];
  if (!decision) return html`${words.undecided}`;
  return html`<strong>${DECISION_NAMES[decision.decision][language]}</strong>, ${words.by} ${revealed(decision.by)}, ${inRegion(decision.at, language)}${decisionHolds(state) ? '' : words.lapsed}`;
}

const WORDS = {
  id: {
    title: 'Berkas dugaan pelanggaran konten kampanye',
    summary: 'Pokok berkas',
    number: 'Nomor kasus',
    regime: 'Peraturan',
    state: 'Keadaan',
    verdict: 'Usul mesin',
    decision: 'Keputusan peninjau',
    undecided: 'belum ada',
    lapsed: ' (sedang diperiksa kembali)',
    by: 'oleh',
    notice:
      'Kesimpulan mesin dalam berkas ini hanya usul dan menyatakan dugaan. Yang memutuskan adalah orang, sebagaimana dicatat pada bagian keputusan peninjau.',
    reports: 'Laporan',
    places: 'Terlapor, tempat, dan waktu',
    text: 'Uraian singkat: teks yang dilaporkan',
    findings: 'Dugaan pelanggaran menurut mesin',
    exhibits: 'Barang bukti gambar',
    factChecks: 'Pemeriksaan fakta terkait',
    decisions: 'Keputusan peninjau',
    origin: 'Keaslian dan asal',
  },
  en: {
    title: 'Dossier of suspected campaign content',
    summary: 'The case in short',
    number: 'Case',
    regime: 'Rulebook',
    state: 'State',
    verdict: "The machine's suggestion",
    decision: "Reviewer's decision",
    undecided: 'none yet',
    lapsed: ' (under review again)',
    by: 'by',
    notice:
      'What the machine concludes in this dossier is a suggestion, and says what is possible. A person decides, as recorded under the decision of the reviewer.',
    reports: 'Reports',
    places: 'Account, place and time',
    text: 'In short: the text that was reported',
    findings: 'Findings of the machine',
    exhibits: 'Image exhibits',
    factChecks: 'Related fact-checks',
    decisions: "Reviewer's decision",
    origin: 'Authenticity and origin',
  },
} as const;
