import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faceProbability } from '../../../src/vision/faces/settings.js';

const MODEL = { weights: [0.25, 0.5, 0.75], bias: -1 } as const;
const model = { weights: [...MODEL.weights] as [number, number, number], bias: MODEL.bias };

describe('faceProbability', () => {
  it('is the logistic of weighted logits', () => {
    expect(faceProbability([0.5, 0.5, 0.5], model)).toBeCloseTo(1 / (1 + Math.E), 9);
    const logit = Math.log(0.9 / 0.1);
    const sum = -1 + logit * (0.25 + 0.5 - 0.75);
    expect(faceProbability([0.9, 0.9, 0.1], model)).toBeCloseTo(1 / (1 + Math.exp(-sum)), 9);
  });

  it('stays within 0..1, ends of the scale included, and rises with every look', () => {
    const score = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(score, score, score, score, (a, b, c, more) => {
        const before = faceProbability([a, b, c], model);
        expect(before).toBeGreaterThan(0);
        expect(before).toBeLessThan(1);
        expect(faceProbability([Math.max(a, more), b, c], model)).toBeGreaterThanOrEqual(before);
      }),
    );
  });
});
