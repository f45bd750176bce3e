import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { observationOf } from '../../src/domain/example.js';
import { observationSchema } from '../../src/domain/observation-schema.js';
import { observation } from '../support/observations.js';

const there = (value: unknown) => JSON.parse(JSON.stringify(value));

const EVIDENCE = { part: 'text', span: null, quote: null, box: null };
const SIGNAL = { label: 'insult', part: 'text', score: 0.5, level: 'review', evidence: [EVIDENCE] };

describe('observationSchema', () => {
  it('gives back any observation that was written as JSON, with NaN where a score failed', () => {
    fc.assert(
      fc.property(observation, (seen) => {
        expect(observationSchema.parse(there(seen))).toEqual(seen);
      }),
    );
  });

  it('takes as much as it may hold', () => {
    const seen = {
      ...observationOf({ name: 'ordinary' }),
      parts: Array(64).fill('text'),
      signals: Array(2_000).fill(SIGNAL),
      topics: [{ part: 'text', topic: 'school', evidence: Array(500).fill(EVIDENCE) }],
    };
    expect(observationSchema.safeParse(seen).success).toBe(true);
  });

  it.each([
    ['more signals than any post gives', { signals: Array(2_001).fill(SIGNAL) }],
    [
      'more evidence than anyone reads',
      { signals: [{ ...SIGNAL, evidence: Array(501).fill(EVIDENCE) }] },
    ],
    ['a hundred parts', { parts: Array(65).fill('text') }],
    ['a thousand gaps', { gaps: Array(1_001).fill({ part: 'text', code: 'ocr-failed' }) }],
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
