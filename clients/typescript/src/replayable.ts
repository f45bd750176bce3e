/** Posts that may be without an answer at once: what is on its way takes no more memory than they do. */
export const MOST_UNANSWERED = 256;

/**
 * Posts of a source, in order, each kept until it has its answer: a request that was refused sends them again. No more
 * than `MOST_UNANSWERED` are taken ahead.
 */
export class Replayable<T> {
  readonly #iterator: AsyncIterator<T> | Iterator<T>;
  readonly #kept = new Map<number, T>();
  #next = 0;
  #turn: Promise<unknown> = Promise.resolve();
  #isTaking = false;
  #isDone = false;
  #onRoom: () => void = () => undefined;
  /** Why the source, or a post of it, could not be read. */
  failure: unknown;

  constructor(source: AsyncIterable<T> | Iterable<T>) {
    this.#iterator =
      Symbol.asyncIterator in source ? source[Symbol.asyncIterator]() : source[Symbol.iterator]();
  }

  /** The post with this number, from 0 on; undefined behind the last, and after `close`. Rejects as the source does. */
  at(index: number): Promise<T | undefined> {
    const taken = this.#turn.then(() => this.#take(index));
    this.#turn = taken.catch(() => undefined);
    return taken;
  }

  /** Gives a post that has its answer, and keeps it no longer. */
  answered(index: number): T | undefined {
    const post = this.#kept.get(index);
    this.#kept.delete(index);
    this.#onRoom();
    return post;
  }

  /** Tells the source that nobody asks any more; waits for it, unless it is waiting itself. */
  async close(): Promise<void> {
    const left = this.#isDone ? undefined : this.#iterator.return?.();
    this.#isDone = true;
    this.#onRoom();
    if (!this.#isTaking) await left;
    else Promise.resolve(left).catch(() => undefined);
  }

  async #take(index: number): Promise<T | undefined> {
    if (index < this.#next) return this.#kept.get(index);
    while (this.#kept.size >= MOST_UNANSWERED && !this.#isDone)
      await new Promise<void>((resolve) => {
        this.#onRoom = resolve;
      });
    if (this.#isDone) return undefined;
    this.#isTaking = true;
    const { done, value } = await Promise.resolve(this.#iterator.next()).finally(() => {
      this.#isTaking = false;
    });
    if (done) {
      this.#isDone = true;
      return undefined;
    }
    this.#kept.set(this.#next++, value);
    return value;
  }
}
