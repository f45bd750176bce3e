import { describe, expect, it } from 'vitest';
import type { FactCheckSighting, Observation } from '../../src/domain/observation.js';
import { observationSchema } from '../../src/domain/observation-schema.js';
import { truthOf } from '../../src/domain/truth.js';
import { observationOf } from '../support/fakes.js';

const sighting: FactCheckSighting = {
  part: 'text',
  band: 'match',
  similarity: 0.9,
  found: 'not-true',
  denied: false,
  evidence: [],
};
const seen = (one: Partial<FactCheckSighting>, more: Partial<Observation> = {}): Observation => ({
  ...observationOf(),
  factChecks: [{ ...sighting, ...one }],
  ...more,
});
const voiced = (voice: 'own' | 'quoted' | null) => ({
  manners: [{ part: 'text' as const, voice, political: true }],
});
const OWN = { factCheck: 'match', voice: 'own' } as const;

describe('a condition on checked claims', () => {
  it.each([
    ['repeated', {}, {}, 'met'],
    ['perhaps repeated', { band: 'review' }, {}, 'not-met'],
    ['found true', { found: 'true' }, {}, 'not-met'],
    ['denied', { denied: true }, {}, 'not-met'],
    ['quoted', {}, voiced('quoted'), 'not-met'],
    ['by a voice that is not told', {}, voiced(null), 'undecided'],
    [
      'on a part that was not read',
      { band: 'review' },
      { gaps: [{ part: 'image:0', code: 'ocr-failed' }] },
      'undecided',
    ],
  ] as const)('%s', (_, one, more, truth) => {
    expect(truthOf(OWN, seen(one, more as Partial<Observation>), undefined)).toBe(truth);
  });

  it('without a voice counts who quotes too, and `review` counts what is less sure', () => {
    expect(truthOf({ factCheck: 'match' }, seen({}, voiced('quoted')), undefined)).toBe('met');
    expect(truthOf({ factCheck: 'review' }, seen({ band: 'review' }), undefined)).toBe('met');
  });
});

describe('saved lines', () => {
  it('keep what was repeated, and have nothing where they are older', () => {
    const saved = JSON.parse(JSON.stringify(seen({}))) as Record<string, unknown>;
    expect(observationSchema.parse(saved).factChecks).toEqual([sighting]);
    const { factChecks: _, ...older } = saved;
    expect(observationSchema.parse(older).factChecks).toEqual([]);
  });
});
