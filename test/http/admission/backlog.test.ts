import { describe, expect, it } from 'vitest';
import { Backlog } from '../../../src/http/admission/backlog.js';

function backlogOf(servers: number, timeLimitMs = 10_000) {
  let time = 1_000;
  const backlog = new Backlog({ servers, timeLimitMs, now: () => time });
  return {
    backlog,
    pass: (ms: number) => {
      time += ms;
    },
  };
}

describe('Backlog', () => {
  it('waits for the work that was taken in, shared among the servers, less what has been done', () => {
    const { backlog, pass } = backlogOf(2);
    expect(backlog.waitMs).toBe(0);
    for (let n = 0; n < 4; n++) backlog.begin(500);
    expect(backlog.waitMs).toBe(1_000);
    pass(200);
    expect(backlog.waitMs).toBe(800);
  });

  it('credits a hung server with no more than what is in service', () => {
    const { backlog, pass } = backlogOf(2);
    for (let n = 0; n < 6; n++) backlog.begin(500);
    pass(60_000);
    expect(backlog.waitMs).toBe(1_000);
  });

  it('is empty when all have ended, in whatever order and way', () => {
    const { backlog } = backlogOf(1);
    const ends = [backlog.begin(500), backlog.begin(0.1), backlog.begin(0.2)];
    ends[2]?.('dropped');
    ends[0]?.('worked');
    ends[1]?.('remembered');
    ends[1]?.('remembered');
    expect([backlog.waitMs, backlog.posts]).toEqual([0, 0]);
  });

  it('learns how fast it really goes, and what else the machine does', () => {
    const { backlog, pass } = backlogOf(2);
    const running = [backlog.begin(500), backlog.begin(500), backlog.begin(500)];
    // Two servers, 2 s of work each: a completion a second, where the estimate says four.
    for (let n = 0; n < 60; n++) {
      pass(1_000);
      running.shift()?.('worked');
      running.push(backlog.begin(500));
    }
    expect(backlog.waitMs).toBeGreaterThan(2_700);
    expect(backlog.waitMs).toBeLessThan(3_100);
    expect(backlog.timeOf(500)).toBeGreaterThan(900);
  });

  it('does not take quiet hours for slowness', () => {
    const { backlog, pass } = backlogOf(2);
    for (let n = 0; n < 60; n++) {
      pass(60_000);
      const end = backlog.begin(500);
      pass(250);
      end('worked');
    }
    backlog.begin(500);
    backlog.begin(500);
    expect(backlog.waitMs).toBe(500);
  });

  it.each(['remembered', 'dropped'] as const)('learns nothing of what was %s', (ending) => {
    const { backlog, pass } = backlogOf(1);
    const first = backlog.begin(500);
    for (let n = 0; n < 60; n++) {
      pass(1);
      backlog.begin(500)(ending);
    }
    first('dropped');
    backlog.begin(500);
    expect(backlog.waitMs).toBe(500);
  });

  it('never believes that it is more than four times as fast as estimated', () => {
    const { backlog, pass } = backlogOf(1);
    const running = [backlog.begin(500), backlog.begin(500)];
    for (let n = 0; n < 100; n++) {
      pass(1);
      running.shift()?.('worked');
      running.push(backlog.begin(500));
    }
    expect(backlog.waitMs).toBe(250);
  });

  it('takes no post to cost more than the time limit lets it', () => {
    const { backlog } = backlogOf(2, 10_000);
    backlog.begin(1e9);
    expect(backlog.waitMs).toBe(10_000);
  });
});
