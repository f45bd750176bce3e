import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openTextClassifier } from '../../src/classifiers/text-classifier.js';
import type { TextClassifier, TextScores } from '../../src/domain/detector.js';
import type { Label } from '../../src/domain/taxonomy.js';
import { ModelStore } from '../../src/inference/model-store.js';

/** Absolute path of a file of this repository. */
export const repositoryPath = (path: string): string =>
  fileURLToPath(new URL(`../../${path}`, import.meta.url));

export const readJson = <T>(path: string): T =>
  JSON.parse(readFileSync(repositoryPath(path), 'utf8')) as T;

/** The shipped model, in a worker thread as in use. */
export async function shippedModel(): Promise<TextClassifier> {
  const store = await ModelStore.open(repositoryPath('models'));
  return openTextClassifier(store, { model: 'builtin', threads: 1, allowDownload: false });
}

export const scoresOf = (model: TextClassifier, text: string): Promise<TextScores> =>
  model.classify(text, new AbortController().signal);

/** Labels of a text that are at review or above. */
export async function flagged(model: TextClassifier, text: string): Promise<Label[]> {
  const { scores } = await scoresOf(model, text);
  return scores.filter(({ level }) => level !== 'clear').map(({ label }) => label);
}
