import { useEffect, useRef } from 'preact/hooks';
import { wordsOf } from '../shell/language.js';
import { SignIn } from '../shell/sign-in.js';
import { FailureNotice } from '../ui/failure-notice.js';
import { Answer } from './answer.js';
import type { CheckState, Run } from './check-state.js';
import { ProgressList } from './progress-list.js';
import { Welcome } from './welcome.js';

/** What came of the check, or where it stands. New content is focused, so that it is read out. */
export function AnswerPanel({ check }: { readonly check: CheckState }) {
  const words = wordsOf(WORDS);
  const heading = useRef<HTMLHeadingElement>(null);
  const run = check.run.value;
  const { kind } = run;
  useEffect(() => {
    const isNew = kind === 'running' || kind === 'answered' || kind === 'failed';
    if (isNew && check.problems.value.length === 0) heading.current?.focus();
  }, [kind, check]);
  const answers = check.answers.value;
  return (
    <section class="check-answer" aria-labelledby="check-answer-title">
      <h2 id="check-answer-title" ref={heading} tabIndex={-1}>
        {words[titleOf(run, answers.length)]}
      </h2>
      {run.kind === 'running' && <ProgressList check={check} run={run} />}
      {run.kind === 'failed' && (
        <FailureNotice failure={run.failure} onRetry={() => void check.start()} />
      )}
      {run.kind === 'signed-out' && <SignIn onSignedIn={() => void check.start()} />}
      {answers.length > 0 && <Answer check={check} answers={answers} />}
      {run.kind === 'idle' && answers.length === 0 && <Welcome check={check} />}
    </section>
  );
}

function titleOf({ kind }: Run, answers: number): keyof (typeof WORDS)['id'] {
  if (kind === 'running' || kind === 'failed' || kind === 'signed-out') return kind;
  return answers > 0 ? 'answered' : 'idle';
}

const WORDS = {
  id: {
    idle: 'Cara kerja',
    running: 'Sedang memeriksa',
    failed: 'Belum ada hasil',
    'signed-out': 'Masuk untuk melanjutkan',
    answered: 'Hasil pemeriksaan',
  },
  en: {
    idle: 'How it works',
    running: 'Checking',
    failed: 'No result yet',
    'signed-out': 'Sign in to go on',
    answered: 'Result',
  },
};
