import { signal } from '@preact/signals';
import type { CaseSummary, ClaimedCases } from '../api/types.js';
import {
  isDecided,
  type Lease,
  leasesFrom,
  withClaimed,
  withNews,
  withoutLease,
  writtenLeases,
} from './leases.js';

const KEY = 'saring.leases';

/** Where a tab remembers: `sessionStorage`, or null where it is barred. */
export type TabStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | null;

/** The leases of `holder` in this tab. They outlive a reload, not the tab, and never another holder. */
export function leaseStore(storage: TabStorage, holder: string) {
  const leases = signal(remembered(storage, holder));

  function set(next: readonly Lease[]) {
    leases.value = next;
    try {
      storage?.setItem(KEY, JSON.stringify({ holder, leases: writtenLeases(next) }));
    } catch {
      // Full or barred: they live until the page is left.
    }
  }

  return {
    leases,
    claimed: (cases: ClaimedCases['cases'], handed: { askedAt: number; seconds: number }) =>
      set(withClaimed(leases.value, cases, handed)),
    /** A case as the service says that it stands after a move; ends the lease of one that is no longer one's own. */
    moved: (summary: CaseSummary, now: number) =>
      set(withNews(leases.value, [summary], { holder, now })),
    /** Cases as a list has them: it may have been on its way since before a move, and so ends nothing. */
    listed: (news: readonly CaseSummary[], now: number) => {
      const mine = news.filter(({ lease }) => lease?.holder === holder);
      const running = leases.value.filter(({ summary }) => !isDecided(summary));
      const ids = new Set(running.map(({ caseId }) => caseId));
      const heard = mine.filter(({ caseId }) => ids.has(caseId));
      if (heard.length > 0) set(withNews(leases.value, heard, { holder, now }));
    },
    drop: (caseId: string) => set(withoutLease(leases.value, caseId)),
    /** Forgets all, as when somebody signs out. */
    clear: () => {
      leases.value = [];
      forgetLeases(storage);
    },
  };
}

export type LeaseStore = ReturnType<typeof leaseStore>;

/** Forgets the leases of whoever was here. */
export function forgetLeases(storage: TabStorage): void {
  try {
    storage?.removeItem(KEY);
  } catch {
    // There was nothing to forget then.
  }
}

function remembered(storage: TabStorage, holder: string): readonly Lease[] {
  try {
    const kept = JSON.parse(storage?.getItem(KEY) ?? 'null') as {
      holder?: unknown;
      leases?: unknown;
    } | null;
    const isTheirs = kept?.holder === holder && typeof kept.leases === 'string';
    return isTheirs ? leasesFrom(kept.leases as string) : [];
  } catch {
    return [];
  }
}
