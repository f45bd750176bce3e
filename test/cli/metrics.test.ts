import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildReport } from '../../src/cli/evaluate.js';
import {
  averagePrecision,
  bestThreshold,
  calibrationError,
  ratesAt,
} from '../../src/cli/metrics.js';
import { LABELS } from '../../src/domain/taxonomy.js';

const scored = fc.array(
  fc.record({ score: fc.constantFrom(0, 0.1, 0.25, 0.5, 0.9, 1), truth: fc.boolean() }),
  { maxLength: 30 },
);
const rows = (...pairs: [number, boolean][]) => pairs.map(([score, truth]) => ({ score, truth }));

describe('metrics', () => {
  it('count as worked out by hand', () => {
    const data = rows([0.9, true], [0.8, false], [0.7, true], [0.2, false], [0.1, true]);
    expect(ratesAt(data, 0.7)).toEqual({ precision: 2 / 3, recall: 2 / 3, f1: 2 / 3 });
    expect(averagePrecision(data)).toBeCloseTo((1 + 2 / 3 + 3 / 5) / 3, 12);
    expect(bestThreshold(data)).toBe(0.1);
    expect(calibrationError(rows([0.25, false], [0.25, true]))).toBeCloseTo(0.25, 12);
  });

  it('have no figure where nothing can be counted', () => {
    expect(averagePrecision(rows([0.5, false]))).toBeNull();
    expect(bestThreshold(rows([0.5, false]))).toBeNull();
    expect(calibrationError([])).toBeNull();
    expect(ratesAt(rows([0.1, false]), 0.5)).toEqual({ precision: null, recall: null, f1: null });
  });

  it('do not depend on the order of rows', () => {
    fc.assert(
      fc.property(scored, (data) => {
        const turned = data.toReversed();
        expect(averagePrecision(turned)).toEqual(averagePrecision(data));
        expect(bestThreshold(turned)).toEqual(bestThreshold(data));
      }),
    );
  });

  it('find no threshold with a better F1 than the best one', () => {
    fc.assert(
      fc.property(scored, (data) => {
        const best = bestThreshold(data);
        if (best === null) return;
        const f1 = ratesAt(data, best).f1 ?? 0;
        for (const { score } of data) expect(ratesAt(data, score).f1 ?? 0).toBeLessThanOrEqual(f1);
      }),
    );
  });

  it('report false review on lawful rows only', () => {
    const scores = (level: 'clear' | 'review') => ({
      reviewWorthy: null,
      scores: LABELS.map((label) => ({
        label,
        score: level === 'clear' ? 0.1 : 0.8,
        level,
        spans: [],
      })),
    });
    const report = buildReport(
      { id: 'm', version: '1', sha256: '' },
      [
        { text: 'a', labels: [], severity: 0, politics: 1 },
        { text: 'b', labels: [], severity: 0, politics: 0 },
        { text: 'c', labels: [], severity: 1, politics: 1 },
        { text: 'd', labels: ['threat'], severity: 4, politics: 1 },
      ],
      [scores('review'), scores('clear'), scores('review'), scores('review')],
    );
    expect(report.falseReview).toEqual({ all: 0.5, political: 1 });
    expect(report.labels.threat).toMatchObject({ positives: 1, recall: 1 });
    expect(report.reviewWorthy).toBeCloseTo(1 / 3, 12);
  });

  it("rank by the model's own word on what is worth a review, where it has one", () => {
    const rows = [2, 0, 3].map((severity) => ({ text: 'a', labels: [], severity }));
    const answers = [0.9, 0.5, 0.4].map((reviewWorthy) => ({ reviewWorthy, scores: [] }));
    const { reviewWorthy } = buildReport({ id: 'm', version: '1', sha256: '' }, rows, answers);
    expect(reviewWorthy).toBeCloseTo((1 + 2 / 3) / 2, 12);
  });
});
