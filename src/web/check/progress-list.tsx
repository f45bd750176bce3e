import { wordsOf } from '../shell/language.js';
import { Notice } from '../ui/notice.js';
import type { CheckState, Run } from './check-state.js';
import { currentStep, type Step } from './progress.js';

export interface ProgressListProps {
  readonly check: CheckState;
  readonly run: Run & { readonly kind: 'running' };
}

/** Where a check stands, step by step, and the way to stop it. */
export function ProgressList({ check, run }: ProgressListProps) {
  const words = wordsOf(WORDS);
  const current = currentStep(run.steps);
  return (
    <div class="check-progress card">
      <p class="visually-hidden" role="status">
        {current && nameOf(current, words)}
      </p>
      <ol>
        {run.steps.map((step, at) => (
          <li key={at} class={`step ${step.state}`}>
            <span aria-hidden="true" class="step-mark">
              {MARKS[step.state]}
            </span>
            <span>{nameOf(step, words)}</span>
            <span class="soft">{words.states[step.state]}</span>
          </li>
        ))}
      </ol>
      {run.isQuiet && (
        <Notice tone="review" role="alert" title={words.quiet}>
          <p>{words.quietHint}</p>
          <button type="button" onClick={() => void check.restart()}>
            {words.again}
          </button>
        </Notice>
      )}
      <button type="button" onClick={() => check.stop()}>
        {words.stop}
      </button>
    </div>
  );
}

const MARKS = { pending: '○', active: '●', done: '✓' } as const;

interface StepWords {
  readonly kinds: Readonly<Record<'send' | 'wait' | 'score' | 'judge', string>>;
  readonly read: (image: number) => string;
}

function nameOf(step: Step, words: StepWords): string {
  return step.kind === 'read' ? words.read(step.image + 1) : words.kinds[step.kind];
}

const WORDS = {
  id: {
    kinds: {
      send: 'Mengirim',
      wait: 'Menunggu giliran',
      score: 'Menilai kata',
      judge: 'Menerapkan aturan',
    },
    read: (image: number) => `Membaca gambar ${image}`,
    states: { pending: 'belum', active: 'berlangsung', done: 'selesai' },
    stop: 'Hentikan',
    again: 'Coba lagi dari awal',
    quiet: 'Sudah 30 detik tidak ada kabar dari layanan',
    quietHint: 'Anda dapat terus menunggu, menghentikan, atau mencoba lagi. Isian Anda tetap ada.',
  },
  en: {
    kinds: {
      send: 'Sending',
      wait: 'Waiting for a free place',
      score: 'Scoring the words',
      judge: 'Applying the rules',
    },
    read: (image: number) => `Reading image ${image}`,
    states: { pending: 'not yet', active: 'under way', done: 'done' },
    stop: 'Stop',
    again: 'Try again from the start',
    quiet: 'Nothing has come from the service for 30 seconds',
    quietHint: 'You can go on waiting, stop, or try again. What you entered stays where it is.',
  },
};
