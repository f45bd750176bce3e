/** A fixed set of things that are lent one at a time, first come first served. */
export class Permits<T> {
  readonly #free: T[];
  readonly #waiting: ((item: T) => void)[] = [];

  constructor(items: readonly T[]) {
    this.#free = [...items];
  }

  /** The next free item. Rejects with the signal's reason when it fires first. */
  acquire(signal: AbortSignal): Promise<T> {
    if (signal.aborted) return Promise.reject(signal.reason);
    const item = this.#free.pop();
    if (item !== undefined) return Promise.resolve(item);
    return new Promise((resolve, reject) => {
      const take = (lent: T) => {
        signal.removeEventListener('abort', leave);
        resolve(lent);
      };
      const leave = () => {
        // Out of the queue, so that an item is never lent to someone who has left.
        this.#waiting.splice(this.#waiting.indexOf(take), 1);
        reject(signal.reason);
      };
      signal.addEventListener('abort', leave, { once: true });
      this.#waiting.push(take);
    });
  }

  /** Gives an item back; the first in the queue gets it. */
  release(item: T): void {
    const next = this.#waiting.shift();
    if (next) next(item);
    else this.#free.push(item);
  }
}
