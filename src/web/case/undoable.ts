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
}

/** In memory alone, as leases are: by the case that was shown when it was decided. */
const decided = new Map<string, Signal<Undoable | null>>();

/** What can be taken back of a case, for as long as the page is open. */
export function undoableOf(caseId: string): Signal<Undoable | null> {
  const found = decided.get(caseId) ?? signal<Undoable | null>(null);
  decided.set(caseId, found);
  return found;
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
  };
}

const tokens = new Map<string, Signal<string | null>>();

/** The token of a lease that an undo gave back: whoever handed it out may have let go of it. In memory alone. */
export function regainedToken(caseId: string): Signal<string | null> {
  const found = tokens.get(caseId) ?? signal<string | null>(null);
  tokens.set(caseId, found);
  return found;
}
