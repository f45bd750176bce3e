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
