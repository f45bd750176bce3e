import { ModelUnavailable } from './model-unavailable.js';
import type { Proof } from './proof.js';
import { unlessAborted } from './within.js';
import { type Reservation, WorkerPool, type WorkerPoolOptions } from './worker-pool.js';

/** When threads begin and end. */
export interface Rest {
  /** Threads that had no task for so long (milliseconds) end, and begin with the next; `Infinity`: never. */
  readonly idleMs: number;
  /** Begin now, so that a model that does not run fails the opening; false: with the first task. */
  readonly prove: boolean;
  /** Told when threads that begin with a task, or one in the place of another, do not run; that task fails with the same error. */
  readonly onBroken: (error: unknown) => void;
}

/** Threads from the opening to the end. */
export const NO_REST: Rest = {
  idleMs: Number.POSITIVE_INFINITY,
  prove: true,
  onBroken: () => undefined,
};

export interface RestingPoolOptions<Task> extends Omit<WorkerPoolOptions<Task>, 'onBroken'> {
  readonly rest: Rest;
  /** Also of the threads that begin. */
  readonly proof: Proof<Task>;
}

/**
 * A `WorkerPool` that has threads only while there is something to do, so that a service which gets no
 * images pays neither the start nor the memory of those who look at them.
 */
export class RestingPool<Task, Result> {
  #threads: Promise<WorkerPool<Task, Result>> | null = null;
  /** What `#threads` gave. */
  #pool: WorkerPool<Task, Result> | null = null;
  #closing: Promise<unknown> = Promise.resolve();
  #isClosed = false;
  /** Tasks that wait or run, for somebody or for nobody. */
  #tasks = 0;
  #timer: NodeJS.Timeout | undefined;

  private constructor(private readonly options: RestingPoolOptions<Task>) {}

  /** Rejects when the threads that it begins do not run. */
  static async open<Task, Result>(
    options: RestingPoolOptions<Task>,
  ): Promise<RestingPool<Task, Result>> {
    const pool = new RestingPool<Task, Result>(options);
    if (options.rest.prove) {
      await pool.#start({ isOpening: true });
      pool.#restLater();
    }
    return pool;
  }

  /** Whether threads that have begun hang, and none can be used. */
  get isStalled(): boolean {
    return this.#pool?.isStalled ?? false;
  }

  /** As `WorkerPool.reserve`; rejects too when the threads that begin for it do not run. */
  async reserve(signal: AbortSignal): Promise<Reservation<Task, Result>> {
    this.#tasks++;
    clearTimeout(this.#timer);
    try {
      const threads = await unlessAborted(this.#awake(), signal);
      const thread = await threads.reserve(signal);
      return { run: (task, left) => thread.run(task, left).finally(() => this.#done()) };
    } catch (error) {
      this.#done();
      throw error;
    }
  }

  /** As `WorkerPool.run`. */
  async run(task: Task, signal: AbortSignal): Promise<Result> {
    const thread = await this.reserve(signal);
    return unlessAborted(thread.run(task, signal), signal);
  }

  /** Settles when threads have begun; they rest again as after a task. */
  async wake(): Promise<void> {
    this.#tasks++;
    await this.#awake().finally(() => this.#done());
  }

  /** Refuses the tasks that wait, lets running ones finish, then stops the threads. */
  async close(): Promise<void> {
    this.#isClosed = true;
    this.#end();
    await this.#closing;
  }

  #awake(): Promise<WorkerPool<Task, Result>> {
    if (this.#threads) return this.#threads;
    const { what } = this.options.proof;
    if (this.#isClosed) return Promise.reject(new ModelUnavailable(`${what} was closed`));
    const threads = this.#start();
    threads.catch((error: unknown) => {
      if (this.#threads === threads) this.#threads = null;
      this.#tellBroken(error);
    });
    return threads;
  }

  #tellBroken(error: unknown): void {
    if (!this.#isClosed) this.options.rest.onBroken(error);
  }

  #start(when = { isOpening: false }): Promise<WorkerPool<Task, Result>> {
    const threads = this.#begin(when);
    this.#threads = threads;
    const begun = (pool: WorkerPool<Task, Result>) => {
      if (this.#threads === threads) this.#pool = pool;
    };
    threads.then(begun, () => undefined);
    return threads;
  }

  async #begin({ isOpening }: { readonly isOpening: boolean }): Promise<WorkerPool<Task, Result>> {
    const { proof } = this.options;
    // Who opens has just verified the files; who begins later may do so weeks after.
    if (!isOpening) await proof.recheck?.();
    const threads = new WorkerPool<Task, Result>({
      ...this.options,
      onBroken: (error) => this.#tellBroken(error),
    });
    await threads.warmUp(proof);
    return threads;
  }

  #done(): void {
    this.#tasks--;
    this.#restLater();
  }

  #restLater(): void {
    const { idleMs } = this.options.rest;
    if (this.#tasks > 0 || idleMs === Number.POSITIVE_INFINITY) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#end(), idleMs).unref();
  }

  /** What is asked for while the old threads end gets new ones. */
  #end(): void {
    clearTimeout(this.#timer);
    const ended = this.#threads?.then((threads) => threads.close()).catch(() => undefined);
    this.#threads = null;
    this.#pool = null;
    this.#closing = Promise.all([this.#closing, ended]);
  }
}
