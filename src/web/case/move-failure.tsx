import type { ReadonlySignal } from '@preact/signals';
import { language, wordsOf } from '../shell/language.js';
import { FailureNotice } from '../ui/failure-notice.js';
import { Notice } from '../ui/notice.js';
import { conflictCode, conflictWords } from './conflict-words.js';
import type { FailedMove } from './use-moves.js';

export interface MoveFailureProps {
  readonly failed: FailedMove | null;
  readonly me: string;
  readonly now: ReadonlySignal<number>;
  /** Something is entered, which is kept. */
  readonly hasDraft: boolean;
  onReload(): void;
  onDismiss(): void;
}

/** Why a move was not made: who was first and when, or what went wrong; what was entered stays, and the way on. */
export function MoveFailure({ failed, me, now, hasDraft, onReload, onDismiss }: MoveFailureProps) {
  const words = wordsOf(WORDS);
  if (!failed) return null;
  const { kind, failure } = failed;
  const code = failure.kind === 'problem' ? conflictCode(failure.problem) : null;
  const isUnsure = failure.kind === 'offline' || failure.kind === 'unreadable';
  const reload = (
    <p>
      <button type="button" onClick={onReload}>
        {words.reload}
      </button>
    </p>
  );
  if (code === null || failure.kind !== 'problem') {
    return (
      <div class="case-failure">
        <FailureNotice failure={failure} />
        {isUnsure && <p>{words.unsure}</p>}
        {isUnsure ? (
          reload
        ) : (
          <button type="button" onClick={onDismiss}>
            {words.dismiss}
          </button>
        )}
      </div>
    );
  }
  // Peeked: what was said does not change while it is read.
  const asked = { me, now: now.peek(), move: kind };
  const { title, hint } = conflictWords(code, failure.problem.conflict, asked);
  return (
    <Notice tone="review" role="alert" title={title[language.value]}>
      <p>{hint[language.value]}</p>
      {hasDraft && <p>{words.kept}</p>}
      {reload}
    </Notice>
  );
}

const WORDS = {
  id: {
    reload: 'Muat ulang kasus',
    kept: 'Alasan dan penilaian yang Anda isi masih ada.',
    unsure:
      'Mungkin sudah tercatat, mungkin belum. Muat ulang kasus untuk memastikan; yang sudah tercatat tidak dicatat dua kali.',
    dismiss: 'Tutup',
  },
  en: {
    reload: 'Reload the case',
    kept: 'The reason and judgements that you entered are still here.',
    unsure:
      'It may be recorded, or not. Reload the case to see; what is recorded is never recorded twice.',
    dismiss: 'Close',
  },
};
