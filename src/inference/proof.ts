import type { Piscina } from 'piscina';
import { ModelUnavailable } from './model-unavailable.js';

/** How a thread shows that its model is there and runs. */
export interface Proof<Task> {
  /** What runs in it, for messages. */
  readonly what: string;
  /** A task in which it loads its model. */
  readonly warmUp: Task;
  /** Rejects when the files that it would load are not what they should be any more. Default: there are none. */
  readonly recheck?: () => Promise<void>;
}

/** Rejects with `ModelUnavailable` when the thread of `threads` does not stand its proof. */
export async function prove<Task>(
  threads: Piscina,
  { what, warmUp, recheck }: Proof<Task>,
): Promise<void> {
  try {
    await recheck?.();
    await threads.run(warmUp);
  } catch (error) {
    throw error instanceof ModelUnavailable ? error : doesNotRun(what, error);
  }
}

export function doesNotRun(what: string, cause: unknown): ModelUnavailable {
  return new ModelUnavailable(`${what} does not run`, { cause });
}
