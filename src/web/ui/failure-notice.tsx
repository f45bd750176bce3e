import { useEffect, useState } from 'preact/hooks';
import type { Failure } from '../api/failure.js';
import { wordsOf } from '../shell/language.js';
import { Notice } from './notice.js';

export interface FailureNoticeProps {
  readonly failure: Failure;
  /** Asks again; without it there is no button. */
  readonly onRetry?: (() => void) | undefined;
}

/** What went wrong, in words of the service where it has some, and the way on. */
export function FailureNotice({ failure, onRetry }: FailureNoticeProps) {
  const words = wordsOf(WORDS);
  const wait = useCountdown(failure.kind === 'problem' ? failure.retryAfter : null, failure);
  if (failure.kind === 'stopped') return <Notice tone="note" role="status" title={words.stopped} />;
  return (
    <Notice tone="review" role="alert" title={titleOf(failure, words)}>
      {failure.kind === 'problem' ? <Details failure={failure} /> : <p>{words[failure.kind]}</p>}
      {onRetry && (
        <button type="button" disabled={wait > 0} onClick={onRetry}>
          {wait > 0 ? words.again(wait) : words.retry}
        </button>
      )}
    </Notice>
  );
}

function Details({ failure: { problem } }: { readonly failure: Failure & { kind: 'problem' } }) {
  const words = wordsOf(WORDS);
  return (
    <>
      <p>{problem.detail}</p>
      {problem.errors && (
        <ul>
          {problem.errors.map(({ pointer, message }) => (
            <li key={pointer}>
              <code>{pointer}</code> {message}
            </li>
          ))}
        </ul>
      )}
      <p class="soft">
        {words.code} <code>{problem.code}</code> · <code>{problem.requestId}</code>
      </p>
    </>
  );
}

function titleOf(
  failure: Failure,
  words: { readonly titles: Record<'offline' | 'unreadable', string> },
) {
  if (failure.kind === 'problem') return failure.problem.title;
  return words.titles[failure.kind === 'unreadable' ? 'unreadable' : 'offline'];
}

/** Seconds left of `seconds`, counted down from when `of` appeared. */
function useCountdown(seconds: number | null, of: unknown): number {
  const [left, setLeft] = useState(seconds ?? 0);
  useEffect(() => {
    setLeft(seconds ?? 0);
    if (seconds === null) return;
    const timer = setInterval(() => setLeft((now) => Math.max(0, now - 1)), 1000);
    return () => clearInterval(timer);
  }, [seconds, of]);
  return left;
}

const WORDS = {
  id: {
    titles: { offline: 'Layanan tidak terjangkau', unreadable: 'Jawaban tidak dapat dibaca' },
    offline: 'Periksa apakah Saring masih berjalan dan mesin ini terhubung. Isian Anda masih ada.',
    unreadable: 'Yang menjawab bukan Saring, atau jawabannya terpotong. Coba lagi.',
    stopped: 'Dihentikan.',
    retry: 'Coba lagi',
    again: (seconds: number) => `Coba lagi dalam ${seconds} detik`,
    code: 'Kode:',
  },
  en: {
    titles: { offline: 'The service cannot be reached', unreadable: 'The answer cannot be read' },
    offline:
      'See whether Saring still runs and this machine is connected. What you entered is still here.',
    unreadable: 'Something other than Saring answered, or the answer was cut short. Try again.',
    stopped: 'Stopped.',
    retry: 'Try again',
    again: (seconds: number) => `Try again in ${seconds} s`,
    code: 'Code:',
  },
};
