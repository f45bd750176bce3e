import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Outcome } from '../../src/web/api/failure.js';
import { type CasesQuery, caseList } from '../../src/web/queue/case-list.js';
import { leaseStore } from '../../src/web/queue/lease-store.js';
import type { Page } from '../../src/web/queue/merge.js';
import { caseOf, idOf } from './support.js';

function memory() {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
  };
}

describe('the leases of a tab', () => {
  const handed = {
    ...caseOf(1),
    result: null,
    leaseToken: 'tok',
    expiresAt: '2030-01-01T00:00:00.000Z',
  };
  const when = { askedAt: 1_000, seconds: 600 };

  it('outlive a reload, not another holder, and are forgotten', () => {
    const storage = memory();
    leaseStore(storage, 'ani').claimed([handed], when);
    const again = leaseStore(storage, 'ani');
    expect(again.leases.value).toMatchObject([{ token: 'tok', endsAt: 601_000 }]);
    expect(leaseStore(storage, 'budi').leases.value).toEqual([]);
    again.clear();
    expect(storage.kept.size).toBe(0);
    expect(leaseStore(storage, 'ani').leases.value).toEqual([]);
  });

  it('live without storage, and with one that refuses or holds rubbish', () => {
    const refusing = {
      getItem: () => '{"holder":"ani","leases":3}',
      setItem: () => {
        throw new Error('full');
      },
      removeItem: () => undefined,
    };
    for (const storage of [null, refusing]) {
      const store = leaseStore(storage, 'ani');
      store.claimed([handed], when);
      expect(store.leases.value).toHaveLength(1);
      store.drop(idOf(1));
      expect(store.leases.value).toEqual([]);
    }
  });
});

describe('the list of cases', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  /** A queue whose answers are given by hand. */
  function asked() {
    const queries: CasesQuery[] = [];
    const answers: ((outcome: Outcome<Page>) => void)[] = [];
    const list = caseList((query) => {
      queries.push(query);
      return new Promise((resolve) => answers.push(resolve));
    });
    const answer = async (at: number, outcome: Outcome<Page>) => {
      answers[at]?.(outcome);
      await vi.advanceTimersByTimeAsync(0);
    };
    return { list, queries, answer };
  }
  const page = (...numbers: number[]): Outcome<Page> => ({
    data: { cases: numbers.map((n) => caseOf(n)), next: null },
  });
  const offline = { failure: { kind: 'offline' } } as const;

  it('drops an answer to a filter that is no longer asked', async () => {
    const { list, queries, answer } = asked();
    void list.load({ label: 'hoax' });
    void list.load({ label: 'insult', sort: 'oldest' });
    await answer(1, page(2));
    await answer(0, page(1));
    expect(list.listed.value?.rows.map(({ summary }) => summary.caseId)).toEqual([idOf(2)]);
    expect(queries[1]).toMatchObject({ label: 'insult', sort: 'oldest', limit: 50 });
  });

  it('keeps what it shows when reading again fails, and what changed until it succeeds', async () => {
    const { list, answer, queries } = asked();
    void list.load();
    await answer(0, page(1, 2));
    list.hear({
      seq: 1,
      at: '',
      kind: 'case-decided',
      actor: 'budi',
      caseId: idOf(1),
      reportId: null,
    });
    await vi.advanceTimersByTimeAsync(300);
    await answer(1, offline);
    expect(list.failure.value).toEqual({ kind: 'offline' });
    expect(list.listed.value?.rows).toHaveLength(2);
    list.refresh();
    await vi.advanceTimersByTimeAsync(1_300);
    await answer(2, page(2));
    expect(queries).toHaveLength(3);
    expect(list.failure.value).toBeNull();
    expect(list.listed.value?.rows[0]?.change?.actor).toBe('budi');
    list.stop();
  });

  it('says that it could not be read, and is no empty list', async () => {
    const { list, answer } = asked();
    void list.load();
    expect(list.waitsFor.value).toBe('list');
    await answer(0, offline);
    expect([list.listed.value, list.waitsFor.value, list.failure.value?.kind]).toEqual([
      null,
      null,
      'offline',
    ]);
  });
});
