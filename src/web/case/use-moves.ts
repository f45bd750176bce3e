import { type ReadonlySignal, useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { Failure } from '../api/failure.js';
import type { CaseView } from '../api/types.js';
import { type Move, sendMove } from './requests.js';

/** Moves of one case: one at a time. */
export interface Moves {
  /** What is under way; null: nothing. */
  readonly sending: ReadonlySignal<Move['kind'] | null>;
  /** What the last one came to when it failed. */
  readonly failed: ReadonlySignal<FailedMove | null>;
  /** Makes a move on `caseId`. Null when it failed, or when another is under way: nothing is ever sent twice. */
  send(caseId: string, move: Move): Promise<CaseView | null>;
  /** Forgets the failure. */
  dismiss(): void;
}

export interface FailedMove {
  readonly kind: Move['kind'] | 'claim';
  readonly failure: Failure;
}

/** Sends moves and keeps what became of the last. */
export function useMoves(): Moves {
  const sending = useSignal<Move['kind'] | null>(null);
  const failed = useSignal<FailedMove | null>(null);
  return useMemo(
    () => ({
      sending,
      failed,
      dismiss: () => {
        failed.value = null;
      },
      send: async (caseId, move) => {
        // Set in the same turn: a second click or key finds it set.
        if (sending.value !== null) return null;
        sending.value = move.kind;
        failed.value = null;
        const outcome = await sendMove(caseId, move);
        sending.value = null;
        if ('data' in outcome) return outcome.data;
        failed.value = { kind: move.kind, failure: outcome.failure };
        return null;
      },
    }),
    [sending, failed],
  );
}
