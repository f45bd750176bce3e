import { describe, expect, it } from 'vitest';
import { QueueHealth } from '../../src/http/queue-health.js';
import type { ComponentStatus } from '../../src/pipeline/component.js';
import type { OpenQueue } from '../../src/queue/open-queue.js';

/** A database that answers as `answer` says; how often it was asked. */
function database(answer: () => Promise<number>, hasSpace?: () => Promise<boolean>) {
  const asked = { times: 0, ms: 0 };
  const lastChange = () => {
    asked.times++;
    return answer();
  };
  const loaded = { queue: { lastChange } } as unknown as OpenQueue;
  const health = new QueueHealth(
    { loaded, status: 'ready' },
    { isUsed: () => true, now: () => asked.ms, ...(hasSpace && { hasSpace }) },
  );
  return { asked, health };
}

describe('the state of the report queue', () => {
  it.each<[ComponentStatus, boolean, string]>([
    ['loading', false, 'unused'],
    ['loading', true, 'loading'],
    ['failed', true, 'unavailable'],
    ['failed', false, 'unavailable'],
  ])('while it is not open: %s, used %s', async (status, used, expected) => {
    const health = new QueueHealth({ loaded: null, status }, { isUsed: () => used });
    expect(await health.state()).toBe(expected);
  });

  it('is asked of the database, once a second at most, and follows it down and up', async () => {
    let isAway = false;
    const { asked, health } = database(async () => {
      if (isAway) throw new Error('Connection terminated');
      return 1;
    });
    expect(await Promise.all([health.state(), health.state()])).toEqual(['ready', 'ready']);
    isAway = true;
    expect([await health.state(), asked.times]).toEqual(['ready', 1]);
    asked.ms = 1_000;
    expect(await health.state()).toBe('unavailable');
    isAway = false;
    asked.ms = 2_000;
    expect([await health.state(), asked.times]).toEqual(['ready', 3]);
  });

  it('is unavailable while its disk takes no report, though the database can be read', async () => {
    let fits = false;
    const { asked, health } = database(
      async () => 1,
      async () => fits,
    );
    expect(await health.state()).toBe('unavailable');
    fits = true;
    asked.ms = 1_000;
    expect(await health.state()).toBe('ready');
  });

  it('is unavailable when the database says nothing for ten seconds, and nobody waits so long', async () => {
    const { asked, health } = database(() => new Promise(() => undefined));
    const from = performance.now();
    expect(await health.state()).toBe('ready');
    asked.ms = 10_000;
    expect([await health.state(), asked.times]).toEqual(['unavailable', 1]);
    expect(performance.now() - from).toBeLessThan(5_000);
  });
});
