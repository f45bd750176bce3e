import { describe, expect, it } from 'vitest';
import { type FigureSources, liveFigures } from '../../src/metrics/live-figures.js';
import { fakePipeline } from '../support/fakes.js';

const DEPTH = { states: { queued: 3, open: 2 }, webhooks: 1, oldest: { report: 12, case: null } };
const sources = (readQueue: FigureSources['readQueue']): FigureSources => ({
  ...{ version: '0.1.0', pipeline: fakePipeline(), listeners: 4, readQueue },
  admissions: { batch: { load: { working: 2, receiving: 1 } } },
});

describe('liveFigures', () => {
  it('tells a queue that cannot be read from one that nobody opened', async () => {
    const unopened = await liveFigures(sources(null));
    expect(unopened.queue).toBeNull();
    expect(unopened.components).not.toHaveProperty('queue');
    const away = await liveFigures(sources(async () => null));
    expect(away.queue).toBeNull();
    expect(away.components).toMatchObject({ queue: false });
  });

  it('tells what waits, and what is worked on', async () => {
    const { queue, components, admissions, caches } = await liveFigures(sources(async () => DEPTH));
    expect(queue).toEqual(DEPTH);
    expect(components).toMatchObject({ queue: true });
    expect(admissions).toEqual({ batch: { working: 2, receiving: 1 } });
    expect(caches.image).toEqual({ hits: 0, misses: 0, entries: 0 });
  });
});
