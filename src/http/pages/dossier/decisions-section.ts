import { html, type SafeHtml } from '@remix-run/html-template';
import type { CaseView, DecisionView } from '../../../domain/case-view.js';
import { DECISION_NAMES } from '../../../domain/names.js';
import type { Language } from '../../../domain/taxonomy.js';
import { revealed } from '../reveal.js';
import { factTable } from './fact-table.js';
import { inRegion } from './moments.js';

/** What people decided, and whether the last still holds: who, when, why, and where the audit chain has it. */
export function decisionsSection({ decisions, state }: CaseView, language: Language): SafeHtml {
  const words = WORDS[language];
  if (decisions.length === 0) return html`<p>${words.none}</p>`;
  return html`${decisions.map((decision, at) =>
    factTable(
      at < decisions.length - 1
        ? words.earlier(at + 1)
        : decisionHolds(state)
          ? words.last
          : words.lapsed,
      rowsOf(decision, language),
    ),
  )}`;
}

/** A case that was appealed, reopened or claimed since has no decision in force. */
export function decisionHolds(state: CaseView['state']): boolean {
  return state === 'decided' || state === 'waiting';
}

function rowsOf(
  { decision, by, at, reason, confirmed, rejected, seq, hash }: DecisionView,
  language: Language,
) {
  const words = WORDS[language];
  return [
    [words.decision, html`<strong>${DECISION_NAMES[decision][language]}</strong>`],
    [words.by, revealed(by)],
    [words.at, inRegion(at, language)],
    [
      words.reason,
      reason === null ? words.erased : html`<span class="words">${revealed(reason)}</span>`,
    ],
    [words.confirmed, rules(confirmed, language)],
    [words.rejected, rules(rejected, language)],
    [words.chain, html`${words.event} ${seq}, hash <code>${hash}</code>`],
  ] as const;
}

function rules(ids: readonly string[], language: Language): SafeHtml {
  if (ids.length === 0) return html`${WORDS[language].noRules}`;
  return html`${ids.map((id, at) => html`${at > 0 ? ', ' : ''}<code>${id}</code>`)}`;
}

const WORDS = {
  id: {
    none: 'Belum ada keputusan. Kesimpulan mesin saja bukan keputusan.',
    last: 'Keputusan yang berlaku',
    lapsed: 'Keputusan terakhir (sedang diperiksa kembali)',
    earlier: (number: number) => `Keputusan ke-${number} (sudah diganti)`,
    decision: 'Keputusan',
    by: 'Diputuskan oleh',
    at: 'Waktu',
    reason: 'Alasan',
    erased: 'telah dihapus menurut masa penyimpanan',
    confirmed: 'Dugaan yang dibenarkan',
    rejected: 'Dugaan yang ditolak',
    noRules: 'tidak ada',
    chain: 'Rantai audit',
    event: 'Kejadian',
  },
  en: {
    none: "Nobody has decided yet. The machine's verdict alone is no decision.",
    last: 'The decision that holds',
    lapsed: 'The last decision (under review again)',
    earlier: (number: number) => `Decision ${number} (replaced since)`,
    decision: 'Decision',
    by: 'Decided by',
    at: 'When',
    reason: 'Reason',
    erased: 'deleted by the retention period',
    confirmed: 'Findings confirmed',
    rejected: 'Findings rejected',
    noRules: 'none',
    chain: 'Audit chain',
    event: 'Event',
  },
} as const;
