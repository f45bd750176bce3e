import type { Signal } from '@preact/signals';
import type { Failure } from '../api/failure.js';
import type { CaseSummary } from '../api/types.js';
import { wordsOf } from '../shell/language.js';
import { FailureNotice } from '../ui/failure-notice.js';
import { BulkDecision } from './bulk-decision.js';
import { now } from './clock.js';
import type { LeaseStore } from './lease-store.js';
import { phaseOf } from './leases.js';
import { MyCase } from './my-case.js';

export interface MyCasesProps {
  readonly store: LeaseStore;
  readonly selected: Signal<ReadonlySet<string>>;
  readonly isBusy: boolean;
  readonly failure: Failure | null;
  readonly onRelease: (caseIds: readonly string[]) => void;
  readonly onUndo: (caseId: string) => void;
  readonly onClaimAgain: (summary: CaseSummary) => void;
  /** A case as it stands after a decision or its undoing here. */
  readonly onMoved: (summary: CaseSummary) => void;
}

/** What one holds, with how long still, and one decision for several. */
export function MyCases(props: MyCasesProps) {
  const { store, selected, isBusy, failure, onRelease, onUndo, onClaimAgain, onMoved } = props;
  const words = wordsOf(WORDS);
  const leases = store.leases.value;
  const open = leases.filter((lease) => ['running', 'ending'].includes(phaseOf(lease, now.value)));
  const ending = leases.filter((lease) => phaseOf(lease, now.value) === 'ending').length;
  const chosen = open.filter(({ caseId }) => selected.value.has(caseId));
  const select = (caseIds: readonly string[]) => {
    selected.value = new Set(caseIds);
  };
  const toggled = (caseId: string, isSelected: boolean) => {
    const others = [...selected.value].filter((id) => id !== caseId);
    select(isSelected ? [...others, caseId] : others);
  };
  return (
    <section class="my-cases card" aria-labelledby="my-cases-title">
      <h2 id="my-cases-title">{words.title(open.length)}</h2>
      <p role="status" class={ending > 0 ? 'ending-note' : 'visually-hidden'}>
        {ending > 0 && words.ending(ending)}
      </p>
      {failure && <FailureNotice failure={failure} />}
      {leases.length === 0 && <p class="soft">{words.none}</p>}
      {open.length > 1 && (
        <p class="my-cases-acts">
          <button
            type="button"
            class="small"
            disabled={isBusy}
            onClick={() =>
              select(chosen.length === open.length ? [] : open.map(({ caseId }) => caseId))
            }
          >
            {chosen.length === open.length ? words.selectNone : words.selectAll(open.length)}
          </button>
          <button
            type="button"
            class="small"
            disabled={isBusy}
            onClick={() => onRelease(open.map(({ caseId }) => caseId))}
          >
            {words.releaseAll}
          </button>
        </p>
      )}
      <ul class="my-case-list">
        {leases.map((lease) => (
          <MyCase
            key={lease.caseId}
            lease={lease}
            isSelected={selected.value.has(lease.caseId)}
            isBusy={isBusy}
            onSelect={(isSelected) => toggled(lease.caseId, isSelected)}
            onRelease={() => onRelease([lease.caseId])}
            onUndo={() => onUndo(lease.caseId)}
            onClaimAgain={() => onClaimAgain(lease.summary)}
            onDismiss={() => store.drop(lease.caseId)}
          />
        ))}
      </ul>
      <BulkDecision chosen={chosen} onMoved={onMoved} onKeep={select} />
    </section>
  );
}

const WORDS = {
  id: {
    title: (count: number) => (count === 0 ? 'Kasus saya' : `Kasus saya (${count})`),
    none: 'Anda belum mengambil kasus. Yang diambil hanya dapat diputuskan oleh Anda, sampai waktunya habis.',
    ending: (count: number) => `Waktu untuk ${count} kasus tinggal kurang dari 1 menit.`,
    selectAll: (count: number) => `Pilih semua (${count})`,
    selectNone: 'Batal pilih',
    releaseAll: 'Lepas semua',
  },
  en: {
    title: (count: number) => (count === 0 ? 'My cases' : `My cases (${count})`),
    none: 'You have not claimed any case. What you claim only you can decide, until the time is over.',
    ending: (count: number) =>
      `Less than 1 minute is left for ${count} ${count === 1 ? 'case' : 'cases'}.`,
    selectAll: (count: number) => `Select all (${count})`,
    selectNone: 'Select none',
    releaseAll: 'Release all',
  },
};
