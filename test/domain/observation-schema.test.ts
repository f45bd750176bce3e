import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { observationOf } from '../../src/domain/example.js';
import { observationSchema } from '../../src/domain/observation-schema.js';
import { observation } from '../support/observations.js';

const there = (value: unknown) => JSON.parse(JSON.stringify(value));

describe('observationSchema', () => {
  it('gives back any observation that was written as JSON, with NaN where a score failed', () => {
    fc.assert(
      fc.property(observation, (seen) => {
        expect(observationSchema.parse(there(seen))).toEqual(seen);
      }),
    );
  });

  it.each([
    ['a label that there is not', { signals: [{ label: 'spam' }] }],
    ['a part that there is not', { parts: ['video:0'] }],
    ['a field that it does not know', { unknown: true }],
    ['no gaps, as if all were seen', { gaps: undefined }],
    ['a context that no caller may give', { circumstances: { paid: 'yes' } }],
  ])('refuses %s', (_name, wrong) => {
    const seen = observationOf({ name: 'ordinary' });
    expect(observationSchema.safeParse(there(seen)).success).toBe(true);
    expect(observationSchema.safeParse(there({ ...seen, ...wrong })).success).toBe(false);
  });
});
