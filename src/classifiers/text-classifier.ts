import type { TextClassifier, TextScores } from '../domain/detector.js';
import type { ModelStore } from '../inference/model-store.js';
import { WorkerPool } from '../inference/worker-pool.js';

/** Id of the text model in `models/manifest.json`. */
const MODEL_ID = 'text-id';

export interface TextClassifierOptions {
  /** Texts scored at the same time. */
  readonly threads: number;
}

/** Opens the text model in worker threads. Rejects when a file is missing, damaged or unusable. */
export async function openTextClassifier(
  store: ModelStore,
  options: TextClassifierOptions,
): Promise<TextClassifier> {
  const { ref, paths } = await store.verify(MODEL_ID);
  const { weights, config } = paths;
  if (!weights || !config) {
    throw new Error(
      `models/manifest.json: model "${MODEL_ID}" needs the files "weights" and "config"`,
    );
  }
  const pool = new WorkerPool<{ readonly text: string }, TextScores>({
    entry: new URL('./worker.js', import.meta.url),
    workerData: { weights, config },
    ...options,
  });
  const classify = (text: string, signal: AbortSignal) => pool.run({ text }, signal);
  try {
    // A thread loads the model with its first task: a broken file must fail here, not at a request.
    await classify('Salam dari Saring.', new AbortController().signal);
  } catch (error) {
    await pool.close();
    throw new Error(`text model "${ref.id}" ${ref.version} does not run`, { cause: error });
  }
  return { model: ref, classify, close: () => pool.close() };
}
