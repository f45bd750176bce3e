import { workerData } from 'node:worker_threads';
import type { TextScores } from '../domain/detector.js';
import { openSequenceClassifier, openZeroShotClassifier } from '../inference/transformers.js';
import { type RunClasses, scoreBlackBox } from './black-box.js';
import type { BlackBoxConfig } from './black-box-config.js';

/** What `openTextClassifier` hands to each thread. */
export interface BlackBoxWorkerData {
  readonly config: BlackBoxConfig;
  /** Absolute folder of the weights, or a name on the hub. */
  readonly model: string;
  readonly allowDownload: boolean;
}

const { config, model, allowDownload } = workerData as BlackBoxWorkerData;
let opening: Promise<RunClasses> | undefined;

/** Piscina task: scores one text. Throws what the model throws. */
export default async function scoreText({ text }: { readonly text: string }): Promise<TextScores> {
  return scoreBlackBox(text, config, await open());
}

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
