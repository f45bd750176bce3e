import type { Classification } from '../../domain/classification.js';
import type { Problem } from '../contract.js';
import type { Line } from './read-lines.js';
import { type Ending, untilStop } from './until-stop.js';

export interface BatchOptions {
  /** Judges one line. Rejects with what is wrong with it. */
  readonly judge: (line: Line) => Promise<Classification>;
  /** What a caller may see of an error. */
  readonly problemOf: (error: unknown) => Problem;
  /** Writes one line of the answer; settles when the reader can take more. */
  readonly write: (line: BatchLine) => Promise<void>;
  /** Lines judged at once. */
  readonly concurrent: number;
  /** Fires when nobody reads the answer any more. */
  readonly left: AbortSignal;
  /** Fires when the service ends: no further line is begun then, nor waited for. */
  readonly stopping: AbortSignal;
}

/** A line of the answer. */
export type BatchLine =
  | ({ readonly index: number } & Classification)
  | { readonly index: number; readonly error: Problem }
  | BatchEnd;

/** The last line. `end` is false where the service stopped before the line `next`. */
type BatchEnd =
  | { readonly end: true; readonly ok: number; readonly failed: number }
  | { readonly end: false; readonly ok: number; readonly failed: number; readonly next: number };

/**
 * Judges lines as they come, a few at once, and writes each answer when it is there. No line is taken from the source
 * before there is room for it and before the reader has taken what was written: neither a fast sender nor a slow
 * reader fills the memory. Rejects when the source breaks, or with `left`'s reason.
 */
export async function runBatch(lines: AsyncIterable<Line>, options: BatchOptions): Promise<void> {
  const { judge, problemOf, write, concurrent, left } = options;
  const running = new Set<Promise<void>>();
  const counts = { ok: 0, failed: 0 };
  const ending: Ending = { stopped: false };
  let next = 0;
  let failure: Failure | undefined;

  const one = async (line: Line) => {
    const answer = await judge(line).then(
      (classification) => ({ index: line.index, ...classification }),
      (error: unknown) => {
        left.throwIfAborted();
        return { index: line.index, error: problemOf(error) };
      },
    );
    counts['error' in answer ? 'failed' : 'ok']++;
    await write(answer);
  };

  try {
    for await (const line of untilStop(lines, options.stopping, ending)) {
      failure?.throw();
      left.throwIfAborted();
      next = line.index + 1;
      const job: Promise<void> = one(line)
        // Kept, not thrown: a rejection that nobody waits for at that moment would end the process.
        .catch((error: unknown) => {
          failure ??= new Failure(error);
        })
        .finally(() => running.delete(job));
      running.add(job);
      if (running.size >= concurrent) await Promise.race(running);
    }
  } finally {
    await Promise.all(running);
  }
  failure?.throw();
  await write(ending.stopped ? { end: false, ...counts, next } : { end: true, ...counts });
}

class Failure {
  constructor(private readonly error: unknown) {}

  throw(): never {
    throw this.error;
  }
}
