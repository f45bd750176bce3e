import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';

export interface WorkerPoolOptions {
  /** URL of the worker module as its owner sees it: `new URL('./worker.js', import.meta.url)`. */
  readonly entry: URL;
  /** Handed to every worker as `workerData` before its first task. */
  readonly workerData: unknown;
  readonly threads: number;
  /** Tasks that may wait for a thread; one more is refused at once. */
  readonly maxQueue: number;
}

/**
 * A fixed set of worker threads for one kind of inference.
 *
 * onnxruntime computes on the calling thread, so everything that uses it lives behind one of these.
 * A thread that dies is replaced, and its task is tried once more on a new one: the request that
 * met the crash should not pay for it, but an input that kills twice must not kill for ever.
 */
export class WorkerPool<Task, Result> {
  readonly #pool: Piscina<Task, Result>;

  constructor(options: WorkerPoolOptions) {
    this.#pool = new Piscina<Task, Result>({
      filename: builtFile(options.entry),
      workerData: options.workerData,
      minThreads: options.threads,
      maxThreads: options.threads,
      maxQueue: options.maxQueue,
      // One task a thread at a time: a second would only wait behind the first inside the thread.
      concurrentTasksPerWorker: 1,
    });
    // A thread that ends between tasks has been replaced already; nobody waits for it.
    this.#pool.on('error', (error: Error) => process.emitWarning(error));
  }

  /** Runs one task. Rejects with the worker's own error, or `AbortError` when `signal` fires. */
  async run(task: Task, signal: AbortSignal): Promise<Result> {
    try {
      return await this.#pool.run(task, { signal });
    } catch (error) {
      if (signal.aborted || !isCrash(error)) throw error;
      return this.#pool.run(task, { signal });
    }
  }

  /** Lets running and queued tasks finish, then stops the threads. */
  close(): Promise<void> {
    return this.#pool.close();
  }
}

/** How piscina and Node name the death of a thread; a task's own error has neither. */
function isCrash(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return error.message.startsWith('worker exited with code') || code.startsWith('ERR_WORKER_');
}

/** Threads run built JavaScript; under vitest `import.meta.url` still points at the source. */
function builtFile(entry: URL): string {
  return fileURLToPath(entry).replace(/([\\/])src([\\/])(?!.*[\\/]src[\\/])/, '$1dist$2');
}
