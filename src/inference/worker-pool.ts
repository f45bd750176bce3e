import './no-telemetry.js';
import { setMaxListeners } from 'node:events';
import { basename } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Piscina } from 'piscina';
import { builtFile } from '../files/built-file.js';
import { HangWatch, HungThread } from './hang-watch.js';
import { giveUpThread, regainThread } from './lost-threads.js';
import { ModelUnavailable } from './model-unavailable.js';
import type ownMemory from './own-memory-worker.js';
import { Permits } from './permits.js';
import { type ThreadReplaced, threadReplaced } from './thread-replaced.js';
import { unlessAborted } from './within.js';

export interface WorkerPoolOptions<Task> {
  /** URL of the worker module as its owner sees it: `new URL('./worker.js', import.meta.url)`. */
  readonly entry: URL;
  /** Handed to every worker as `workerData` before its first task. */
  readonly workerData: unknown;
  readonly threads: number;
  /** When a thread is worn out. Default: `MEMORY_LIMITS`. */
  readonly limits?: ThreadLimits;
  /** Of each thread that replaces another, before its first task. Default: nothing is loaded. */
  readonly proof?: Proof<Task>;
  /** Told when a thread did not stand its proof; the task that met it fails with the same error. Default: nobody. */
  readonly onBroken?: (error: ModelUnavailable) => void;
}

/** How a thread shows that its model is there and runs. */
export interface Proof<Task> {
  /** What runs in it, for messages. */
  readonly what: string;
  /** A task in which it loads its model. */
  readonly warmUp: Task;
  /** Rejects when the files that it would load are not what they should be any more. Default: there are none. */
  readonly recheck?: () => Promise<void>;
}

/** What one thread may hold; `Infinity` is no limit. */
export interface ThreadLimits {
  /**
   * Bytes of its JavaScript heap. A thread that needs more in the middle of a task is ended by Node
   * with `ERR_WORKER_OUT_OF_MEMORY`, and counts as crashed.
   */
  readonly heapBytes: number;
  /**
   * Bytes of its heap and buffers together, garbage included. A thread that holds more after a task
   * is replaced before the next.
   */
  readonly ownBytes: number;
  /** Milliseconds between two questions for `ownBytes`: after each short task it would cost as much as the task. */
  readonly measureMs: number;
  /**
   * Tasks until a thread is replaced whatever it holds: what native code keeps shows only in the
   * memory of the whole process, where no thread can be told from another.
   */
  readonly tasks: number;
  /** Milliseconds after which a thread hangs that goes on with a task for which nobody waits any more. */
  readonly hungMs: number;
}

/** For a thread whose size is another's to choose. A thread that dies is still replaced. */
export const NO_LIMITS: ThreadLimits = {
  heapBytes: Number.POSITIVE_INFINITY,
  ownBytes: Number.POSITIVE_INFINITY,
  measureMs: 0,
  tasks: Number.POSITIVE_INFINITY,
  // Its first task may load gigabytes.
  hungMs: 600_000,
};

/** Generous: what a healthy thread of this service holds stays below a third of it. */
export const MEMORY_LIMITS: ThreadLimits = {
  heapBytes: 512_000_000,
  ownBytes: 400_000_000,
  measureMs: 250,
  tasks: Number.POSITIVE_INFINITY,
  hungMs: 20_000,
};

/** A thread that was waited for. `run` may be called once; the thread is free again when it settles. */
export interface Reservation<Task, Result> {
  /** `left` fires when nobody waits for the result any more: a thread that goes on long after it hangs. */
  run(task: Task, left: AbortSignal): Promise<Result>;
}

/** A thread that does not end by then is given up when the pool closes. */
const CLOSE_LIMIT_MS = 30_000;

/**
 * A fixed set of worker threads for one kind of inference.
 *
 * onnxruntime computes on the calling thread, so everything that uses it lives behind one of these.
 * A thread that dies is replaced, and its task is tried once more on a new one: the request that
 * met the crash should not pay for it, but an input that kills twice must not kill for ever. A thread
 * that is worn out (`ThreadLimits`) is replaced between two tasks; who waits then waits a little
 * longer, for a new thread loads its model with its first task.
 *
 * A running task is never ended from outside: piscina would terminate its thread, and onnxruntime
 * answers the end of a thread in the middle of a run by aborting the whole process. A caller may
 * leave; the thread stays taken until it is done. One that hangs is left alone, and another started in its
 * place, for a few (`lost-threads`): its task is not tried again, for it might cost another. The queue is
 * here and not in piscina, whose own is neither strictly in order nor bounded for tasks with a signal.
 */
export class WorkerPool<Task, Result> {
  readonly #seats: readonly Seat<Task, Result>[];
  readonly #permits: Permits<Seat<Task, Result>>;
  readonly #taken = new Set<Promise<unknown>>();
  readonly #closing = new AbortController();
  readonly #name: string;
  readonly #onBroken: (error: ModelUnavailable) => void;

  constructor(options: WorkerPoolOptions<Task>) {
    const { entry, workerData, threads, limits = MEMORY_LIMITS, proof = null } = options;
    const filename = builtFile(entry);
    this.#seats = Array.from(
      { length: threads },
      () => new Seat<Task, Result>({ filename, workerData }, limits, proof),
    );
    this.#onBroken = options.onBroken ?? (() => undefined);
    this.#permits = new Permits(this.#seats);
    this.#name = basename(filename);
    // Everyone who waits listens to it; Node takes more than ten listeners for a leak.
    setMaxListeners(0, this.#closing.signal);
  }

  /**
   * Waits for a thread, first come first served. Rejects with `signal`'s reason when it fires, and when
   * the pool closes before the task starts.
   */
  async reserve(signal: AbortSignal): Promise<Reservation<Task, Result>> {
    const closing = this.#closing.signal;
    closing.throwIfAborted();
    const seat = await unlessAborted(this.#permits.acquire(signal), closing);
    return {
      run: async (task, left) => {
        closing.throwIfAborted();
        const work = seat.run(task, left).catch((error: unknown) => {
          if (error instanceof ModelUnavailable && !closing.aborted) this.#onBroken(error);
          throw error;
        });
        const taken = work
          .catch(() => undefined) // the caller's to see
          .then(() => (closing.aborted ? undefined : seat.renewIfWorn()))
          .catch(warn)
          .finally(() => {
            this.#taken.delete(taken);
            this.#permits.release(seat);
          });
        this.#taken.add(taken);
        return work;
      },
    };
  }

  /** One task, waiting included. Rejects with the worker's own error, or `signal`'s reason. */
  async run(task: Task, signal: AbortSignal): Promise<Result> {
    const thread = await this.reserve(signal);
    return unlessAborted(thread.run(task, signal), signal);
  }

  /** Whether no thread can take a task, as all are long at one that nobody waits for any more. */
  get isStalled(): boolean {
    return this.#seats.every((seat) => seat.isStalled);
  }

  /**
   * One such task in every thread, so that a broken model fails here and not at somebody's first task: the pool is
   * closed then, and this rejects with `ModelUnavailable`, a thread's own error as its cause.
   */
  async warmUp({ warmUp: task, what }: Proof<Task>): Promise<void> {
    const never = new AbortController().signal;
    const tasks = this.#seats.map(() => this.run(task, never));
    const failed = (await Promise.allSettled(tasks)).find(({ status }) => status === 'rejected');
    if (failed?.status !== 'rejected') return;
    await this.close();
    throw doesNotRun(what, failed.reason);
  }

  /** Refuses the tasks that wait, lets running ones finish, then stops the threads. */
  async close(): Promise<void> {
    const reason = `${this.#name}: the pool was closed before the task started`;
    this.#closing.abort(new ModelUnavailable(reason));
    const limit = delay(CLOSE_LIMIT_MS, undefined, { ref: false });
    await Promise.race([Promise.allSettled(this.#taken), limit]);
    await Promise.all(this.#seats.map((seat) => seat.close()));
  }
}

/**
 * One place for a thread. Each has a piscina of its own: a piscina of several threads can neither
 * replace a certain one between tasks nor ask it what it holds.
 */
class Seat<Task, Result> {
  #threads: Piscina;
  #served = 0;
  #measuredAt = Number.NEGATIVE_INFINITY;
  readonly #watch: HangWatch;
  /** The thread that may take tasks: another takes its place also when it dies between tasks. */
  #proven: unknown;
  /** At a task for ever, and in nobody's power to end. */
  #isStuck = false;

  constructor(
    private readonly source: { readonly filename: string; readonly workerData: unknown },
    private readonly limits: ThreadLimits,
    private readonly proof: Proof<Task> | null,
  ) {
    this.#threads = this.#start();
    this.#proven = this.#thread;
    this.#watch = new HangWatch(limits.hungMs);
  }

  get isStalled(): boolean {
    return this.#isStuck || this.#watch.isStalled;
  }

  /** One task. Rejects with `HungThread` when its thread was given up; where none may be, it waits on. */
  run(task: Task, left: AbortSignal): Promise<Result> {
    return this.#watched(this.#attempt(task), left);
  }

  /** Tries a task again whose thread died. */
  async #attempt(task: Task): Promise<Result> {
    this.#served++;
    try {
      return await this.#runProven(task);
    } catch (error) {
      if (!isCrash(error)) throw error;
      this.#tell('crashed');
      this.#served = 1;
      return this.#runProven(task);
    }
  }

  /** A thread loads its model with its first task: let that be one that can be blamed for nothing else. */
  async #runProven(task: Task): Promise<Result> {
    // Where its proof hangs, another takes this one's place meanwhile; the task is not that one's.
    const threads = this.#threads;
    const thread = this.#thread;
    if (thread !== this.#proven) {
      if (this.proof) await prove(threads, this.proof);
      this.#proven = thread;
    }
    return threads.run(task);
  }

  /** Only while no task runs here. The old thread's memory is given back before the new one starts. */
  async renewIfWorn(): Promise<void> {
    if (!(await this.#isWorn())) return;
    this.#tell('worn');
    try {
      await this.close();
    } finally {
      this.#threads = this.#start();
      this.#served = 0;
    }
  }

  async close(): Promise<void> {
    if (this.#isStuck) leaveAlone(this.#threads);
    else await this.#threads.destroy();
  }

  async #watched<T>(work: Promise<T>, left: AbortSignal): Promise<T> {
    try {
      return await this.#watch.over(work, left);
    } catch (error) {
      if (!(error instanceof HungThread)) throw error;
      const hung = this.#threads;
      if (!giveUpThread(hung)) {
        this.#isStuck = true;
        return await work.finally(() => {
          this.#isStuck = false;
        });
      }
      leaveAlone(hung);
      // Late as it is, it is idle then, and can be ended.
      const ended = work.catch(() => undefined).then(() => hung.destroy());
      void ended.catch(warn).finally(() => regainThread(hung));
      this.#tell('hung');
      this.#threads = this.#start();
      this.#watch.reset();
      this.#served = 0;
      throw error;
    }
  }

  get #thread(): unknown {
    return this.#threads.threads[0];
  }

  #tell(reason: ThreadReplaced['reason']): void {
    const told: ThreadReplaced = { pool: basename(this.source.filename), reason };
    threadReplaced.publish(told);
  }

  async #isWorn(): Promise<boolean> {
    const { tasks, ownBytes, measureMs } = this.limits;
    if (this.#served >= tasks) return true;
    if (ownBytes === Number.POSITIVE_INFINITY) return false;
    const now = performance.now();
    if (now - this.#measuredAt < measureMs) return false;
    this.#measuredAt = now;
    const asked: Promise<ReturnType<typeof ownMemory>> = this.#threads.run(undefined, {
      filename: MEASURE,
    });
    // It answers at once, unless its last task went on behind its answer.
    return (await this.#watched(asked, AbortSignal.abort())) > ownBytes;
  }

  #start(): Piscina {
    const { heapBytes } = this.limits;
    const resourceLimits =
      heapBytes === Number.POSITIVE_INFINITY
        ? {}
        : { maxOldGenerationSizeMb: Math.ceil(heapBytes / MEBIBYTE) };
    const threads = new Piscina({
      ...this.source,
      resourceLimits,
      minThreads: 1,
      maxThreads: 1,
      concurrentTasksPerWorker: 1,
    });
    // A thread that ends between tasks has been replaced already; nobody waits for it.
    threads.on('error', warn);
    return threads;
  }
}

const MEBIBYTE = 2 ** 20;
const MEASURE = builtFile(new URL('./own-memory-worker.js', import.meta.url));

/** What hangs must not keep a process that is done. */
function leaveAlone({ threads }: Piscina): void {
  for (const thread of threads) thread.unref();
}

function warn(error: Error): void {
  process.emitWarning(error);
}

async function prove<Task>(
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

function doesNotRun(what: string, cause: unknown): ModelUnavailable {
  return new ModelUnavailable(`${what} does not run`, { cause });
}

/** How piscina and Node name the death of a thread, in a task or in its proof; a task's own error has neither. */
function isCrash(error: unknown): boolean {
  if (error instanceof ModelUnavailable) return isCrash(error.cause);
  if (!(error instanceof Error)) return false;
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return error.message.startsWith('worker exited with code') || code.startsWith('ERR_WORKER_');
}
