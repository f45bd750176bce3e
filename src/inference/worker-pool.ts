import './no-telemetry.js';
import { setMaxListeners } from 'node:events';
import { basename } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { builtFile } from '../files/built-file.js';
import { ModelUnavailable } from './model-unavailable.js';
import { Permits } from './permits.js';
import { doesNotRun, type Proof } from './proof.js';
import { Seat } from './seat.js';
import { MEMORY_LIMITS, type ThreadLimits } from './thread-limits.js';
import { unlessAborted } from './within.js';

export interface WorkerPoolOptions<Task> {
  /** URL of the worker module as its owner sees it: `new URL('./worker.js', import.meta.url)`. */
  readonly entry: URL;
  /** Handed to every worker as `workerData` before its first task. */
  readonly workerData: unknown;
  readonly threads: number;
  /**
   * Tasks that a thread is given besides the one it is at, so that it need not wait for the next: for short ones
   * the messages between threads take as long as the work. The worker must do them `oneAtATime`. Default: 0.
   */
  readonly ahead?: number;
  /** When a thread is worn out. Default: `MEMORY_LIMITS`. */
  readonly limits?: ThreadLimits;
  /** Of each thread that replaces another, before its first task. Default: nothing is loaded. */
  readonly proof?: Proof<Task>;
  /** Told when a thread did not stand its proof; the task that met it fails with the same error. Default: nobody. */
  readonly onBroken?: (error: ModelUnavailable) => void;
}

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
  /** As many as there are tasks that threads may have. */
  readonly #places: Permits<null>;
  readonly #lent: Map<Seat<Task, Result>, number>;
  readonly #ahead: number;
  readonly #taken = new Set<Promise<unknown>>();
  readonly #closing = new AbortController();
  readonly #name: string;
  readonly #onBroken: (error: ModelUnavailable) => void;

  constructor(options: WorkerPoolOptions<Task>) {
    const { entry, workerData, threads, ahead = 0 } = options;
    const { limits = MEMORY_LIMITS, proof = null } = options;
    const filename = builtFile(entry);
    this.#seats = Array.from(
      { length: threads },
      () => new Seat<Task, Result>({ filename, workerData }, limits, proof, ahead),
    );
    this.#onBroken = options.onBroken ?? (() => undefined);
    this.#places = new Permits(Array.from({ length: threads * (1 + ahead) }, () => null));
    this.#ahead = ahead;
    this.#lent = new Map(this.#seats.map((seat) => [seat, 0]));
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
    await unlessAborted(this.#places.acquire(signal), closing);
    const seat = this.#leastTaken();
    this.#lend(seat, 1);
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
          .finally(() => {
            this.#taken.delete(taken);
            this.#lend(seat, -1);
            this.#places.release(null);
          });
        this.#taken.add(taken);
        return work;
      },
    };
  }

  #lend(seat: Seat<Task, Result>, places: number): void {
    this.#lent.set(seat, (this.#lent.get(seat) ?? 0) + places);
  }

  /** Of those with a place, one that moves on, with the fewest tasks. */
  #leastTaken(): Seat<Task, Result> {
    const lent = (seat: Seat<Task, Result>) => this.#lent.get(seat) ?? 0;
    const open = this.#seats.filter((seat) => lent(seat) <= this.#ahead);
    const moving = open.filter((seat) => !seat.isStalled);
    return (moving.length > 0 ? moving : open).reduce((least, seat) =>
      lent(seat) < lent(least) ? seat : least,
    );
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
