import { basename } from 'node:path';
import { Piscina } from 'piscina';
import { builtFile } from '../files/built-file.js';
import { HangWatch, HungThread } from './hang-watch.js';
import { giveUpThread, regainThread } from './lost-threads.js';
import { ModelUnavailable } from './model-unavailable.js';
import type ownMemory from './own-memory-worker.js';
import { type Proof, prove } from './proof.js';
import type { ThreadLimits } from './thread-limits.js';
import { type ThreadReplaced, threadReplaced } from './thread-replaced.js';

/** A task that a thread got before its turn. */
interface Given<Result> {
  readonly thread: unknown;
  readonly result: Promise<Result>;
}

/**
 * One place for a thread. Each has a piscina of its own: a piscina of several threads can neither
 * replace a certain one between tasks nor ask it what it holds.
 *
 * Tasks have their turn in the order they come in. One may be given to the thread before (`ahead`): it
 * waits there then, instead of the thread for it, and the thread must end those before it first
 * (`oneAtATime`). What happens to the thread meanwhile is for the task whose turn it is to answer for:
 * one that only waited is begun anew.
 */
export class Seat<Task, Result> {
  #threads: Piscina;
  #served = 0;
  #measuredAt = Number.NEGATIVE_INFINITY;
  readonly #watch: HangWatch;
  /** The thread that may take tasks: another takes its place also when it dies between tasks. */
  #proven: unknown;
  /** At a task for ever, and in nobody's power to end. */
  #isStuck = false;
  /** Settles when all tasks so far have had their turn. */
  #turns: Promise<unknown> = Promise.resolve();
  /** What this thread was given and has not answered. */
  #given = new Set<Promise<unknown>>();
  #renewal: Promise<void> | null = null;

  constructor(
    private readonly source: { readonly filename: string; readonly workerData: unknown },
    private readonly limits: ThreadLimits,
    private readonly proof: Proof<Task> | null,
    /** Tasks that a thread may have besides the one whose turn it is. */
    private readonly ahead: number,
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
    const given = this.#give(task);
    const turn = Promise.all([this.#turns, this.#renewal]);
    const work = turn.then(() => this.#watched(this.#attempt(task, given), left));
    this.#turns = work.catch(() => undefined);
    return work;
  }

  /** Null while the thread is not one that may take tasks. */
  #give(task: Task): Given<Result> | null {
    if (this.#renewal || this.#thread !== this.#proven) return null;
    return { thread: this.#thread, result: this.#kept(this.#threads.run(task)) };
  }

  #kept<T>(answer: Promise<T>): Promise<T> {
    const given = this.#given;
    const settled: Promise<unknown> = answer
      .catch(() => undefined)
      .finally(() => given.delete(settled));
    given.add(settled);
    return answer;
  }

  /** Tries a task again whose thread died. */
  async #attempt(task: Task, given: Given<Result> | null): Promise<Result> {
    const threads = this.#threads;
    this.#served++;
    try {
      if (given && given.thread === this.#thread) return await given.result;
      return await this.#kept(this.#runProven(task));
    } catch (error) {
      // Of a thread that was given up, and died of it later, the task is given up too.
      if (!isCrash(error) || threads !== this.#threads) throw error;
      this.#tell('crashed');
      this.#served = 1;
      return this.#kept(this.#runProven(task));
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

  /** Settles when the thread is not worn, or another is in its place: after the tasks that it has. Never rejects. */
  async renewIfWorn(): Promise<void> {
    try {
      if (!this.#renewal && (await this.#isWorn())) this.#renewal ??= this.#renew();
      await this.#renewal;
    } catch (error) {
      warn(error as Error);
    }
  }

  /** The old thread's memory is given back before the new one starts. Never rejects: tasks wait for it. */
  async #renew(): Promise<void> {
    this.#tell('worn');
    try {
      await this.#turns;
      await this.close();
    } catch (error) {
      warn(error as Error);
    }
    this.#renewal = null;
    this.#served = 0;
    try {
      this.#threads = this.#start();
    } catch (error) {
      // The old ones start a thread with their next task.
      warn(error as Error);
    }
  }

  async close(): Promise<void> {
    if (this.#isStuck) leaveAlone(this.#threads);
    else await this.#threads.destroy();
  }

  async #watched<T>(work: Promise<T>, left: AbortSignal): Promise<T> {
    const [threads, given] = [this.#threads, this.#given];
    try {
      return await this.#watch.over(work, left);
    } catch (error) {
      if (!(error instanceof HungThread) || threads !== this.#threads) throw error;
      if (!giveUpThread(threads)) {
        this.#isStuck = true;
        return await work.finally(() => {
          this.#isStuck = false;
        });
      }
      leaveAlone(threads);
      // Late as it is, it is idle when it has answered all, and can be ended.
      const ended = Promise.allSettled([work, ...given]).then(() => threads.destroy());
      void ended.catch(warn).finally(() => regainThread(threads));
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
    const answer: Promise<ReturnType<typeof ownMemory>> = this.#threads.run(undefined, {
      filename: MEASURE,
    });
    // It answers at once, unless its last task went on behind its answer, or it is at the next.
    const idle = new AbortController();
    void this.#turns.then(() => idle.abort());
    return (await this.#watched(this.#kept(answer), idle.signal)) > ownBytes;
  }

  #start(): Piscina {
    this.#given = new Set();
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
      concurrentTasksPerWorker: 1 + this.ahead,
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

/** How piscina and Node name the death of a thread, in a task or in its proof; a task's own error has neither. */
function isCrash(error: unknown): boolean {
  if (error instanceof ModelUnavailable) return isCrash(error.cause);
  if (!(error instanceof Error)) return false;
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return error.message.startsWith('worker exited with code') || code.startsWith('ERR_WORKER_');
}
