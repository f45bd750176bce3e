import { setTimeout as delay } from 'node:timers/promises';

const DEFAULTS = {
  /** How long an answer, or a failure, is given again. */
  keepMs: 5_000,
  /** And this many times as long as it took: who asks often must not fill the time of who answers. */
  keepTimes: 20,
  /** Who asks waits no longer. */
  limitMs: 2_000,
  now: () => performance.now(),
};

/** An answer that is dear, remembered for a while. One question runs at a time, whoever asks. */
export class Recent<T> {
  readonly #options: typeof DEFAULTS;
  #known: { readonly value: T | null; readonly until: number } | null = null;
  #asking: Promise<T | null> | null = null;

  constructor(
    private readonly ask: () => Promise<T>,
    options: Partial<typeof DEFAULTS> = {},
  ) {
    this.#options = { ...DEFAULTS, ...options };
  }

  /** Null when it failed, or did not come in time; what comes later is for who asks next. Never rejects. */
  async get(): Promise<T | null> {
    const { limitMs, now } = this.#options;
    if (this.#known && now() < this.#known.until) return this.#known.value;
    this.#asking ??= this.#askNow();
    const answered = new AbortController();
    const { signal } = answered;
    const tooLate = delay(limitMs, null, { signal, ref: false }).catch(() => null);
    try {
      return await Promise.race([this.#asking, tooLate]);
    } finally {
      answered.abort();
    }
  }

  async #askNow(): Promise<T | null> {
    const { keepMs, keepTimes, now } = this.#options;
    const startedAt = now();
    // In a callback: what throws at once is a failure as well.
    const value = await Promise.resolve()
      .then(this.ask)
      .catch(() => null);
    const endedAt = now();
    this.#known = { value, until: endedAt + Math.max(keepMs, keepTimes * (endedAt - startedAt)) };
    this.#asking = null;
    return value;
  }
}
