import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { Recent } from '../../src/metrics/recent.js';

/** A question whose answers are 1, 2, …; each takes `ms` on the clock that the test turns. */
function counted({ ms = 0, fails = false } = {}) {
  const clock = { now: 0 };
  let asked = 0;
  const recent = new Recent(
    async () => {
      asked++;
      clock.now += ms;
      if (fails) throw new Error('away');
      return asked;
    },
    { now: () => clock.now },
  );
  return { recent, clock, asked: () => asked };
}

describe('Recent', () => {
  it('asks once for all who ask within 5 s', async () => {
    const { recent, clock } = counted();
    expect(await Promise.all([recent.get(), recent.get()])).toEqual([1, 1]);
    clock.now = 4_999;
    expect(await recent.get()).toBe(1);
    clock.now = 5_000;
    expect(await recent.get()).toBe(2);
  });

  it('asks a slow one less often: a twentieth of its time at most', async () => {
    const { recent, clock } = counted({ ms: 1_000 });
    expect(await recent.get()).toBe(1);
    clock.now = 20_999;
    expect(await recent.get()).toBe(1);
    clock.now = 21_000;
    expect(await recent.get()).toBe(2);
  });

  it('remembers a failure as long, and says null for it', async () => {
    const { recent, clock, asked } = counted({ fails: true });
    expect([await recent.get(), await recent.get(), asked()]).toEqual([null, null, 1]);
    clock.now = 5_000;
    expect([await recent.get(), asked()]).toEqual([null, 2]);
  });

  it('lets nobody wait longer than the limit, and asks no second time meanwhile', async () => {
    let asked = 0;
    const answers: ((value: string) => void)[] = [];
    const recent = new Recent(
      () => {
        asked++;
        return new Promise<string>((resolve) => answers.push(resolve));
      },
      { limitMs: 20 },
    );
    expect([await recent.get(), await recent.get(), asked]).toEqual([null, null, 1]);
    answers[0]?.('late');
    await delay(1);
    expect([await recent.get(), asked]).toEqual(['late', 1]);
  });
});
