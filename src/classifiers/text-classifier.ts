import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { ModelRef, TextClassifier } from '../domain/detector.js';
import type { ModelStore } from '../inference/model-store.js';
import { ModelUnavailable } from '../inference/model-unavailable.js';
import type { Proof } from '../inference/proof.js';
import { NO_LIMITS } from '../inference/thread-limits.js';
import { WorkerPool, type WorkerPoolOptions } from '../inference/worker-pool.js';
import { blackBoxConfigSchema } from './black-box-config.js';
import type { BlackBoxWorkerData } from './black-box-worker.js';
import { type TextAnswers, TextBatches, type TextTask } from './text-batches.js';

/** Id of the built-in model in `models/manifest.json`. */
export const BUILTIN_ID = 'text-id';

export interface TextClassifierOptions {
  /** `builtin`, or the folder of an operator's own model (absolute, or inside the model store). */
  readonly model: string;
  /** Texts scored at the same time. */
  readonly threads: number;
  /** Whether an operator's model may be fetched from the hub that its `saring.json` names. */
  readonly allowDownload: boolean;
  /** Told when a thread in the place of another does not run; the text that met it fails with the same error. */
  readonly onBroken?: (error: unknown) => void;
}

/** Opens a text model in worker threads. Rejects when a file is missing, damaged or unusable. */
export async function openTextClassifier(
  store: ModelStore,
  options: TextClassifierOptions,
): Promise<TextClassifier> {
  return options.model === 'builtin' ? openBuiltin(store, options) : openOwn(store, options);
}

async function openBuiltin(
  store: ModelStore,
  { threads, onBroken }: TextClassifierOptions,
): Promise<TextClassifier> {
  const { ref, paths } = await store.verify(BUILTIN_ID);
  const { weights, encoder, tokenizer, config } = paths;
  if (!weights || !encoder || !tokenizer || !config) {
    throw new Error(
      `models/manifest.json: model "${BUILTIN_ID}" needs the files "weights", "encoder", "tokenizer" and "config"`,
    );
  }
  const entry = new URL('./worker.js', import.meta.url);
  const workerData = { weights, encoder, tokenizer, config };
  return warmedUp(store, ref, { entry, workerData, threads, ...(onBroken && { onBroken }) });
}

/** A folder with a transformers.js model and a `saring.json` that says what its classes mean. */
async function openOwn(
  store: ModelStore,
  { model, threads, allowDownload, onBroken }: TextClassifierOptions,
): Promise<TextClassifier> {
  const folder = resolve(store.directory, model);
  const raw: unknown = JSON.parse(await readFile(join(folder, 'saring.json'), 'utf8'));
  const config = blackBoxConfigSchema.parse(raw);
  const { version, licence, source } = config;
  const ref = await store.adopt(folder, { version, licence, source });
  const remote = allowDownload ? config.hub : undefined;
  const workerData: BlackBoxWorkerData = { config, model: remote ?? folder, allowDownload };
  const entry = new URL('./black-box-worker.js', import.meta.url);
  // An operator's model may take gigabytes.
  const limits = NO_LIMITS;
  return warmedUp(store, ref, {
    entry,
    workerData,
    threads,
    limits,
    ...(onBroken && { onBroken }),
  });
}

const SALAM = 'Salam dari Saring.';

/** A thread loads the model with its first task: a broken file must fail here, not at a request. */
async function warmedUp(
  store: ModelStore,
  ref: ModelRef,
  options: Omit<WorkerPoolOptions<TextTask>, 'proof'>,
): Promise<TextClassifier> {
  const proof: Proof<TextTask> = {
    what: `text model "${ref.id}" ${ref.version}`,
    warmUp: { texts: [SALAM] },
    recheck: () => store.recheck(ref.id),
  };
  const pool = new WorkerPool<TextTask, TextAnswers>({ ...options, proof, ahead: 1 });
  await pool.warmUp(proof);
  const batches = new TextBatches(pool);
  const classify = (text: string, signal: AbortSignal) => batches.score(text, signal);
  try {
    // A thread that loads the model may still fail at a text.
    await classify(SALAM, new AbortController().signal);
  } catch (error) {
    await pool.close();
    throw new ModelUnavailable(`${proof.what} does not run`, { cause: error });
  }
  return { model: ref, classify, isStalled: () => pool.isStalled, close: () => pool.close() };
}
