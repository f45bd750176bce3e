import { signal } from '@preact/signals';
import { api, outcomeOf, reviewerName } from '../api/client.js';
import type { Failure } from '../api/failure.js';
import type { Session } from '../api/types.js';
import { forgetLeases, type TabStorage } from './lease-store.js';

const NAME = 'saring.reviewer';
/** Who it is is asked before anything else: not longer than this. */
const LIMIT_MS = 15_000;

/** Who acts; null until it is known. */
export const session = signal<Session | null>(null);
/** The service asks for a key: at first, or because the one there was no longer counts. */
export const needsKey = signal(false);
/** Whether somebody said in this tab who it is, where there are no keys; counts once the service took the name. */
const isNamed = signal(false);
/** Why it is not known who acts. */
export const sessionFailure = signal<Failure | null>(null);

api.use({
  onResponse({ response }) {
    if (response.status === 401) needsKey.value = true;
  },
});

/** `sessionStorage`; null where it is barred. */
export function tabStorage(): TabStorage {
  try {
    return sessionStorage;
  } catch {
    return null;
  }
}

/** Asks who acts, with the name that was given in this tab before. */
export async function readSession(): Promise<void> {
  sessionFailure.value = null;
  const known = tabStorage()?.getItem(NAME) ?? null;
  if (known !== null) {
    reviewerName.value = known;
    isNamed.value = true;
  }
  const outcome = await outcomeOf(api.GET('/session', { signal: AbortSignal.timeout(LIMIT_MS) }));
  if ('data' in outcome) session.value = outcome.data;
  else if (!needsKey.value) sessionFailure.value = outcome.failure;
}

/** After somebody showed a key or gave a name. */
export function signedIn(who: Session): void {
  try {
    if (!who.signedIn) tabStorage()?.setItem(NAME, who.name);
  } catch {
    // Asked again after a reload.
  }
  isNamed.value = !who.signedIn;
  session.value = who;
  needsKey.value = false;
}

/** Whether nobody said yet who it is on a machine without keys. */
export function needsName(): boolean {
  return session.value?.signedIn === false && !isNamed.value;
}

/** Forgets key, name and leases; gives why the key could not be forgotten, or null. */
export async function signOut(): Promise<Failure | null> {
  if (session.value?.signedIn) {
    const { response } = await api.DELETE('/session').catch(() => ({ response: null }));
    if (!response) return { kind: 'offline' };
    if (!response.ok) return { kind: 'unreadable', status: response.status };
  }
  forgetLeases(tabStorage());
  tabStorage()?.removeItem(NAME);
  const hadKey = session.value?.signedIn ?? true;
  reviewerName.value = null;
  isNamed.value = false;
  session.value = null;
  needsKey.value = hadKey;
  if (!hadKey) await readSession();
  return null;
}
