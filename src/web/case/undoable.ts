import { type Signal, signal } from '@preact/signals';
import type { CaseView, DecisionRequest } from '../api/types.js';
import type { Draft } from './drafts.js';

/** A decision of this page that can still be taken back. */
export interface Undoable {
  /** The case decided: the one shown, or the one that chosen reports became. */
  readonly decidedCase: string;
  readonly decision: DecisionRequest['decision'];
  readonly token: string;
  /** When the lease would have ended (ISO 8601). */
  readonly expiresAt: string;
  /** How many reports were decided alone; null: the whole case. */
  readonly reports: number | null;
  /** What was sent: there again once it is taken back. Null where the page was loaded anew since. */
  readonly draft: Draft | null;
  /** Taken back already: told of reports decided alone, which stay a case of their own. */
  readonly isUndone: boolean;
}

/** In memory alone, as leases are: by the case that was shown when it was decided. */
const decided = new Map<string, Signal<Undoable | null>>();

/** What can be taken back of a case, for as long as the page is open. */
export function undoableOf(caseId: string): Signal<Undoable | null> {
  const found = decided.get(caseId) ?? signal<Undoable | null>(null);
  decided.set(caseId, found);
  return found;
}

/** Whether a decision remembered here can still be undone, as far as the case that is shown tells: others may have moved it. */
export function stands(
  { decidedCase }: Pick<Undoable, 'decidedCase'>,
  { caseId, state, decision }: Pick<CaseView, 'caseId' | 'state' | 'decision'>,
  me: string,
): boolean {
  if (decidedCase !== caseId) return true;
  return (state === 'decided' || state === 'waiting') && decision?.by === me;
}

/** What can be taken back of a decision that this page does not remember, such as after it was loaded anew. */
export function undoableFrom(
  { caseId, state, decision }: Pick<CaseView, 'caseId' | 'state' | 'decision'>,
  lease: { readonly token: string; readonly expiresAt: string } | null,
  me: string,
): Undoable | null {
  const isOwn = (state === 'decided' || state === 'waiting') && decision?.by === me;
  if (!isOwn || !lease) return null;
  const { token, expiresAt } = lease;
  return {
    decidedCase: caseId,
    decision: decision.decision,
    token,
    expiresAt,
    reports: null,
    draft: null,
    isUndone: false,
  };
}
