import type { Ref } from 'preact';
import { wordsOf } from '../shell/language.js';

/** Characters that the service takes. */
const MOST = 5_000;

export interface ReasonFieldProps {
  readonly field: Ref<HTMLTextAreaElement>;
  readonly value: string;
  /** It was asked for and is empty. */
  readonly isMissing: boolean;
  onInput(reason: string): void;
  /** Ctrl + Enter (on a Mac also Cmd). */
  readonly onSubmit?: (() => void) | undefined;
}

/** Why: kept for good beside the audit chain, so it is asked of every move that others must understand. */
export function ReasonField({ field, value, isMissing, onInput, onSubmit }: ReasonFieldProps) {
  const words = wordsOf(WORDS);
  return (
    <div class="case-reason">
      <label for="case-reason">{words.label}</label>
      <textarea
        id="case-reason"
        ref={field}
        rows={4}
        maxLength={MOST}
        value={value}
        aria-required="true"
        aria-invalid={isMissing}
        aria-describedby="case-reason-hint"
        onInput={({ currentTarget }) => onInput(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || !onSubmit) return;
          event.preventDefault();
          if (!event.repeat) onSubmit();
        }}
      />
      <p id="case-reason-hint" class={isMissing ? 'case-missing' : 'soft'}>
        {isMissing && words.missing} {onSubmit ? words.keys : words.hint}
      </p>
    </div>
  );
}

const WORDS = {
  id: {
    label: 'Alasan (wajib)',
    missing: 'Tulis alasannya lebih dahulu.',
    hint: 'Tersimpan bersama riwayat kasus.',
    keys: 'Tersimpan bersama riwayat kasus. Ctrl + Enter mengirim.',
  },
  en: {
    label: 'Reason (required)',
    missing: 'Write the reason first.',
    hint: 'Kept with the history of the case.',
    keys: 'Kept with the history of the case. Ctrl + Enter sends.',
  },
};
