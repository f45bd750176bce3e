import { workerData } from 'piscina';
import { z } from 'zod';
import { oneAtATime } from '../inference/one-at-a-time.js';
import { answerTexts, type TextAnswers, type TextTask } from './text-batches.js';
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

/** Piscina task: scores each text. Rejects when the model cannot be opened. */
export default oneAtATime(async (task: TextTask): Promise<TextAnswers> => {
  // At the first task, not at import: a failed import would make the pool start threads for ever.
  opening ??= TextModel.open(files).catch((error: unknown) => {
    opening = undefined;
    throw error;
  });
  const model = await opening;
  return answerTexts(task, (text) => model.score(text));
});
