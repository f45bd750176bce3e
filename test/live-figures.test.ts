import { describe, expect, it } from 'vitest';
import { liveFigures } from '../src/live-figures.js';
import { Component } from '../src/pipeline/component.js';
import type { OpenQueue } from '../src/queue/open-queue.js';
import { fakePipeline } from './support/fakes.js';

const queueWith = (day: () => Promise<unknown>) =>
  new Component(
    'queue',
    async () => ({ queue: { day }, close: async () => undefined }) as unknown as OpenQueue,
    () => undefined,
  );

describe('liveFigures', () => {
  it('tells a queue that cannot be read from one that nobody opened', async () => {
    const queue = queueWith(() => Promise.reject(new Error('away')));
    const unopened = await liveFigures(fakePipeline(), {}, queue);
    expect(unopened.queue).toBeNull();
    expect(unopened.components).not.toHaveProperty('queue');
    await queue.get();
    const away = await liveFigures(fakePipeline(), {}, queue);
    expect(away.queue).toBeNull();
    expect(away.components).toMatchObject({ queue: false });
  });

  it('tells how deep it is', async () => {
    const queue = queueWith(async () => ({ queued: 3, waiting: { open: 2 } }));
    await queue.get();
    const { queue: depth, components } = await liveFigures(fakePipeline(), {}, queue);
    expect(depth).toEqual({ queued: 3, open: 2 });
    expect(components).toMatchObject({ queue: true });
  });
});
