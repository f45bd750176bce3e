import { DECISION_NAMES, VERDICT_NAMES } from '../../domain/names.js';
import { language, wordsOf } from '../shell/language.js';
import { Badge } from '../ui/badge.js';
import { clockOf } from './ages.js';
import { labelsOf } from './case-row.js';
import { now } from './clock.js';
import { type Lease, phaseOf, secondsLeft } from './leases.js';
import { capital, written } from './locale.js';

export interface MyCaseProps {
  readonly lease: Lease;
  readonly isSelected: boolean;
  readonly isBusy: boolean;
  readonly onSelect: (isSelected: boolean) => void;
  readonly onRelease: () => void;
  readonly onUndo: () => void;
  readonly onClaimAgain: () => void;
  readonly onDismiss: () => void;
}

/** A case that one holds, decided, or held until its time was over. */
export function MyCase(props: MyCaseProps) {
  const { lease, isSelected, isBusy, onSelect, onRelease, onUndo, onClaimAgain, onDismiss } = props;
  const words = wordsOf(WORDS);
  const phase = phaseOf(lease, now.value);
  const { caseId, summary } = lease;
  const name = labelsOf(summary) || words.noLabel;
  const isOpen = phase === 'running' || phase === 'ending';
  return (
    <li class={`my-case is-${phase}`}>
      {isOpen && (
        <label class="my-case-select">
          <input
            type="checkbox"
            checked={isSelected}
            disabled={isBusy}
            onChange={({ currentTarget }) => onSelect(currentTarget.checked)}
          />
          <span class="visually-hidden">{words.select(name)}</span>
        </label>
      )}
      <div class="my-case-what">
        <a href={`#${caseId}`} data-case={caseId}>
          {name}
        </a>
        <p class="soft">
          <Badge tone={summary.verdict}>
            {capital(VERDICT_NAMES[summary.verdict][language.value])}
          </Badge>{' '}
          {words.reports(written(summary.reports), summary.reports)}
        </p>
      </div>
      <div class="my-case-foot">
        <TimeLeft lease={lease} />
        <p class="my-case-acts">
          {isOpen && (
            <button type="button" class="small" disabled={isBusy} onClick={onRelease}>
              {words.release}
            </button>
          )}
          {phase === 'decided' && (
            <button type="button" class="small" disabled={isBusy} onClick={onUndo}>
              {words.undo}
            </button>
          )}
          {phase === 'over' && (
            <>
              <button type="button" class="small" disabled={isBusy} onClick={onClaimAgain}>
                {words.again}
              </button>
              <button type="button" class="small" onClick={onDismiss}>
                {words.dismiss}
              </button>
            </>
          )}
        </p>
      </div>
    </li>
  );
}

function TimeLeft({ lease }: { readonly lease: Lease }) {
  const words = wordsOf(WORDS);
  const phase = phaseOf(lease, now.value);
  const clock = clockOf(secondsLeft(lease, now.value));
  const { decision, state } = lease.summary;
  if (phase === 'over') {
    const isSettled = state === 'decided' || state === 'waiting';
    return <p class="my-case-time">{isSettled ? words.settled : words.over}</p>;
  }
  if (phase === 'decided' && decision) {
    return (
      <p class="my-case-time">
        {DECISION_NAMES[decision.decision][language.value]}. {words.undoFor(clock)}
      </p>
    );
  }
  return (
    <p class="my-case-time">
      <strong class="my-case-clock">{clock}</strong>{' '}
      {phase === 'ending' ? words.ending : words.left}
    </p>
  );
}

const WORDS = {
  id: {
    noLabel: 'Tanpa dugaan tertentu',
    select: (name: string) => `Pilih: ${name}`,
    reports: (count: string, _: number) => `${count} laporan`,
    left: 'tersisa',
    ending: 'tersisa – hampir habis',
    over: 'Waktu Anda habis; kasus ini kembali ke antrean dan dapat diambil orang lain.',
    settled: 'Sudah diputuskan; putusan tidak dapat dibatalkan lagi dari sini.',
    undoFor: (clock: string) => `Dapat dibatalkan ${clock} lagi.`,
    release: 'Lepas',
    undo: 'Batalkan putusan',
    again: 'Ambil lagi',
    dismiss: 'Singkirkan',
  },
  en: {
    noLabel: 'Nothing particular suspected',
    select: (name: string) => `Select: ${name}`,
    reports: (count: string, of: number) => `${count} ${of === 1 ? 'report' : 'reports'}`,
    left: 'left',
    ending: 'left – almost over',
    over: 'Your time is over; this case is back in the queue, where others may claim it.',
    settled: 'Decided; it can no longer be undone from here.',
    undoFor: (clock: string) => `Can be undone for ${clock}.`,
    release: 'Release',
    undo: 'Undo the decision',
    again: 'Claim again',
    dismiss: 'Dismiss',
  },
};
