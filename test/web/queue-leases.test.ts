import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClaimedCases } from '../../src/web/api/types.js';
import {
  type Lease,
  leasesFrom,
  nextOf,
  phaseOf,
  secondsLeft,
  withClaimed,
  withNews,
  withoutLease,
  writtenLeases,
} from '../../src/web/queue/leases.js';
import { caseOf, idOf } from './support.js';

const NOW = Date.parse('2024-11-20T05:00:00Z');
const HELD = {
  state: 'claimed',
  lease: { holder: 'ani', expiresAt: '2024-11-20T05:10:00.000Z' },
} as const;

function lease(n: number, fields: Partial<Lease> = {}): Lease {
  const summary = caseOf(n, HELD);
  return { caseId: summary.caseId, token: `t${n}`, endsAt: NOW + 600_000, summary, ...fields };
}

function handedOut(n: number): ClaimedCases['cases'][number] {
  return {
    ...caseOf(n, HELD),
    result: null,
    leaseToken: `new${n}`,
    expiresAt: '2030-01-01T00:00:00.000Z',
  };
}

describe('leases', () => {
  it('end by the clock of this machine, whatever that of the service says', () => {
    const leases = withClaimed([lease(1)], [handedOut(1), handedOut(2)], {
      askedAt: NOW,
      seconds: 300,
    });
    expect(leases.map(({ caseId, token }) => [caseId, token])).toEqual([
      [idOf(1), 'new1'],
      [idOf(2), 'new2'],
    ]);
    expect(leases.map(({ endsAt }) => endsAt - NOW)).toEqual([300_000, 300_000]);
    expect(leases[0]?.summary).not.toHaveProperty('leaseToken');
  });

  it.each([
    [61_000, 'running'],
    [60_000, 'ending'],
    [1, 'ending'],
    [0, 'over'],
    [-5_000, 'over'],
  ] as const)('%i ms before the end are %s', (left, phase) => {
    expect(phaseOf(lease(1, { endsAt: NOW + left }), NOW)).toBe(phase);
  });

  it('never have less than no time left', () => {
    fc.assert(
      fc.property(fc.integer(), (endsAt) => {
        expect(secondsLeft(lease(1, { endsAt }), NOW)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('of a decided case stay, to take the decision back, until their time is over', () => {
    const decision = { decision: 'violation', by: 'ani', at: '2024-11-20T05:00:00.000Z' } as const;
    const decided = caseOf(1, { state: 'decided', decision });
    const news = withNews([lease(1), lease(2)], [decided], { holder: 'ani', now: NOW });
    expect(news.map((one) => phaseOf(one, NOW))).toEqual(['decided', 'running']);
    expect(phaseOf(news[0] as Lease, NOW + 600_000)).toBe('over');
  });

  it('go when the case is nobody’s or another’s; one whose time is over stays, to be told', () => {
    const ofBudi = { holder: 'budi', expiresAt: '2024-11-20T05:10:00.000Z' };
    const news = [caseOf(1), caseOf(2, { state: 'claimed', lease: ofBudi }), caseOf(3)];
    const leases = [lease(1), lease(2), lease(3, { endsAt: NOW - 1 })];
    expect(withNews(leases, news, { holder: 'ani', now: NOW }).map(({ caseId }) => caseId)).toEqual(
      [idOf(3)],
    );
  });

  it('go on with the next that still runs, and around the end', () => {
    const leases = [lease(1), lease(2, { endsAt: NOW }), lease(3)];
    expect(nextOf(leases, idOf(1), NOW)?.caseId).toBe(idOf(3));
    expect(nextOf(leases, idOf(3), NOW)?.caseId).toBe(idOf(1));
    expect(nextOf(leases, null, NOW)?.caseId).toBe(idOf(1));
    expect(nextOf(withoutLease(leases, idOf(1)), idOf(3), NOW)).toBeNull();
  });

  it('outlive a reload, and what cannot be read is none', () => {
    const leases = [lease(1), lease(2)];
    expect(leasesFrom(writtenLeases(leases))).toEqual(leases);
    expect(leasesFrom(null)).toEqual([]);
    expect(leasesFrom('{')).toEqual([]);
    expect(leasesFrom('[{"caseId":"case_1"},null,3]')).toEqual([]);
  });
});
