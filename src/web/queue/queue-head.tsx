import { useSignal } from '@preact/signals';
import type { Failure } from '../api/failure.js';
import type { Session } from '../api/types.js';
import { wordsOf } from '../shell/language.js';
import { FailureNotice } from '../ui/failure-notice.js';
import { now } from './clock.js';
import { ConnectionNote } from './connection-note.js';
import { phaseOf } from './leases.js';
import type { QueueDesk, Told } from './queue-desk.js';
import { signOut } from './session.js';

export interface QueueHeadProps {
  readonly desk: QueueDesk;
  readonly session: Session;
  readonly onKeys: () => void;
}

/** Who works here, whether it is live, and what the last move came to. */
export function QueueHead({ desk, session, onKeys }: QueueHeadProps) {
  const words = wordsOf(WORDS);
  const failure = useSignal<Failure | null>(null);
  const isLeaving = useSignal(false);
  const open = desk.store.leases.value.filter((lease) =>
    ['running', 'ending'].includes(phaseOf(lease, now.value)),
  );

  async function leave() {
    isLeaving.value = true;
    // Nobody else could take them until their time is over.
    if (open.length > 0) await desk.releaseAll(open.map(({ caseId }) => caseId));
    failure.value = await signOut();
    isLeaving.value = false;
  }

  return (
    <header class="queue-head">
      <div class="queue-title">
        <h1>{words.title}</h1>
        <ConnectionNote connection={desk.connection.value} />
      </div>
      <p class="queue-who">
        <span>
          <strong>{session.name}</strong> <span class="soft">({words.roles[session.role]})</span>
        </span>
        <button type="button" class="small" aria-keyshortcuts="?" onClick={onKeys}>
          {words.keys} <kbd>?</kbd>
        </button>
        <button type="button" class="small" disabled={isLeaving.value} onClick={() => void leave()}>
          {open.length > 0 ? words.leaveAndRelease(open.length) : words.leave}
        </button>
      </p>
      {failure.value && <FailureNotice failure={failure.value} onRetry={() => void leave()} />}
      <p role="status" class="told">
        {desk.told.value && sentence(desk.told.value, words)}
      </p>
    </header>
  );
}

function sentence(told: Told, words: (typeof WORDS)['id']): string {
  if (told.kind === 'claimed') return words.claimed(told.count, told.of);
  if (told.kind === 'released') return words.released(told.count);
  return words[told.kind];
}

const WORDS = {
  id: {
    title: 'Antrean laporan',
    roles: {
      submitter: 'pengirim',
      reviewer: 'peninjau',
      supervisor: 'penyelia',
      admin: 'pengelola',
    },
    keys: 'Tombol',
    leave: 'Keluar',
    leaveAndRelease: (count: number) => `Lepas ${count} kasus dan keluar`,
    claimed: (count: number, of: number) =>
      count === 0
        ? 'Tidak ada kasus yang dapat diambil dengan saringan ini.'
        : count < of
          ? `${count} kasus diambil; tidak ada lagi yang cocok.`
          : `${count} kasus diambil.`,
    released: (count: number) => `${count} kasus dilepas.`,
    'claimed-this': 'Kasus diambil.',
    'not-to-be-had':
      'Kasus itu tidak dapat diambil lagi: mungkin sudah diambil atau diputuskan orang lain.',
    undone: 'Putusan dibatalkan; kasusnya masih Anda pegang.',
  },
  en: {
    title: 'Report queue',
    roles: {
      submitter: 'submitter',
      reviewer: 'reviewer',
      supervisor: 'supervisor',
      admin: 'administrator',
    },
    keys: 'Keys',
    leave: 'Sign out',
    leaveAndRelease: (count: number) =>
      `Release ${count} ${count === 1 ? 'case' : 'cases'} and sign out`,
    claimed: (count: number, of: number) =>
      count === 0
        ? 'No case can be claimed with this filter.'
        : count < of
          ? `${count} claimed; no more fit.`
          : `${count} claimed.`,
    released: (count: number) => `${count} released.`,
    'claimed-this': 'Claimed.',
    'not-to-be-had': 'That case can no longer be claimed: others may have claimed or decided it.',
    undone: 'The decision is undone; you still hold the case.',
  },
};
