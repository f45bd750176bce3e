import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type LinearModel, loadLinearModel } from '../../src/classifiers/linear-model.js';
import { LABELS, type Label } from '../../src/domain/taxonomy.js';

/** Absolute path of a file of this repository. */
export const repositoryPath = (path: string): string =>
  fileURLToPath(new URL(`../../${path}`, import.meta.url));

export const readJson = <T>(path: string): T =>
  JSON.parse(readFileSync(repositoryPath(path), 'utf8')) as T;

/** The shipped model, loaded in this thread. */
export const shippedModel = (): Promise<LinearModel> =>
  loadLinearModel(
    repositoryPath('models/text-id/weights.bin'),
    repositoryPath('models/text-id/model.json'),
  );

/** Labels of a text that are at review or above. */
export const flagged = (model: LinearModel, text: string): Label[] =>
  LABELS.filter((_, k) => (model.score(text).scores[k]?.level ?? 'clear') !== 'clear');
