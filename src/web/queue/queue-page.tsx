import { useEffect, useRef } from 'preact/hooks';
import { wordsOf } from '../shell/language.js';
import { SignIn } from '../shell/sign-in.js';
import { FailureNotice } from '../ui/failure-notice.js';
import { Notice } from '../ui/notice.js';
import { QueueView } from './queue-view.js';
import {
  needsKey,
  needsName,
  readSession,
  session,
  sessionFailure,
  signedIn,
  signOut,
} from './session.js';

/** The reviewers' queue, for whoever may work on it. */
export function QueuePage() {
  useEffect(() => void readSession(), []);
  const who = session.value;
  if (!who || needsName() || who.role === 'submitter') return <Gate />;
  return (
    <>
      <QueueView key={who.name} session={who} />
      {needsKey.value && <SignInAgain />}
    </>
  );
}

/** What stands in the way, and how to get past it. */
function Gate() {
  const words = wordsOf(WORDS);
  const who = session.value;
  return (
    <>
      <h1>{words.title}</h1>
      {who?.role === 'submitter' && !needsKey.value ? (
        <Notice tone="undetermined" role="status" title={words.refused}>
          <p>{words.why(who.name)}</p>
          <button type="button" onClick={() => void signOut()}>
            {words.otherKey}
          </button>
        </Notice>
      ) : needsKey.value || needsName() ? (
        <SignIn askName={!needsKey.value} onSignedIn={signedIn} />
      ) : sessionFailure.value ? (
        <FailureNotice failure={sessionFailure.value} onRetry={() => void readSession()} />
      ) : (
        <p role="status">{words.asking}</p>
      )}
    </>
  );
}

/** The key no longer counts: asked over the page, which keeps what was typed. */
function SignInAgain() {
  const words = wordsOf(WORDS);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      class="queue-dialog"
      aria-labelledby="sign-in-again"
      onCancel={(event) => event.preventDefault()}
    >
      <h2 id="sign-in-again">{words.again}</h2>
      <p>{words.kept}</p>
      <SignIn onSignedIn={signedIn} />
    </dialog>
  );
}

const WORDS = {
  id: {
    title: 'Antrean laporan',
    asking: 'Memeriksa siapa Anda (paling lama 15 detik) …',
    refused: 'Kunci ini tidak membuka antrean',
    why: (name: string) =>
      `Kunci milik ${name} hanya untuk memeriksa materi dan mengirim laporan. Untuk meninjau, mintalah kunci berperan peninjau (reviewer) kepada pengelola.`,
    otherKey: 'Masuk dengan kunci lain',
    again: 'Kunci Anda tidak berlaku lagi',
    kept: 'Kunci dicabut atau kuki terhapus. Yang sudah Anda tulis masih ada di halaman ini.',
  },
  en: {
    title: 'Report queue',
    asking: 'Checking who you are (15 seconds at most) …',
    refused: 'This key does not open the queue',
    why: (name: string) =>
      `The key of ${name} is for checking creatives and sending reports only. To review, ask the operator for a key with the role reviewer.`,
    otherKey: 'Sign in with another key',
    again: 'Your key no longer counts',
    kept: 'It was revoked, or the cookie was deleted. What you wrote is still on this page.',
  },
};
