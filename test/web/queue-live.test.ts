import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { followCases, HIDDEN_MS, POLL_MS } from '../../src/web/queue/live.js';

class FakeSource extends EventTarget {
  readyState = 0;
  close() {
    this.readyState = 2;
  }
  say(name: string, data = '') {
    this.dispatchEvent(new MessageEvent(name, { data }));
  }
}

const CHANGE = {
  seq: 1,
  at: '2024-11-20T05:00:00.000Z',
  kind: 'case-claimed',
  actor: 'budi',
  caseId: 'case_1',
  reportId: null,
};

function followed() {
  const sources: FakeSource[] = [];
  const heard = { changes: [] as unknown[], resets: 0, states: [] as string[] };
  const following = followCases({
    open: () => {
      const source = new FakeSource();
      sources.push(source);
      return source;
    },
    onChange: (change) => heard.changes.push(change),
    onReset: () => {
      heard.resets += 1;
    },
    onConnection: (state) => heard.states.push(state),
  });
  const last = () => sources.at(-1) as FakeSource;
  return { following, sources, heard, last };
}

describe('following the queue', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('hands on changes, and reads anew when it cannot tell what changed', () => {
    const { heard, last } = followed();
    last().say('open');
    last().say('change', JSON.stringify(CHANGE));
    expect(heard).toEqual({ changes: [CHANGE], resets: 0, states: ['connecting', 'live'] });
    last().say('change', '{"of":"another version"}');
    last().say('reset');
    expect(heard.resets).toBe(2);
  });

  it('asks at times while the connection is lost, and what was missed when it is back', () => {
    const { heard, last, sources } = followed();
    last().say('open');
    last().say('error');
    vi.advanceTimersByTime(POLL_MS * 2);
    expect(heard.resets).toBe(2);
    last().say('open');
    expect(heard.resets).toBe(3);
    vi.advanceTimersByTime(POLL_MS * 4);
    expect(heard.resets).toBe(3);
    expect(sources).toHaveLength(1);
    expect(heard.states).toEqual(['connecting', 'live', 'lost', 'live']);
  });

  it('opens a source anew that the service refused', () => {
    const { last, sources } = followed();
    last().close();
    last().say('error');
    vi.advanceTimersByTime(POLL_MS);
    expect(sources).toHaveLength(2);
  });

  it('tells when the database is away, and reads anew when it is back', () => {
    const { heard, last } = followed();
    last().say('open');
    last().say('away');
    last().say('back');
    expect(heard.states).toEqual(['connecting', 'live', 'away', 'live']);
    expect(heard.resets).toBe(1);
  });

  it('sleeps when it is hidden for long, and wakes up to what is then', () => {
    const { following, heard, last, sources } = followed();
    last().say('open');
    following.setHidden(true);
    vi.advanceTimersByTime(HIDDEN_MS - 1);
    following.setHidden(false);
    expect([sources.length, heard.resets]).toEqual([1, 0]);
    following.setHidden(true);
    vi.advanceTimersByTime(HIDDEN_MS);
    expect(last().readyState).toBe(2);
    expect(heard.states.at(-1)).toBe('asleep');
    following.setHidden(false);
    expect([sources.length, heard.resets]).toEqual([2, 1]);
  });

  it('says nothing after it is stopped', () => {
    const { following, heard, last } = followed();
    last().say('error');
    following.stop();
    vi.advanceTimersByTime(POLL_MS * 3);
    last().say('change', JSON.stringify(CHANGE));
    expect(heard).toMatchObject({ changes: [], resets: 0 });
  });
});
