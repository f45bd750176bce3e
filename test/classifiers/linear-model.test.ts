import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { tokenise } from '../../src/classifiers/features.js';
import { Lexicon } from '../../src/classifiers/lexicon.js';
import { LinearModel } from '../../src/classifiers/linear-model.js';
import { fold } from '../../src/classifiers/normalise.js';
import { PieceTokenizer } from '../../src/classifiers/piece-tokenizer.js';
import { ROW_PLACES, readWeights } from '../../src/classifiers/weights.js';
import { repositoryPath } from './fixture.js';

describe('linear model', () => {
  it('fails on NaN in any window of a long text, instead of passing it over', async () => {
    const weights = readWeights(readFileSync(repositoryPath('models/text-id/weights.bin')), 5);
    const harmless = 'Rapat warga membahas jadwal ronda dan iuran sampah bulan depan. '.repeat(10);
    const lexicon = new Lexicon(
      weights,
      await PieceTokenizer.open(repositoryPath('models/text-id/tokenizer.json')),
    );
    const look = (text: string) => lexicon.look(tokenise(fold(text)));
    const tokens = look(`${harmless}zzqqxx goblok`);
    expect(() => new LinearModel(weights).view(tokens)).not.toThrow();
    const rowsOf = (text: string) => look(text).flatMap(({ entry }) => entry.rows);
    const elsewhere = new Set(rowsOf(harmless));
    const only = rowsOf('goblok').filter((row) => !elsewhere.has(row));
    expect(only).not.toEqual([]);
    for (const row of only) weights.idf[(row * ROW_PLACES) / 2] = Number.NaN;
    expect(() => new LinearModel(weights).view(tokens)).toThrow('NaN');
  });
});
