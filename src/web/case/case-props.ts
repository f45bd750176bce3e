import type { Signal } from '@preact/signals';
import type { CaseView, Classification, Session } from '../api/types.js';
import type { Holding } from './moves.js';
import type { LoadedCaseState } from './use-case.js';
import type { Moves } from './use-moves.js';

/** What the queue hands to a case. */
export interface CaseViewProps {
  readonly caseId: string;
  /** What proves that this page holds the case; null: it does not. */
  readonly lease: { readonly token: string; readonly expiresAt: string } | null;
  readonly session: Session;
  /** The case stands otherwise than before: it was decided, given back, taken back … */
  onMoved(caseId: string): void;
  onClose(): void;
  onNext(): void;
  /** Takes the case (again), where the queue can; without it the page says how to. */
  onClaim?(view: CaseView): void;
}

/** What the parts of a case are made from. */
export interface CaseRoomProps extends CaseViewProps {
  readonly view: CaseView;
  readonly holding: Holding;
  /** Of the lease; null: this page was told none. */
  readonly token: string | null;
  readonly loaded: LoadedCaseState;
  readonly moves: Moves;
  /** Results of reports that were asked for, by report. */
  readonly results: Signal<ReadonlyMap<string, Classification>>;
}
