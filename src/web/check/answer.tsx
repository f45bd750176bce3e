import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { VERDICT_NAMES } from '../../domain/names.js';
import { ResultView } from '../result/result-view.js';
import { SaveResult } from '../result/save-result.js';
import { language, wordsOf } from '../shell/language.js';
import { Notice } from '../ui/notice.js';
import type { CheckState } from './check-state.js';
import type { Checked } from './checked.js';
import { Compare } from './compare-view.js';

export interface AnswerProps {
  readonly check: CheckState;
  /** One or two, the older first. */
  readonly answers: readonly Checked[];
}

/** The last answer, what changed since the one before, and the way back to that one. */
export function Answer({ check, answers }: AnswerProps) {
  const words = wordsOf(WORDS);
  const showsBefore = useSignal(false);
  const root = useRef<HTMLDivElement>(null);
  const latest = answers.at(-1);
  const before = answers.length > 1 ? answers[0] : undefined;
  // A new answer is what somebody waits for.
  useEffect(() => {
    showsBefore.value = false;
  }, [latest, showsBefore]);
  const shown = showsBefore.value && before ? before : latest;
  if (!latest || !shown) return null;
  const isRunning = check.run.value.kind === 'running';
  const { verdict } = latest.classification;
  return (
    <>
      <p class="visually-hidden" role="status">
        {!isRunning && words.told(VERDICT_NAMES[verdict][language.value])}
      </p>
      {check.isStale.value && <Notice tone="note" role="status" title={words.stale} />}
      {before && <Compare before={before} after={latest} unshowable={check.unshowable.value} />}
      <div class="check-tools no-print">
        {before && (
          <fieldset class="check-which">
            <legend class="visually-hidden">{words.which}</legend>
            {([true, false] as const).map((isBefore) => (
              <button
                key={String(isBefore)}
                type="button"
                aria-pressed={showsBefore.value === isBefore}
                onClick={() => {
                  showsBefore.value = isBefore;
                }}
              >
                {isBefore ? words.before : words.after}
              </button>
            ))}
          </fieldset>
        )}
        <SaveResult rootRef={root} checkedAt={new Date(shown.at)} />
      </div>
      <p class="soft">
        {shown === latest ? words.at : words.atBefore} {timeOf(shown)}
      </p>
      <ResultView
        key={shown.classification.id}
        rootRef={root}
        classification={shown.classification}
        text={shown.input.text === '' ? null : shown.input.text}
        images={shown.input.pictures.map(({ url }) =>
          check.unshowable.value.has(url) ? null : url,
        )}
      />
    </>
  );
}

function timeOf({ at }: Checked): string {
  const locale = language.value === 'id' ? 'id-ID' : 'en-GB';
  return new Date(at).toLocaleString(locale, { dateStyle: 'long', timeStyle: 'short' });
}

const WORDS = {
  id: {
    told: (verdict: string) => `Pemeriksaan selesai: ${verdict}.`,
    stale: 'Hasil ini untuk isi sebelumnya. Isian sudah berubah: periksa lagi.',
    which: 'Hasil yang ditampilkan',
    before: 'Sebelum',
    after: 'Sesudah',
    at: 'Diperiksa',
    atBefore: 'Pemeriksaan sebelumnya,',
  },
  en: {
    told: (verdict: string) => `Checked: ${verdict}.`,
    stale: 'This result is for what was entered before. It has changed since: check again.',
    which: 'Result that is shown',
    before: 'Before',
    after: 'After',
    at: 'Checked',
    atBefore: 'The check before,',
  },
};
