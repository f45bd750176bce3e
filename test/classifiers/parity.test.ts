import { beforeAll, describe, expect, it } from 'vitest';
import type { LinearModel } from '../../src/classifiers/linear-model.js';
import { readJson, shippedModel } from './fixture.js';

interface Vector {
  readonly kind: string;
  readonly text: string;
  readonly times?: number;
  readonly language: string;
  readonly scores: readonly number[];
}

const vectors = readJson<Vector[]>('models/text-id/parity.json');

describe('parity with the training side', () => {
  let model: LinearModel;
  beforeAll(async () => {
    model = await shippedModel();
  });

  it('has fifty vectors', () => expect(vectors).toHaveLength(50));

  it.each(vectors.map((vector, i) => ({ ...vector, name: `${i} ${vector.kind}` })))(
    '$name',
    ({ text, times, language, scores }) => {
      const said = model.score(text.repeat(times ?? 1));
      expect(said.language).toBe(language);
      expect(said.scores).toHaveLength(scores.length);
      for (const [k, { score }] of said.scores.entries()) {
        expect(Math.abs(score - (scores[k] ?? Number.NaN))).toBeLessThan(1e-4);
      }
    },
  );
});
