import { type Signal, signal } from '@preact/signals';
import type { DecisionRequest } from '../api/types.js';
import type { Judgements } from './judgements.js';

/** What a reviewer has entered for a case and not sent. */
export interface Draft {
  readonly decision: DecisionRequest['decision'] | null;
  readonly reason: string;
  readonly judgements: Judgements;
  /** Reports to decide alone; null: the whole case. */
  readonly reports: readonly string[] | null;
}

const EMPTY: Draft = { decision: null, reason: '', judgements: {}, reports: null };

/** In memory alone: a reason may quote what was reported, and storage would keep it. */
const drafts = new Map<string, Signal<Draft>>();

/** The draft of a case, kept while the page is open: leaving a case and coming back finds it as it was. */
export function draftOf(caseId: string): Signal<Draft> {
  const draft = drafts.get(caseId) ?? signal(EMPTY);
  drafts.set(caseId, draft);
  return draft;
}

/** Changes fields of a draft. */
export function edit(draft: Signal<Draft>, part: Partial<Draft>): void {
  draft.value = { ...draft.value, ...part };
}

/** Once it was sent. After a decision on some reports the judgements stay: they are of the rest as well. */
export function clear(draft: Signal<Draft>, keepJudgements = false): void {
  draft.value = keepJudgements ? { ...EMPTY, judgements: draft.value.judgements } : EMPTY;
}

/** Whether somebody entered anything. */
export function isBegun({ decision, reason, judgements }: Draft): boolean {
  return decision !== null || reason.trim() !== '' || Object.keys(judgements).length > 0;
}
