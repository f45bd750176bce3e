import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openTextClassifier } from '../../src/classifiers/text-classifier.js';
import { readWeights } from '../../src/classifiers/weights.js';
import { ModelStore } from '../../src/inference/model-store.js';
import { repositoryPath } from './fixture.js';

const BUILTIN = { model: 'builtin', threads: 1, allowDownload: false };
const idle = () => new AbortController().signal;

describe('openTextClassifier', () => {
  it('answers the same from every thread', async () => {
    const store = await ModelStore.open(repositoryPath('models'));
    const classifier = await openTextClassifier(store, { ...BUILTIN, threads: 2 });
    try {
      const text = 'Dasar tolol, otaknya kosong';
      const [a, b] = await Promise.all([1, 2].map(() => classifier.classify(text, idle())));
      expect(a).toEqual(b);
      expect(classifier.model.id).toBe('text-id');
      await expect(classifier.classify(text, AbortSignal.abort())).rejects.toThrow();
    } finally {
      await classifier.close();
    }
  });

  it('fails at open when a file is not what the manifest promises', async () => {
    await withBrokenWeights(false, async (store) => {
      await expect(openTextClassifier(store, BUILTIN)).rejects.toThrow('sha256');
    });
  });

  it('fails at open when the weights match their checksum but cannot be read', async () => {
    await withBrokenWeights(true, async (store) => {
      await expect(openTextClassifier(store, BUILTIN)).rejects.toThrow('does not run');
    });
  });
});

describe('readWeights', () => {
  it('refuses another format, another label count and a cut file', async () => {
    const bytes = await readFile(repositoryPath('models/text-id/weights.bin'));
    expect(() => readWeights(bytes.subarray(1), 5)).toThrow('format');
    expect(() => readWeights(bytes, 4)).toThrow('do not fit');
    expect(() => readWeights(bytes.subarray(0, -2), 5)).toThrow('header promises');
  });
});

/** Runs `use` on a copy of the model whose weights were cut, with or without a matching checksum. */
async function withBrokenWeights(
  matching: boolean,
  use: (store: ModelStore) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'saring-text-'));
  try {
    await cp(repositoryPath('models/text-id'), join(folder, 'text-id'), { recursive: true });
    const weights = join(folder, 'text-id/weights.bin');
    const before = createHash('sha256')
      .update(await readFile(weights))
      .digest('hex');
    await truncate(weights, 1000);
    const after = createHash('sha256')
      .update(await readFile(weights))
      .digest('hex');
    const manifest = await readFile(repositoryPath('models/manifest.json'), 'utf8');
    await writeFile(
      join(folder, 'manifest.json'),
      matching ? manifest.replace(before, after) : manifest,
    );
    await use(await ModelStore.open(folder));
  } finally {
    await rm(folder, { recursive: true });
  }
}
