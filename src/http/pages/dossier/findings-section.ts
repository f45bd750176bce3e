import { html, type SafeHtml } from '@remix-run/html-template';
import type { DecisionView } from '../../../domain/case-view.js';
import type { Finding } from '../../../domain/finding.js';
import { LABEL_NAMES, OUTCOME_NAMES } from '../../../domain/names.js';
import type { Language } from '../../../domain/taxonomy.js';
import { certaintyMark, legalList } from '../legal-list.js';
import { revealed } from '../reveal.js';
import { percent } from './figures.js';
import type { DossierMaterial, Exhibit } from './material.js';
import { evidenceRef, findingRef } from './refs.js';
import { unseenParts } from './unseen-parts.js';

/** What the machine suspects, on what it rests, and what the reviewer said of each. */
export function findingsSection(material: DossierMaterial, language: Language): SafeHtml {
  const { view, shown, exhibits } = material;
  const words = WORDS[language];
  const { result } = view;
  if (!result) {
    const why = shown?.erasedAt ? 'erased' : shown?.status === 'failed' ? 'failed' : 'nothing';
    return html`<p class="gone">${words[why]}</p>${rulesOnly(view.rules, language)}`;
  }
  const decision = view.decisions.at(-1);
  return html`${
    result.findings.length > 0
      ? result.findings.map((finding, at) =>
          findingBlock(finding, { at, decision, exhibits, language }),
        )
      : html`<p>${words.none}</p>`
  }
${unseenParts(result, language)}`;
}

function rulesOnly(rules: readonly string[], language: Language): SafeHtml {
  if (rules.length === 0) return html``;
  return html`<p>${WORDS[language].rules} ${rules.map((rule) => html`<code>${rule}</code> `)}</p>`;
}

interface Place {
  readonly at: number;
  readonly decision: DecisionView | undefined;
  readonly exhibits: readonly Exhibit[];
  readonly language: Language;
}

function findingBlock(finding: Finding, { at, decision, exhibits, language }: Place): SafeHtml {
  const { rule, label, outcome, severity, score, message, certainty, caveats, legal } = finding;
  const words = WORDS[language];
  return html`<section class="finding">
<div class="head">
<h4>${findingRef(at, language)}. ${message[language]}</h4>
<p class="facts"><span class="mark ${outcome}">${OUTCOME_NAMES[outcome][language]}, S${severity}</span>${
    label ? html` <span class="mark">${LABEL_NAMES[label][language]}</span>` : ''
  }${certainty ? html` ${certaintyMark(certainty, language)}` : ''} <span>${
    score === null ? words.noScore : words.score(percent(score, language))
  }</span> <span>${words.rule} <code>${rule}</code></span></p>
<p class="answer">${words.reviewer}: <strong>${words[answerOf(rule, decision)]}</strong></p>
</div>
<h5>${words.legal}</h5>
${legalList(legal, language)}
<h5>${words.evidence}</h5>
${evidenceList(finding, exhibits, language)}
${
  caveats.length > 0
    ? html`<h5>${words.caveats}</h5>\n<ul>${caveats.map((one) => html`<li>${one[language]}</li>`)}</ul>`
    : ''
}
</section>`;
}

function answerOf(rule: string, decision: DecisionView | undefined) {
  if (decision?.confirmed.includes(rule)) return 'confirmed';
  return decision?.rejected.includes(rule) ? 'rejected' : 'unanswered';
}

function evidenceList(
  { evidence }: Finding,
  exhibits: readonly Exhibit[],
  language: Language,
): SafeHtml {
  const words = WORDS[language];
  if (evidence.length === 0) return html`<p>${words.noEvidence}</p>`;
  return html`<ul>${evidence.map((piece) => {
    const ref = evidenceRef(piece, exhibits, language);
    const where = ref ? html`${words.exhibit} ${ref}` : html`${words.text}`;
    const quote = piece.quote
      ? html`: <q dir="auto"><mark>${revealed(piece.quote)}</mark></q>`
      : '';
    return html`<li>${where}${quote}</li>`;
  })}</ul>`;
}

const WORDS = {
  id: {
    none: 'Mesin tidak menemukan dugaan pelanggaran pada yang dapat dilihatnya.',
    erased: 'Rincian dugaan telah dihapus menurut masa penyimpanan.',
    failed:
      'Pemeriksaan mesin gagal, sehingga tidak ada hasilnya. Ini bukan berarti tidak ada dugaan.',
    nothing: 'Tidak ada unggahan untuk diperiksa mesin; yang dilaporkan hanya tautan atau catatan.',
    rules: 'Aturan yang waktu itu terpenuhi:',
    score: (score: string) => `Skor ${score}`,
    noScore: 'Tanpa skor',
    rule: 'Aturan',
    reviewer: 'Penilaian peninjau',
    confirmed: 'dibenarkan',
    rejected: 'ditolak',
    unanswered: 'tidak dinilai tersendiri',
    legal: 'Dasar hukum',
    evidence: 'Bukti',
    noEvidence:
      'Dugaan ini tidak menunjuk kata atau tempat tertentu, melainkan jadwal, akun, atau yang tidak ada.',
    exhibit: 'Barang bukti',
    text: 'Teks',
    caveats: 'Catatan',
  },
  en: {
    none: 'The machine found nothing to suspect in what it could see.',
    erased: 'The details of the findings were deleted by the retention period.',
    failed:
      'Checking by machine failed, so there is no result. That does not mean that there is nothing to suspect.',
    nothing: 'There was no post for the machine to check: only a link or a note was reported.',
    rules: 'Rules that were met at the time:',
    score: (score: string) => `Score ${score}`,
    noScore: 'No score',
    rule: 'Rule',
    reviewer: "Reviewer's assessment",
    confirmed: 'confirmed',
    rejected: 'rejected',
    unanswered: 'not assessed by itself',
    legal: 'Legal basis',
    evidence: 'Evidence',
    noEvidence:
      'This finding points at no words or place, but at the schedule, the account, or what is missing.',
    exhibit: 'Exhibit',
    text: 'Text',
    caveats: 'Remarks',
  },
} as const;
