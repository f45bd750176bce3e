import type { Request, Response } from 'express';
import { AppError } from '../domain/errors.js';

export interface AdmissionOptions {
  /** Posts in work or waiting for it; one more is refused. */
  readonly capacity: number;
  /** Posts worked on at once: sets how fast the waiting ones move up. */
  readonly concurrent: number;
}

/** Requests that may be sending their body at once, for each place in work. */
const RECEIVING_PER_PLACE = 2;
/** Weight of the newest post in the running mean of durations. */
const NEWEST = 0.1;

/**
 * Refuses work beyond capacity before its body is read, and everything once stopping. Requests that
 * still send their body are counted apart: a slow sender must not take the place of a worker.
 */
export class Admission {
  #receiving = 0;
  #working = 0;
  #meanMs = 500;
  #stopping = false;

  constructor(private readonly options: AdmissionOptions) {}

  get stopping(): boolean {
    return this.#stopping;
  }

  /** Requests in work, and those that still send their body. */
  get load(): { readonly working: number; readonly receiving: number } {
    return { working: this.#working, receiving: this.#receiving };
  }

  /** From now on every new request gets 503; those taken in go on. */
  stop(): void {
    this.#stopping = true;
  }

  /**
   * Receives with `receive`, then works with `work`. The place is kept until the work has settled,
   * also when the client left: it is the work that costs. Throws `overloaded` or `stopping`.
   */
  async run<T>(
    response: Response,
    receive: () => Promise<T>,
    work: (received: T) => Promise<void>,
  ): Promise<void> {
    if (this.#receiving >= this.options.capacity * RECEIVING_PER_PLACE) throw this.#full(response);
    this.#refuseWhenStopping(response);
    this.#refuseWhenFull(response);
    this.#receiving++;
    const received = await receive().finally(() => this.#receiving--);
    this.#refuseWhenFull(response);
    this.#working++;
    const startedAt = Date.now();
    try {
      await work(received);
    } finally {
      this.#working--;
      this.#meanMs += NEWEST * (Date.now() - startedAt - this.#meanMs);
    }
  }

  #refuseWhenStopping(response: Response): void {
    if (!this.#stopping) return;
    response.set({ 'Retry-After': '5', Connection: 'close' });
    throw stopping();
  }

  #refuseWhenFull(response: Response): void {
    if (this.#working >= this.options.capacity) throw this.#full(response);
  }

  /** Every post in work must get its turn, `concurrent` at a time. */
  #full(response: Response): AppError {
    const rounds = Math.ceil(this.#working / this.options.concurrent);
    const seconds = Math.max(1, Math.ceil((rounds * this.#meanMs) / 1000));
    response.set('Retry-After', String(seconds));
    return overloaded();
  }
}

/** Fires when the client closes the connection before it has its answer. */
export function clientLeft(request: Request, response: Response): AbortSignal {
  const left = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) left.abort(new Error(`client of ${request.path} left`));
  });
  return left.signal;
}

export function overloaded(): AppError {
  return new AppError('overloaded', {
    id: 'Layanan sedang penuh. Coba lagi setelah jeda pada header Retry-After.',
    en: 'The service is at capacity. Try again after the pause in Retry-After.',
  });
}

export function stopping(): AppError {
  return new AppError('stopping', {
    id: 'Layanan sedang berhenti. Coba lagi sesaat lagi.',
    en: 'The service is stopping. Try again in a moment.',
  });
}
