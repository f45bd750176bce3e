import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import { Permits } from './permits.js';
import { unlessAborted } from './within.js';

export interface WorkerPoolOptions {
  /** URL of the worker module as its owner sees it: `new URL('./worker.js', import.meta.url)`. */
  readonly entry: URL;
  /** Handed to every worker as `workerData` before its first task. */
  readonly workerData: unknown;
  readonly threads: number;
}

/** A thread that was waited for. `run` may be called once; the thread is free again when it settles. */
export interface Reservation<Task, Result> {
  run(task: Task): Promise<Result>;
}

/** A thread that does not end by then is given up when the pool closes. */
const CLOSE_LIMIT_MS = 30_000;

/**
 * A fixed set of worker threads for one kind of inference.
 *
 * onnxruntime computes on the calling thread, so everything that uses it lives behind one of these.
 * A thread that dies is replaced, and its task is tried once more on a new one: the request that
 * met the crash should not pay for it, but an input that kills twice must not kill for ever.
 *
 * A running task is never ended from outside: piscina would terminate its thread, and onnxruntime
 * answers the end of a thread in the middle of a run by aborting the whole process. A caller may
 * leave; the thread stays taken until it is done. The queue is here and not in piscina, whose own
 * is neither strictly in order nor bounded for tasks with a signal.
 */
export class WorkerPool<Task, Result> {
  readonly #pool: Piscina<Task, Result>;
  readonly #permits: Permits<number>;
  readonly #running = new Set<Promise<unknown>>();

  constructor({ entry, workerData, threads }: WorkerPoolOptions) {
    this.#permits = new Permits([...Array(threads).keys()]);
    this.#pool = new Piscina<Task, Result>({
      filename: builtFile(entry),
      workerData,
      minThreads: threads,
      maxThreads: threads,
      concurrentTasksPerWorker: 1,
    });
    // A thread that ends between tasks has been replaced already; nobody waits for it.
    this.#pool.on('error', (error: Error) => process.emitWarning(error));
  }

  /** Waits for a thread, first come first served. Rejects with `signal`'s reason when it fires. */
  async reserve(signal: AbortSignal): Promise<Reservation<Task, Result>> {
    const permit = await this.#permits.acquire(signal);
    return {
      run: (task) => {
        const work = this.#tryTwice(task).finally(() => {
          this.#running.delete(work);
          this.#permits.release(permit);
        });
        this.#running.add(work);
        return work;
      },
    };
  }

  /** One task, waiting included. Rejects with the worker's own error, or `signal`'s reason. */
  async run(task: Task, signal: AbortSignal): Promise<Result> {
    const thread = await this.reserve(signal);
    return unlessAborted(thread.run(task), signal);
  }

  /** Lets running tasks finish, then stops the threads. */
  async close(): Promise<void> {
    const limit = delay(CLOSE_LIMIT_MS, undefined, { ref: false });
    await Promise.race([Promise.allSettled(this.#running), limit]);
    await this.#pool.destroy();
  }

  async #tryTwice(task: Task): Promise<Result> {
    try {
      return await this.#pool.run(task);
    } catch (error) {
      if (!isCrash(error)) throw error;
      return this.#pool.run(task);
    }
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
