import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CaseChange } from '../../src/web/api/types.js';
import {
  type Listed,
  listedFrom,
  refreshLimit,
  soonestEnd,
  withMore,
  withRefreshed,
} from '../../src/web/queue/merge.js';
import { caseOf, idOf } from './support.js';

const sort = 'priority';
const idsOf = ({ rows }: Listed) => rows.map(({ summary }) => summary.caseId);
const change = (n: number, kind: string): [string, CaseChange] => [
  idOf(n),
  { seq: n, at: '2024-11-20T05:00:00.000Z', kind, actor: 'budi', caseId: idOf(n), reportId: null },
];

describe('a list that is read again', () => {
  it('keeps its rows in their places and counts those that came between', () => {
    const listed = listedFrom({ cases: [caseOf(2), caseOf(4)], next: null });
    const page = {
      cases: [caseOf(1), caseOf(4, { reports: 7 }), caseOf(2), caseOf(9)],
      next: null,
    };
    const read = withRefreshed(listed, page, { sort, changes: new Map() });
    expect(idsOf(read)).toEqual([idOf(2), idOf(4)]);
    expect(read.rows[1]?.summary.reports).toBe(7);
    expect(read.fresh).toBe(2);
  });

  it('does not count as new what the next page has', () => {
    const listed = listedFrom({ cases: [caseOf(1), caseOf(2)], next: 'more' });
    const page = { cases: [caseOf(2), caseOf(3)], next: 'more' };
    expect(withRefreshed(listed, page, { sort, changes: new Map() }).fresh).toBe(0);
    const newer = { cases: [caseOf(0), caseOf(1)], next: 'more' };
    expect(withRefreshed(listed, newer, { sort, changes: new Map() }).fresh).toBe(1);
  });

  it('knows what is new by the order of the list', () => {
    const listed = listedFrom({ cases: [caseOf(5), caseOf(6)], next: 'more' });
    const page = { cases: [caseOf(4), caseOf(5)], next: 'more' };
    expect(withRefreshed(listed, page, { sort: 'oldest', changes: new Map() }).fresh).toBe(1);
    expect(withRefreshed(listed, page, { sort: 'newest', changes: new Map() }).fresh).toBe(0);
  });

  it('says of a row that left what happened to it, until it is there again', () => {
    const listed = listedFrom({ cases: [caseOf(1), caseOf(2)], next: null });
    const changes = new Map([change(1, 'case-decided')]);
    const gone = withRefreshed(listed, { cases: [caseOf(2)], next: null }, { sort, changes });
    expect(gone.rows[0]?.change?.kind).toBe('case-decided');
    const still = withRefreshed(
      gone,
      { cases: [caseOf(2)], next: null },
      { sort, changes: new Map() },
    );
    expect(still.rows[0]?.change?.actor).toBe('budi');
    const back = { cases: [caseOf(1), caseOf(2)], next: null };
    expect(withRefreshed(still, back, { sort, changes: new Map() }).rows[0]?.change).toBeNull();
  });

  it('never moves, loses or repeats a row', () => {
    const numbers = fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { minLength: 1 });
    const cursor = fc.constantFrom('more', null);
    fc.assert(
      fc.property(numbers, numbers, cursor, (shown, now, next) => {
        const listed = listedFrom({ cases: shown.map((n) => caseOf(n)), next });
        const page = { cases: now.map((n) => caseOf(n)), next };
        expect(idsOf(withRefreshed(listed, page, { sort, changes: new Map() }))).toEqual(
          idsOf(listed),
        );
        const more = idsOf(withMore(listed, page));
        expect(new Set(more).size).toBe(more.length);
        expect(more.slice(0, shown.length)).toEqual(idsOf(listed));
      }),
    );
  });

  it('knows when the first lease that it shows ends', () => {
    const held = (minute: string) => ({
      lease: { holder: 'budi', expiresAt: `2024-11-20T05:${minute}:00.000Z` },
    });
    const cases = [caseOf(1, held('20')), caseOf(2), caseOf(3, held('10'))];
    expect(soonestEnd(listedFrom({ cases, next: null }))).toBe(Date.parse('2024-11-20T05:10:00Z'));
    expect(soonestEnd(listedFrom({ cases: [caseOf(2)], next: null }))).toBeNull();
  });

  it('asks for no more than it shows, and for what the service gives', () => {
    const rows = (count: number, next: string | null) =>
      refreshLimit(listedFrom({ cases: Array.from({ length: count }, (_, n) => caseOf(n)), next }));
    expect([rows(50, 'more'), rows(250, 'more'), rows(0, 'more'), rows(3, null)]).toEqual([
      50, 200, 1, 200,
    ]);
  });
});
