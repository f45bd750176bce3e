import './no-telemetry.js';
import { isAbsolute } from 'node:path';
import { isMainThread } from 'node:worker_threads';
import {
  env,
  pipeline,
  type TextClassificationPipeline,
  type ZeroShotClassificationPipeline,
} from '@huggingface/transformers';

/** Where a transformers.js model is, and how it is loaded. */
export interface TransformersModel {
  /** Absolute path of its folder, or a name on the hub when `allowDownload`. */
  readonly model: string;
  /** `onnx/model.onnx` (`fp32`) or `onnx/model_quantized.onnx` (`q8`). */
  readonly dtype: 'fp32' | 'q8';
  readonly allowDownload: boolean;
}

/** Class name to probability (0..1), for each text given. */
export type ClassProbabilities = Readonly<Record<string, number>>;

/** A sequence-classification model: sigmoid per class when it is multi-label, softmax otherwise. */
export async function openSequenceClassifier(
  source: TransformersModel,
): Promise<(texts: readonly string[]) => Promise<ClassProbabilities[]>> {
  const classify = (await open('text-classification', source)) as TextClassificationPipeline;
  return async (texts) => {
    // One list of classes a text: the library's types miss that `top_k: null` gives them all.
    const options = { top_k: null } as unknown as { top_k: number };
    const answers: unknown = await classify([...texts], options);
    return (answers as { label: string; score: number }[][]).map((classes) =>
      Object.fromEntries(classes.map(({ label, score }) => [label, score])),
    );
  };
}

/** A natural-language-inference model: probability that each text entails each hypothesis. */
export async function openZeroShotClassifier(
  source: TransformersModel,
  hypotheses: readonly string[],
): Promise<(texts: readonly string[]) => Promise<ClassProbabilities[]>> {
  const classify = (await open(
    'zero-shot-classification',
    source,
  )) as ZeroShotClassificationPipeline;
  return async (texts) => {
    const answers: ClassProbabilities[] = [];
    for (const text of texts) {
      const answer = await classify(text, [...hypotheses], {
        hypothesis_template: '{}',
        multi_label: true,
      });
      const { labels, scores } = Array.isArray(answer) ? answer[0] : answer;
      answers.push(
        Object.fromEntries(labels.map((label: string, at: number) => [label, scores[at]])),
      );
    }
    return answers;
  };
}

async function open(
  task: 'text-classification' | 'zero-shot-classification',
  { model, dtype, allowDownload }: TransformersModel,
) {
  if (isMainThread) {
    throw new Error('transformers models belong in a worker thread: inference blocks the loop');
  }
  env.allowRemoteModels = allowDownload;
  env.allowLocalModels = true;
  // An absolute path is the whole address; the library would put its own folder before it.
  if (isAbsolute(model)) env.localModelPath = '';
  return pipeline(task, model, {
    dtype,
    device: 'cpu',
    local_files_only: !allowDownload,
    session_options: { intraOpNumThreads: 1, interOpNumThreads: 1, enableCpuMemArena: false },
  });
}
