import { batch, effect, signal } from '@preact/signals';
import { api, outcomeOf } from '../api/client.js';
import type { Failure } from '../api/failure.js';
import type { CaseSummary, Session } from '../api/types.js';
import { filter, openedCase } from './address.js';
import { type CasesQuery, caseList } from './case-list.js';
import { leaseStore } from './lease-store.js';
import type { Lease } from './leases.js';
import { type Connection, followCases } from './live.js';
import { soonestEnd } from './merge.js';
import { claimCases, claimThis, isLost, readCase, release, summaryOf, undo } from './moves.js';
import { tabStorage } from './session.js';

/** What a reviewer's moves came to, for the words that tell it. */
export type Told =
  | { readonly kind: 'claimed'; readonly count: number; readonly of: number }
  | { readonly kind: 'claimed-this' | 'not-to-be-had' | 'undone' }
  | { readonly kind: 'released'; readonly count: number };

/** No wait for the list is longer. */
const LIMIT_MS = 20_000;
/** Before a lease that is over is asked about again. */
const LEAST_WAIT_MS = 5_000;

/** One reviewer's desk: the list, the cases in hand, and the moves between them. */
export function queueDesk({ name }: Session) {
  const store = leaseStore(tabStorage(), name);
  const list = caseList(readPage);
  const selected = signal<ReadonlySet<string>>(new Set());
  const told = signal<Told | null>(null);
  const failure = signal<Failure | null>(null);
  const isBusy = signal(false);
  const connection = signal<Connection>('connecting');
  /** Counts what happened to the case that is open, or may have. */
  const news = signal(0);

  /** One move at a time; what it came to is told, or why it failed. */
  async function move(act: () => Promise<Told | Failure>) {
    if (isBusy.value) return;
    batch(() => {
      isBusy.value = true;
      failure.value = null;
      told.value = null;
    });
    const outcome = await act();
    batch(() => {
      isBusy.value = false;
      if (isTold(outcome)) told.value = outcome;
      else failure.value = outcome;
    });
  }

  function moved(summary: CaseSummary) {
    batch(() => {
      store.moved(summary, Date.now());
      list.put(summary);
    });
  }

  /** As the service says it stands. */
  async function reread(caseId: string) {
    const outcome = await readCase(caseId);
    if ('data' in outcome) moved(summaryOf(outcome.data));
    list.refresh();
  }

  const claimMany = (count: number, minutes: number) =>
    move(async () => {
      const handed = { askedAt: Date.now(), seconds: minutes * 60 };
      const outcome = await claimCases(filter.value, count, handed.seconds);
      if ('failure' in outcome) return outcome.failure;
      store.claimed(outcome.data, handed);
      for (const { leaseToken: _, expiresAt: __, result: ___, ...summary } of outcome.data)
        list.put(summary);
      return { kind: 'claimed', count: outcome.data.length, of: count };
    });

  /** Takes one case; why it could not be taken, or null. */
  async function claimOpened({ caseId }: CaseSummary, minutes: number): Promise<Failure | null> {
    const handed = { askedAt: Date.now(), seconds: minutes * 60 };
    const outcome = await claimThis(caseId, handed.seconds);
    if ('failure' in outcome) {
      list.refresh();
      return outcome.failure;
    }
    store.claimed([outcome.data], handed);
    const { leaseToken: _, expiresAt: __, result: ___, ...summary } = outcome.data;
    list.put(summary);
    return null;
  }

  const claimOne = (wanted: CaseSummary, minutes: number) =>
    move(async () => (await claimOpened(wanted, minutes)) ?? { kind: 'claimed-this' });

  /** Keeps the token of a case that is held without having been claimed: reports that were decided alone. */
  function hold({ lease, ...rest }: CaseSummary, token: string) {
    if (!lease) return;
    const { expiresAt } = lease;
    const seconds = Math.max(0, (Date.parse(expiresAt) - Date.now()) / 1_000);
    const claimed = { ...rest, lease, leaseToken: token, expiresAt, result: null };
    store.claimed([claimed], { askedAt: Date.now(), seconds });
  }

  const releaseAll = (caseIds: readonly string[]) =>
    move(async () => {
      let failed: Failure | null = null;
      let count = 0;
      for (const lease of held(caseIds)) {
        const outcome = await release(lease);
        if ('data' in outcome) {
          count += 1;
          store.drop(lease.caseId);
          list.put(summaryOf(outcome.data));
        } else {
          failed = outcome.failure;
          if (isLost(outcome.failure)) await reread(lease.caseId);
        }
      }
      return failed ?? { kind: 'released', count };
    });

  const undoOne = (caseId: string) =>
    move(async () => {
      const [lease] = held([caseId]);
      if (!lease) return { kind: 'not-to-be-had' };
      const outcome = await undo(lease);
      if ('failure' in outcome) return outcome.failure;
      moved(summaryOf(outcome.data));
      return { kind: 'undone' };
    });

  function held(caseIds: readonly string[]): readonly Lease[] {
    return store.leases.value.filter(({ caseId }) => caseIds.includes(caseId));
  }

  /** Reads, listens and follows the filter until what it gives is called. */
  function run(): () => void {
    const following = followCases({
      open: () => new EventSource('/cases/live'),
      onChange: (change) => {
        list.hear(change);
        // What one holds or decided may have been moved by others, or have grown.
        if (change.caseId !== null && change.actor !== name && held([change.caseId]).length > 0)
          void reread(change.caseId);
        if (change.caseId !== null && change.caseId === openedCase.value) news.value += 1;
      },
      onReset: () => {
        list.refresh();
        news.value += 1;
      },
      onConnection: (state) => {
        connection.value = state;
      },
    });
    const onVisibility = () => following.setHidden(document.hidden);
    document.addEventListener('visibilitychange', onVisibility);
    const stopLoading = effect(() => {
      const wanted = filter.value;
      // Its own signals must not have it read again.
      queueMicrotask(() => void list.load(wanted));
    });
    const stopHearing = effect(() => {
      const rows = list.listed.value?.rows ?? [];
      queueMicrotask(() =>
        store.listed(
          rows.map(({ summary }) => summary),
          Date.now(),
        ),
      );
    });
    const stopWaiting = effect(() => {
      const end = list.listed.value && soonestEnd(list.listed.value);
      if (end === null) return;
      // Not in a circle where this machine's clock is ahead of the service's.
      const timer = setTimeout(list.refresh, Math.max(LEAST_WAIT_MS, end + 1_000 - Date.now()));
      return () => clearTimeout(timer);
    });
    return () => {
      document.removeEventListener('visibilitychange', onVisibility);
      following.stop();
      stopLoading();
      stopHearing();
      stopWaiting();
      list.stop();
    };
  }

  return {
    store,
    list,
    selected,
    told,
    failure,
    isBusy,
    connection,
    news,
    claimMany,
    claimOne,
    claimOpened,
    hold,
    releaseAll,
    undoOne,
    moved,
    reread,
    run,
  };
}

export type QueueDesk = ReturnType<typeof queueDesk>;

function readPage(query: CasesQuery) {
  const signal = AbortSignal.timeout(LIMIT_MS);
  return outcomeOf(api.GET('/cases', { params: { query }, signal }));
}

function isTold(outcome: Told | Failure): outcome is Told {
  return !['offline', 'stopped', 'problem', 'unreadable'].includes(outcome.kind);
}
