import { useEffect, useRef } from 'preact/hooks';
import type { Failure } from '../api/failure.js';
import { wordsOf } from '../shell/language.js';
import { Notice } from '../ui/notice.js';
import { timeIn } from './ages.js';
import type { BulkResult } from './bulk.js';
import { labelsOf } from './case-row.js';
import { minuteNow } from './clock.js';
import { localeOf } from './locale.js';

export interface BulkResultsProps {
  readonly results: readonly BulkResult[];
  /** Whether these are of taking decisions back. */
  readonly isUndone: boolean;
  readonly isBusy: boolean;
  readonly onUndoAll: () => void;
  readonly onDismiss: () => void;
}

/** What became of each case of a decision for many. */
export function BulkResults({ results, isUndone, isBusy, onUndoAll, onDismiss }: BulkResultsProps) {
  const words = wordsOf(WORDS);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (results.length > 0) box.current?.focus();
  }, [results]);
  if (results.length === 0) return null;
  const failed = results.filter(({ failure }) => failure !== null);
  const done = results.length - failed.length;
  const title = isUndone ? words.undone(done) : words.decided(done);
  return (
    <div ref={box} tabIndex={-1} class="bulk-results">
      <Notice tone={failed.length === 0 ? 'allowed' : 'review'} role="status" title={title}>
        {failed.length > 0 && (
          <>
            <p>{words.failed(failed.length)}</p>
            <ul>
              {failed.map(({ lease, failure }) => (
                <li key={lease.caseId}>
                  <a href={`#${lease.caseId}`}>{labelsOf(lease.summary) || words.noLabel}</a>:{' '}
                  {failure && reasonOf(failure, words)}
                </li>
              ))}
            </ul>
          </>
        )}
        <p class="my-case-acts">
          {!isUndone && done > 0 && (
            <button type="button" class="small" disabled={isBusy} onClick={onUndoAll}>
              {words.undoAll(done)}
            </button>
          )}
          <button type="button" class="small" disabled={isBusy} onClick={onDismiss}>
            {words.close}
          </button>
        </p>
      </Notice>
    </div>
  );
}

function reasonOf(failure: Failure, words: (typeof WORDS)['id']): string {
  if (failure.kind !== 'problem') return words[failure.kind];
  const { detail, conflict } = failure.problem;
  if (!conflict) return detail;
  return `${detail} ${words.who(conflict.by, timeIn(localeOf(), conflict.at, minuteNow.value))}`;
}

const WORDS = {
  id: {
    noLabel: 'Tanpa dugaan tertentu',
    decided: (count: number) => `${count} kasus diputuskan`,
    undone: (count: number) => `${count} putusan dibatalkan`,
    failed: (count: number) => `${count} kasus tidak berhasil:`,
    who: (by: string, at: string) => `(${by}, ${at})`,
    undoAll: (count: number) => `Batalkan ${count} putusan`,
    close: 'Tutup',
    offline: 'layanan tidak terjangkau; belum terkirim.',
    stopped: 'dihentikan.',
    unreadable: 'jawaban tidak dapat dibaca; periksa keadaan kasus ini.',
  },
  en: {
    noLabel: 'Nothing particular suspected',
    decided: (count: number) => `${count} ${count === 1 ? 'case' : 'cases'} decided`,
    undone: (count: number) => `${count} ${count === 1 ? 'decision' : 'decisions'} undone`,
    failed: (count: number) => `${count} ${count === 1 ? 'case' : 'cases'} did not succeed:`,
    who: (by: string, at: string) => `(${by}, ${at})`,
    undoAll: (count: number) => `Undo ${count} ${count === 1 ? 'decision' : 'decisions'}`,
    close: 'Close',
    offline: 'the service cannot be reached; not sent.',
    stopped: 'stopped.',
    unreadable: 'the answer cannot be read; see how this case stands.',
  },
};
