import { describe, expect, it } from 'vitest';
import { ClockGuard } from '../../src/queue/clock-guard.js';

const DAY = 86_400_000;
const START = Date.parse('2024-11-20T00:00:00Z');

/** A process that has run for `days`, on a machine whose clock was set ahead by `set` since. */
function guardAfter(days: number, set: number) {
  let [ran, ahead] = [0, 0];
  const guard = new ClockGuard({ wall: () => START + ran + ahead, steady: () => 1_000 + ran });
  ran = days * DAY;
  ahead = set * DAY;
  return { guard, now: START + ran + ahead };
}

describe('erasing by age', () => {
  it.each([
    ['after a year without a restart', 365, 0, 0],
    ['when clocks are corrected by days', 1, 3, -3],
    ['when a clock went back, which erases too late and not too early', 1, -3_650, 0],
  ])('goes on %s', (_when, ran, set, database) => {
    const { guard, now } = guardAfter(ran, set);
    expect(() => guard.check(new Date(now + database * DAY))).not.toThrow();
  });

  it.each([
    ['this machine’s clock was set ten years ahead', 3_652, 0],
    ['the database’s clock is a month ahead', 0, 30],
  ])('is held up when %s', (_when, set, database) => {
    const { guard, now } = guardAfter(1, set);
    expect(() => guard.check(new Date(now + database * DAY))).toThrow(/clock may be wrong/);
  });
});
