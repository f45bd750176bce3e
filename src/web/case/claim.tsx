import { type ReadonlySignal, useSignal } from '@preact/signals';
import type { Failure } from '../api/failure.js';
import type { CaseView } from '../api/types.js';
import { wordsOf } from '../shell/language.js';
import type { CaseViewProps } from './case-props.js';
import { KeyHint } from './key-hint.js';
import { MoveFailure } from './move-failure.js';

export interface ClaimProps {
  readonly view: CaseView;
  readonly me: string;
  readonly now: ReadonlySignal<number>;
  readonly onClaim: CaseViewProps['onClaim'];
  onReload(): void;
}

/** Takes the case that is shown, or says who stands in the way. */
export function Claim({ view, me, now, onClaim, onReload }: ClaimProps) {
  const words = wordsOf(WORDS);
  const isAsking = useSignal(false);
  const failure = useSignal<Failure | null>(null);
  const claim = async () => {
    if (isAsking.value) return;
    isAsking.value = true;
    failure.value = null;
    failure.value = await onClaim(view);
    isAsking.value = false;
    // The button goes once the case is held: on to what says for how long.
    if (!failure.value) document.querySelector<HTMLElement>('#case-title')?.focus();
  };
  return (
    <>
      <MoveFailure
        failed={failure.value && { kind: 'claim', failure: failure.value }}
        me={me}
        now={now}
        hasDraft={false}
        onReload={() => {
          failure.value = null;
          onReload();
        }}
        onDismiss={() => {
          failure.value = null;
        }}
      />
      <button
        type="button"
        class="primary"
        data-claim-case
        aria-disabled={isAsking.value}
        aria-keyshortcuts="c"
        onClick={() => void claim()}
      >
        {isAsking.value ? words.asking : words.claim} <KeyHint>c</KeyHint>
      </button>
    </>
  );
}

const WORDS = {
  id: { claim: 'Ambil kasus ini', asking: 'Mengambil…' },
  en: { claim: 'Claim this case', asking: 'Claiming…' },
};
