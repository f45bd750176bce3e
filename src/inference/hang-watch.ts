import { monotonicNow } from './clock.js';

/** A thread at a task that nobody waits for any more is late; for so long (ms) it may be, on a busy machine. */
const STALLED_AFTER_MS = 5_000;

/** A thread did not end a task that nobody waits for any more. */
export class HungThread extends Error {
  override readonly name = 'HungThread';

  constructor(afterMs: number) {
    super(`the thread was still at its task ${afterMs} ms after nobody waited for it any more`);
  }
}

/** Watches one thread at its tasks. */
export class HangWatch {
  readonly #late = new Set<{ readonly since: number }>();

  /** Milliseconds after which a thread that is late hangs; `Infinity`: never. */
  constructor(private readonly afterMs: number) {}

  /** Whether it has been late for so long that something must be wrong. */
  get isStalled(): boolean {
    const now = monotonicNow();
    return [...this.#late].some(({ since }) => now - since >= STALLED_AFTER_MS);
  }

  /** The result of `work`, or a rejection with `HungThread` when it has not settled long after `left` fired. */
  over<T>(work: Promise<T>, left: AbortSignal): Promise<T> {
    return new Promise((resolve, reject) => {
      let timer: NodeJS.Timeout | undefined;
      let late: { readonly since: number } | null = null;
      const onLeft = () => {
        late = { since: monotonicNow() };
        this.#late.add(late);
        if (this.afterMs === Number.POSITIVE_INFINITY) return;
        // A main thread that was held up itself looks at what arrived before it judges.
        const judge = () =>
          setImmediate(() => {
            if (late) this.#late.delete(late);
            reject(new HungThread(this.afterMs));
          });
        timer = setTimeout(judge, this.afterMs).unref();
      };
      work.then(resolve, reject).finally(() => {
        clearTimeout(timer);
        left.removeEventListener('abort', onLeft);
        if (late) this.#late.delete(late);
      });
      if (left.aborted) onLeft();
      else left.addEventListener('abort', onLeft, { once: true });
    });
  }

  /** Another thread took the place of the one that was watched. */
  reset(): void {
    this.#late.clear();
  }
}
