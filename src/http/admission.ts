import type { RequestHandler } from 'express';
import { AppError } from '../domain/errors.js';

export interface AdmissionOptions {
  /** Requests in work or waiting; one more is refused before its body is read. */
  readonly capacity: number;
  /** Requests worked on at once: sets how fast the waiting ones move up. */
  readonly concurrent: number;
}

/** Weight of the newest request in the running mean of durations. */
const NEWEST = 0.1;

/** Counts requests in flight, refuses what is beyond capacity, and everything once stopping. */
export class Admission {
  #inFlight = 0;
  #meanMs = 500;
  #stopping = false;

  constructor(private readonly options: AdmissionOptions) {}

  get stopping(): boolean {
    return this.#stopping;
  }

  /** From now on every new request gets 503; those in flight go on. */
  stop(): void {
    this.#stopping = true;
  }

  readonly middleware: RequestHandler = (_request, response, next) => {
    if (this.#stopping) {
      response.set({ 'Retry-After': '5', Connection: 'close' });
      throw stopping();
    }
    if (this.#inFlight >= this.options.capacity) {
      response.set('Retry-After', String(this.#secondsUntilFree()));
      throw overloaded();
    }
    const startedAt = Date.now();
    this.#inFlight++;
    response.once('close', () => {
      this.#inFlight--;
      this.#meanMs += NEWEST * (Date.now() - startedAt - this.#meanMs);
    });
    next();
  };

  /** Every request in flight must get its turn, `concurrent` at a time. */
  #secondsUntilFree(): number {
    const rounds = Math.ceil(this.#inFlight / this.options.concurrent);
    return Math.max(1, Math.ceil((rounds * this.#meanMs) / 1000));
  }
}

function overloaded(): AppError {
  return new AppError('overloaded', {
    id: 'Layanan sedang penuh. Coba lagi setelah jeda pada header Retry-After.',
    en: 'The service is at capacity. Try again after the pause in Retry-After.',
  });
}

function stopping(): AppError {
  return new AppError('stopping', {
    id: 'Layanan sedang berhenti. Coba lagi sesaat lagi.',
    en: 'The service is stopping. Try again in a moment.',
  });
}
