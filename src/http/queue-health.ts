import { setTimeout as delay } from 'node:timers/promises';
import { monotonicNow } from '../inference/clock.js';
import type { Component } from '../pipeline/component.js';
import type { OpenQueue } from '../queue/open-queue.js';
import type { QueueState } from './contract.js';

/** The database is asked no more often than this (ms), however often somebody asks here. */
const ASK_EVERY_MS = 1_000;
/** How long who asks is held up by it: probes wait a second. */
const HOLD_UP_MS = 500;
/** A database that does not answer for so long is away. */
const PATIENCE_MS = 10_000;

export interface QueueHealthOptions {
  /** Whether anybody has ever used the queue; one that nobody needs is never opened. */
  readonly isUsed: () => boolean;
  /** Whether its disk takes another report, where that is this machine's. */
  readonly hasSpace?: () => Promise<boolean>;
  /** Milliseconds on a clock that never goes back. */
  readonly now?: () => number;
}

/** Whether reports can be taken in, asked of the database itself: a pool of connections looks well without one. */
export class QueueHealth {
  #askedAt = Number.NEGATIVE_INFINITY;
  #asking: Promise<void> | null = null;
  #answered = true;
  readonly #now: () => number;

  constructor(
    private readonly component: Pick<Component<OpenQueue>, 'loaded' | 'status'>,
    private readonly options: QueueHealthOptions,
  ) {
    this.#now = options.now ?? monotonicNow;
  }

  /** Never rejects, never opens the queue, and answers within half a second or so. */
  async state(): Promise<QueueState> {
    const open = this.component.loaded;
    if (!open) {
      if (this.component.status === 'failed') return 'unavailable';
      return this.options.isUsed() ? 'loading' : 'unused';
    }
    if (!this.#asking && this.#now() - this.#askedAt >= ASK_EVERY_MS) this.#ask(open);
    if (this.#asking) await Promise.race([this.#asking, delay(HOLD_UP_MS)]);
    const isSilent = this.#asking !== null && this.#now() - this.#askedAt >= PATIENCE_MS;
    return this.#answered && !isSilent ? 'ready' : 'unavailable';
  }

  #ask({ queue }: OpenQueue): void {
    this.#askedAt = this.#now();
    this.#asking = Promise.all([queue.lastChange(), this.options.hasSpace?.() ?? true])
      .then(
        ([, fits]) => fits,
        () => false,
      )
      .then((answered) => {
        this.#answered = answered;
        this.#asking = null;
      });
  }
}
