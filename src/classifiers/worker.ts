import { workerData } from 'piscina';
import { z } from 'zod';
import type { TextScores } from '../domain/detector.js';
import { loadLinearModel } from './linear-model.js';

/** What `openTextClassifier` hands to each thread: verified absolute paths. */
const textWorkerDataSchema = z.strictObject({ weights: z.string(), config: z.string() });

const paths = textWorkerDataSchema.parse(workerData);
const model = await loadLinearModel(paths.weights, paths.config);

/** Piscina task: scores one text. Throws what the model throws. */
export default function scoreText({ text }: { readonly text: string }): TextScores {
  return model.score(text);
}
