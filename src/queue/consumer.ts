import { setTimeout as delay } from 'node:timers/promises';

/** After a failure, doubled up to the longest: a database that is away is asked gently. */
const FIRST_RETRY_MS = 500;
const LONGEST_RETRY_MS = 30_000;

/** Works as long as there is work, then looks again from time to time. */
export class Consumer {
  #isStopping = false;
  #woken = new AbortController();
  #running: Promise<void> = Promise.resolve();

  /**
   * `work` takes a batch and gives how much it took; 0: nothing waits. Idle, it looks again after `idleMs`, or when
   * it is woken.
   */
  constructor(
    private readonly work: () => Promise<number>,
    private readonly idleMs: number,
    private readonly onFailure: (error: unknown) => void,
  ) {}

  start(): void {
    this.#running = this.#run();
  }

  /** There is work. */
  wake(): void {
    this.#woken.abort();
  }

  /** Finishes the batch that is in work. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    this.wake();
    await this.#running;
  }

  async #run(): Promise<void> {
    let retryMs = FIRST_RETRY_MS;
    while (!this.#isStopping) {
      this.#woken = new AbortController();
      try {
        const took = await this.work();
        retryMs = FIRST_RETRY_MS;
        if (took === 0) await this.#pause(this.idleMs);
      } catch (error) {
        this.onFailure(error);
        await this.#pause(retryMs);
        retryMs = Math.min(2 * retryMs, LONGEST_RETRY_MS);
      }
    }
  }

  async #pause(ms: number): Promise<void> {
    const { signal } = this.#woken;
    await delay(ms, undefined, { signal }).catch(() => undefined);
  }
}
