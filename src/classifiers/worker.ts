import { workerData } from 'piscina';
import { z } from 'zod';
import type { TextScores } from '../domain/detector.js';
import { TextModel } from './text-model.js';

/** What `openTextClassifier` hands to each thread: verified absolute paths. */
const filesSchema = z.strictObject({
  weights: z.string(),
  encoder: z.string(),
  tokenizer: z.string(),
  config: z.string(),
});

const files = filesSchema.parse(workerData);
let opening: Promise<TextModel> | undefined;

/** Piscina task: scores one text. Rejects with what the model throws. */
export default async function scoreText({ text }: { readonly text: string }): Promise<TextScores> {
  // At the first task, not at import: a failed import would make the pool start threads for ever.
  opening ??= TextModel.open(files).catch((error: unknown) => {
    opening = undefined;
    throw error;
  });
  return (await opening).score(text);
}
