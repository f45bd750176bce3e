import type { ReadonlySignal } from '@preact/signals';
import { DECISION_NAMES } from '../../domain/names.js';
import { language, wordsOf } from '../shell/language.js';
import { Notice } from '../ui/notice.js';
import { clock, secondsUntil } from './countdown.js';
import { isFirstClick } from './first-click.js';
import type { Undoable } from './undoable.js';

export interface UndoBarProps {
  readonly undoable: Undoable;
  /** The case that is shown. */
  readonly caseId: string;
  readonly now: ReadonlySignal<number>;
  readonly isSending: boolean;
  onUndo(): void;
}

/** What was just decided, and the way back while there is one. */
export function UndoBar({ undoable, caseId, now, isSending, onUndo }: UndoBarProps) {
  const words = wordsOf(WORDS);
  const left = secondsUntil(undoable.expiresAt, now.value);
  const name = DECISION_NAMES[undoable.decision][language.value];
  const { decidedCase, reports } = undoable;
  const isSplit = decidedCase !== caseId;
  const link = <a href={`#${decidedCase}`}>{decidedCase.slice(0, 13)}…</a>;
  if (undoable.isUndone) {
    return (
      <Notice tone="note" title={words.undone(name, reports)}>
        <p>
          {words.stays} {link}
        </p>
      </Notice>
    );
  }
  return (
    <Notice tone="allowed" title={words.decided(name, reports)}>
      {isSplit && (
        <p>
          {words.split} {link}
        </p>
      )}
      {isSplit && left > 0 && <p class="soft">{words.noMerge}</p>}
      {left > 0 ? (
        <p>
          <button
            type="button"
            aria-disabled={isSending}
            onClick={(event) => {
              // The second click of a double click on what stood here before is none of this.
              if (isFirstClick(event) && !isSending) onUndo();
            }}
          >
            {words.undo} <span class="case-clock">{words.left(clock(left))}</span>
          </button>
        </p>
      ) : (
        <p class="soft">{words.over}</p>
      )}
    </Notice>
  );
}

const WORDS = {
  id: {
    decided: (name: string, reports: number | null) =>
      `Diputus${reports === null ? '' : ` untuk ${reports} laporan`}: ${name}`,
    split: 'Laporan itu kini kasus tersendiri:',
    noMerge:
      'Membatalkan hanya mencabut putusannya. Laporan itu tetap kasus tersendiri, yang lalu Anda pegang.',
    undone: (name: string, reports: number | null) =>
      `Dibatalkan${reports === null ? '' : ` untuk ${reports} laporan`}: ${name}`,
    stays: 'Laporan itu tetap kasus tersendiri, yang kini Anda pegang:',
    undo: 'Batalkan',
    left: (clock: string) => `(masih ${clock})`,
    over: 'Waktu untuk membatalkan habis. Bila keberatan, ajukan keberatan.',
  },
  en: {
    decided: (name: string, reports: number | null) =>
      `Decided${reports === null ? '' : ` for ${reports} report(s)`}: ${name}`,
    split: 'These reports are a case of their own now:',
    noMerge:
      'Undo takes back the decision alone. The reports stay a case of their own, which you then hold.',
    undone: (name: string, reports: number | null) =>
      `Undone${reports === null ? '' : ` for ${reports} report(s)`}: ${name}`,
    stays: 'The reports stay a case of their own, which you hold now:',
    undo: 'Undo',
    left: (clock: string) => `(${clock} left)`,
    over: 'Time to undo has run out. Appeal the decision if you object.',
  },
};
