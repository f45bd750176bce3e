import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tokenise } from '../../src/classifiers/features.js';
import { fold } from '../../src/classifiers/normalise.js';
import { PieceTokenizer } from '../../src/classifiers/piece-tokenizer.js';
import type { TextClassifier } from '../../src/domain/detector.js';
import { readJson, repositoryPath, scoresOf, shippedModel } from './fixture.js';

interface Vector {
  readonly kind: string;
  readonly text: string;
  readonly times?: number;
  readonly language: string;
  readonly pieces?: readonly number[];
  readonly scores: Readonly<Record<string, number>>;
}

const vectors = readJson<Vector[]>('models/text-id/parity.json');
const named = vectors.map((vector, i) => ({ ...vector, name: `${i} ${vector.kind}` }));

describe('parity with the training side', () => {
  let model: TextClassifier;
  let tokenizer: PieceTokenizer;
  beforeAll(async () => {
    model = await shippedModel();
    tokenizer = await PieceTokenizer.open(repositoryPath('models/text-id/tokenizer.json'));
  });
  afterAll(() => model.close());

  it('has fifty vectors', () => expect(vectors).toHaveLength(50));

  it.each(named)('scores: $name', async ({ text, times, language, scores }) => {
    const said = await scoresOf(model, text.repeat(times ?? 1));
    expect(said.language).toBe(language);
    for (const { label, score } of said.scores) {
      expect(Math.abs(score - (scores[label] ?? Number.NaN))).toBeLessThan(PARITY);
    }
    expect(said.voice).toBe((scores.quoted ?? Number.NaN) >= 0.5 ? 'quoted' : 'own');
    expect(said.political).toBe((scores.politics ?? Number.NaN) >= 0.5);
  });

  it.each(named.filter(({ pieces }) => pieces))('pieces: $name', ({ text, times, pieces }) => {
    const tokens = tokenise(fold(text.repeat(times ?? 1)));
    expect(tokens.flatMap((token) => tokenizer.ids(token))).toEqual(pieces);
  });
});

// int8 rounds to steps: where Python and Node differ in a sum's last digit, one step apart.
const PARITY = 0.02;
