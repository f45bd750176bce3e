/**
 * How long a turn of the event loop takes, from its first request on: what arrives meanwhile waits as long. Needs no
 * timer, and says nothing while no requests come.
 */
export class LoopTurn {
  #startedAt: number | null = null;
  #last = 0;

  /** `now`: milliseconds on a clock that only goes forward. */
  constructor(private readonly now: () => number) {}

  /** To be asked at each request: milliseconds of this turn so far, or of the last one that had any, if it was longer. */
  ms(): number {
    const now = this.now();
    if (this.#startedAt === null) setImmediate(() => this.#end());
    this.#startedAt ??= now;
    return Math.max(now - this.#startedAt, this.#last);
  }

  #end(): void {
    this.#last = this.now() - (this.#startedAt ?? this.now());
    this.#startedAt = null;
  }
}
