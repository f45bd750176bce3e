import type { Signal } from '@preact/signals';
import type { Failure } from '../api/failure.js';
import type { CaseView, Classification, Session } from '../api/types.js';
import type { Holding } from './moves.js';
import type { LoadedCaseState } from './use-case.js';
import type { Moves } from './use-moves.js';

/** What the queue hands to a case. */
export interface CaseViewProps {
  readonly caseId: string;
  /** What proves that this page holds the case, or held it until its time was over; null: it never did. */
  readonly lease: { readonly token: string; readonly expiresAt: string } | null;
  readonly session: Session;
  /** What a rulebook is called, by its id. */
  regimeName(regime: string): string;
  /** Counts what happened to the case, here or elsewhere: with each it is read anew. */
  readonly news: number;
  /** The case stands otherwise than before: it was decided, given back, taken back … */
  onMoved(caseId: string): void;
  onClose(): void;
  onNext(): void;
  /** Takes the case (again); gives why it could not be taken, or null. */
  onClaim(view: CaseView): Promise<Failure | null>;
  /** This page holds a case that the queue handed nobody: reports that were decided alone, once that is taken back. */
  onHeld(view: CaseView, token: string): void;
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
