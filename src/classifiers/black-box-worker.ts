import { workerData } from 'node:worker_threads';
import { oneAtATime } from '../inference/one-at-a-time.js';
import { openSequenceClassifier, openZeroShotClassifier } from '../inference/transformers.js';
import { type RunClasses, scoreBlackBox } from './black-box.js';
import type { BlackBoxConfig } from './black-box-config.js';
import { answerTexts, type TextAnswers, type TextTask } from './text-batches.js';

/** What `openTextClassifier` hands to each thread. */
export interface BlackBoxWorkerData {
  readonly config: BlackBoxConfig;
  /** Absolute folder of the weights, or a name on the hub. */
  readonly model: string;
  readonly allowDownload: boolean;
}

const { config, model, allowDownload } = workerData as BlackBoxWorkerData;
let opening: Promise<RunClasses> | undefined;

/** Piscina task: scores each text. Rejects when the model cannot be opened. */
export default oneAtATime(async (task: TextTask): Promise<TextAnswers> => {
  const classes = await open();
  return answerTexts(task, (text) => scoreBlackBox(text, config, classes));
});

/** Opens at the first task, not at import: a failed import would make the pool start threads for ever. */
function open(): Promise<RunClasses> {
  opening ??= openModel().catch((error: unknown) => {
    opening = undefined;
    throw error;
  });
  return opening;
}

function openModel(): Promise<RunClasses> {
  const source = { model, dtype: config.dtype, allowDownload };
  if (config.kind === 'sequence') return openSequenceClassifier(source);
  const hypotheses = Object.values(config.labels).map((label) => label.class);
  return openZeroShotClassifier(source, hypotheses);
}
