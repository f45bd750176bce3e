import { type Signal, useSignal } from '@preact/signals';
import { useRef, useState } from 'preact/hooks';
import type { CaseView } from '../api/types.js';
import { wordsOf } from '../shell/language.js';
import { type Draft, edit } from './drafts.js';
import { isFirstClick } from './first-click.js';
import { ReasonField } from './reason-field.js';

export interface ReasonFormProps {
  readonly state: CaseView['state'];
  readonly draft: Signal<Draft>;
  readonly sending: string | null;
  /** Null where it is not offered. */
  readonly onAppeal: (() => void) | null;
  readonly onReopen: (() => void) | null;
}

/** Appeals or reopens a decided case, with a reason. */
export function ReasonForm({ state, draft, sending, onAppeal, onReopen }: ReasonFormProps) {
  const words = wordsOf(WORDS);
  const isMissing = useSignal(false);
  // As it was at first: from then on a person opens and closes it.
  const [isOpen] = useState(draft.value.reason !== '');
  const field = useRef<HTMLTextAreaElement>(null);
  const act = (move: () => void) => (event: MouseEvent) => {
    if (!isFirstClick(event) || sending !== null) return;
    isMissing.value = draft.value.reason.trim() === '';
    if (isMissing.value) field.current?.focus();
    else move();
  };
  return (
    <details class="reason-form no-print" open={isOpen}>
      <summary>{state === 'waiting' ? words.waiting : words.decided}</summary>
      <p class="soft">{onAppeal && words.appealHint}</p>
      <ReasonField
        field={field}
        value={draft.value.reason}
        isMissing={isMissing.value}
        onInput={(reason) => edit(draft, { reason })}
      />
      <p class="case-buttons">
        {onAppeal && (
          <button type="button" aria-disabled={sending !== null} onClick={act(onAppeal)}>
            {sending === 'appeal' ? words.sending : words.appeal}
          </button>
        )}
        {onReopen && (
          <button type="button" aria-disabled={sending !== null} onClick={act(onReopen)}>
            {sending === 'reopen' ? words.sending : words.reopen}
          </button>
        )}
      </p>
    </details>
  );
}

const WORDS = {
  id: {
    decided: 'Keberatan atau buka kembali',
    waiting: 'Keterangan sudah ada? Buka kembali',
    appealHint: 'Keberatan ditinjau oleh orang yang belum memutus kasus ini.',
    appeal: 'Ajukan keberatan',
    reopen: 'Buka kembali kasus',
    sending: 'Mengirim…',
  },
  en: {
    decided: 'Appeal or reopen',
    waiting: 'Is the information there? Reopen',
    appealHint: 'An appeal goes to somebody who has not decided the case.',
    appeal: 'Appeal the decision',
    reopen: 'Reopen the case',
    sending: 'Sending…',
  },
};
