import { unlessAborted } from './within.js';

interface Running<V> {
  readonly work: Promise<V>;
  readonly stop: AbortController;
  waiting: number;
}

/** Work that several wait for is done once, and stops when the last of them has left. */
export class SharedWork<K, V> {
  readonly #running = new Map<K, Running<V>>();

  /**
   * What `work` gives under this key, begun by whoever came first. Rejects with `signal`'s reason as soon as it
   * fires, and for all who wait as `work` does; who comes after that begins anew.
   */
  async run(key: K, signal: AbortSignal, work: (wanted: AbortSignal) => Promise<V>): Promise<V> {
    signal.throwIfAborted();
    const running = this.#running.get(key) ?? this.#begin(key, work);
    running.waiting++;
    try {
      return await unlessAborted(running.work, signal);
    } finally {
      running.waiting--;
      if (running.waiting === 0 && this.#forget(key, running)) running.stop.abort(signal.reason);
    }
  }

  #begin(key: K, work: (wanted: AbortSignal) => Promise<V>): Running<V> {
    const stop = new AbortController();
    const running: Running<V> = { work: work(stop.signal), stop, waiting: 0 };
    this.#running.set(key, running);
    const forget = () => this.#forget(key, running);
    running.work.then(forget, forget);
    return running;
  }

  /** Whether it was still running: what has settled is forgotten. */
  #forget(key: K, running: Running<V>): boolean {
    return this.#running.get(key) === running && this.#running.delete(key);
  }
}
