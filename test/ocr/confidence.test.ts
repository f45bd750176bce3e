import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calibrated, logit, sigmoid } from '../../src/ocr/confidence.js';

const probability = fc.double({ min: 0, max: 1, noNaN: true });
const calibration = fc.record({
  slope: fc.double({ min: 0.05, max: 5, noNaN: true }),
  offset: fc.double({ min: -5, max: 5, noNaN: true }),
});

describe('calibrated', () => {
  it('leaves a sureness that needs no correction', () => {
    for (const p of [0.001, 0.3, 0.5, 0.97]) {
      expect(calibrated(p, { slope: 1, offset: 0 })).toBeCloseTo(p);
      expect(sigmoid(logit(p))).toBeCloseTo(p);
    }
  });

  it('is a probability that rises with the sureness, for any calibration', () => {
    fc.assert(
      fc.property(probability, probability, calibration, (a, b, by) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)].map((p) => calibrated(p, by));
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(high as number);
      }),
    );
  });
});
