import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Failure } from '../../src/web/api/failure.js';
import { ageIn, clockOf, spanIn, timeIn } from '../../src/web/queue/ages.js';
import { chartOf, roundUp, SERIES } from '../../src/web/queue/bars.js';
import { eachOnItsOwn } from '../../src/web/queue/bulk.js';
import { actionOf, stepped } from '../../src/web/queue/keys.js';
import type { Lease } from '../../src/web/queue/leases.js';
import { paced } from '../../src/web/queue/pace.js';
import { caseOf } from './support.js';

const NOW = Date.parse('2024-11-20T05:00:00Z');
const ago = (minutes: number) => new Date(NOW - minutes * 60_000).toISOString();

describe('ages', () => {
  it.each([
    [0.5, 'sekarang'],
    [59.9, '59 menit yang lalu'],
    [60, '1 jam yang lalu'],
    [1_439, '23 jam yang lalu'],
    [1_440, '1 hari yang lalu'],
    [5_000, '3 hari yang lalu'],
    [-10, 'sekarang'],
  ])('of %d minutes are "%s"', (minutes, words) => {
    expect(ageIn('id-ID', ago(minutes), NOW)).toBe(words);
  });

  it('have the day beside the time unless it is today', () => {
    expect(timeIn('en-GB', ago(0), NOW)).toMatch(/^\d\d:\d\d$/);
    expect(timeIn('en-GB', ago(3_000), NOW)).toMatch(/Nov 2024.*\d\d:\d\d$/);
  });

  it('are spans and clocks', () => {
    expect(spanIn('en-GB', 45.4)).toMatch(/^45 mins?$/);
    expect(spanIn('en-GB', 185)).toMatch(/^3 hrs? 5 mins?$/);
    expect(spanIn('en-GB', 2_880)).toMatch(/^2 days$/);
    expect([clockOf(545), clockOf(5), clockOf(3_600), clockOf(-1)]).toEqual([
      '9:05',
      '0:05',
      '1:00:00',
      '0:00',
    ]);
  });
});

describe('keys', () => {
  const key = (name: string) => ({ key: name, hasModifier: false, at: 'elsewhere' as const });

  it('do nothing while somebody types, or with a modifier', () => {
    for (const name of ['j', 'k', 'c', 'n', 'x', '/', '?']) {
      expect(actionOf(key(name))).not.toBeNull();
      expect(actionOf({ ...key(name), at: 'typing' })).toBeNull();
      expect(actionOf({ ...key(name), hasModifier: true })).toBeNull();
    }
  });

  it('leave the arrows to the page unless a row has the focus', () => {
    expect(actionOf(key('ArrowDown'))).toBeNull();
    expect(actionOf({ ...key('ArrowDown'), at: 'row' })).toBe('down');
  });

  it('stay within the rows', () => {
    expect([
      stepped(-1, 'down', 3),
      stepped(-1, 'up', 3),
      stepped(2, 'down', 3),
      stepped(0, 'up', 3),
    ]).toEqual([0, 2, 2, 0]);
    expect(stepped(-1, 'down', 0)).toBeNull();
  });
});

describe('the chart of a day', () => {
  const none = Array.from({ length: 24 }, (_, hour) => ({
    hour,
    received: 0,
    classified: 0,
    decided: 0,
  }));

  it('draws nothing for nothing', () => {
    expect(chartOf(none, 240, 100)).toEqual({ bars: [], most: 1 });
  });

  it('keeps each bar in the field, as tall as its count, and apart from the others', () => {
    const count = fc.nat({ max: 5_000 });
    const hours = fc.tuple(
      ...none.map(({ hour }) =>
        fc.record({ hour: fc.constant(hour), received: count, classified: count, decided: count }),
      ),
    );
    fc.assert(
      fc.property(hours, (day) => {
        const { bars, most } = chartOf(day, 240, 100);
        let end = 0;
        for (const { x, y, width, height, count: of } of bars) {
          expect(x).toBeGreaterThanOrEqual(end - 1e-9);
          end = x + width;
          expect(y).toBeGreaterThanOrEqual(-1e-9);
          expect(y + height).toBeCloseTo(100);
          expect(height).toBeCloseTo((of / most) * 100);
        }
        expect(end).toBeLessThanOrEqual(240);
        expect(bars).toHaveLength(
          day.flatMap((hour) => SERIES.filter((name) => hour[name] > 0)).length,
        );
      }),
    );
  });

  it('rounds its top up', () => {
    expect([1, 2, 7, 9, 23, 99, 500, 501].map(roundUp)).toEqual([1, 2, 8, 10, 30, 100, 500, 600]);
  });
});

describe('many cases at once', () => {
  const leases = [1, 2, 3].map((n): Lease => {
    const summary = caseOf(n);
    return { caseId: summary.caseId, token: `t${n}`, endsAt: NOW, summary };
  });
  const problem = (code: 'already-decided' | 'unauthenticated'): Failure => ({
    kind: 'problem',
    retryAfter: null,
    problem: { type: 'about:blank', title: '', status: 409, code, detail: '', requestId: '' },
  });

  it('stand or fail each on its own', async () => {
    const told: number[] = [];
    const results = await eachOnItsOwn(
      leases,
      async ({ token }) =>
        token === 't2' ? { failure: problem('already-decided') } : { data: {} },
      (done) => told.push(done),
    );
    expect(results.map(({ failure }) => failure === null)).toEqual([true, false, true]);
    expect(told).toEqual([1, 2, 3]);
  });

  it('are not all tried when nobody is let in', async () => {
    let sent = 0;
    const results = await eachOnItsOwn(leases, async () => {
      sent += 1;
      return { failure: problem('unauthenticated') };
    });
    expect(sent).toBe(1);
    expect(results.every(({ failure }) => failure !== null)).toBe(true);
  });
});

describe('a pace', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('makes one act of many, and no more than one a second', async () => {
    let acts = 0;
    const pace = paced(1_000, async () => {
      acts += 1;
    });
    for (let ms = 0; ms < 5_000; ms += 10) {
      pace.ask();
      await vi.advanceTimersByTimeAsync(10);
    }
    expect(acts).toBeGreaterThanOrEqual(4);
    expect(acts).toBeLessThanOrEqual(5);
    await vi.advanceTimersByTimeAsync(3_000);
    const settled = acts;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(acts).toBe(settled);
  });

  it('goes on after a failure, and acts no more once stopped', async () => {
    let acts = 0;
    const pace = paced(1_000, async () => {
      acts += 1;
      throw new Error('no network');
    });
    pace.ask();
    await vi.advanceTimersByTimeAsync(2_000);
    pace.ask();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(acts).toBe(2);
    pace.ask();
    pace.stop();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(acts).toBe(2);
  });
});
