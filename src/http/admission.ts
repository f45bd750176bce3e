import type { IncomingHttpHeaders } from 'node:http';
import type { Request, Response } from 'express';
import { AppError } from '../domain/errors.js';
import type { Ending } from './admission/backlog.js';
import { announced, type Demand } from './admission/demand.js';
import type { HeldBytes } from './admission/held-bytes.js';
import type { Room } from './admission/room.js';

export interface AdmissionOptions {
  readonly room: Room;
  /** Bounds the bodies in memory; null where no body is kept. */
  readonly memory: HeldBytes | null;
}

/** Told of the bytes of a body as they come; throws `overloaded` when memory is full. */
export type OnBytes = (bytes: number) => void;

/** Requests that may be sending their body at once: each holds a connection, and bytes are counted apart. */
const MOST_RECEIVING = 1_000;
/** A client asks again after a second at the earliest. */
const SHORTEST_RETRY_S = 1;

/**
 * Refuses work beyond what there is room for before its body is read, and everything once stopping. Requests that
 * still send their body are counted apart: a slow sender must not take the place of a worker.
 */
export class Admission {
  #receiving = 0;
  /** Posts of text let through a moment ago, whose body is about to be read. */
  #approaching = 0;
  #working = 0;
  #stopping = false;

  constructor(private readonly options: AdmissionOptions) {}

  get stopping(): boolean {
    return this.#stopping;
  }

  /** Requests in work or waiting for it, and those that still send their body. */
  get load(): { readonly working: number; readonly receiving: number } {
    return { working: this.#working, receiving: this.#receiving };
  }

  /** From now on every new request gets 503; those taken in go on. */
  stop(): void {
    this.#stopping = true;
  }

  /**
   * Whether a post that begins with such headers may go on to `run`: null, or after how many seconds to ask again.
   * Only texts are told here; a body of images is worth a closer look. Those who still send theirs after this turn
   * of the event loop no longer count: a slow sender must not take the place of a worker.
   */
  approach(headers: IncomingHttpHeaders): number | null {
    const told = announced(headers);
    if (this.#stopping || told.lane !== 'texts') return null;
    if (this.options.room.isFull(told, this.#approaching)) return this.#retryAfter(told);
    this.#approaching++;
    setImmediate(() => {
      this.#approaching--;
    });
    return null;
  }

  /**
   * Receives with `receive`, then works with `work`, which may `tell` that it came to something. The room is
   * kept until the work has settled, also when the client left: it is the work that costs. `weigh` tells what the
   * request asks for once it is read; without it, its headers do. Throws `overloaded` or `stopping`.
   */
  async run<T>(
    response: Response,
    receive: (onBytes: OnBytes) => Promise<T>,
    work: (received: T, tell: (ending: Ending) => void) => Promise<void>,
    weigh?: (received: T) => Promise<Demand>,
  ): Promise<void> {
    const told = announced(response.req.headers);
    this.#refuseWhenStopping(response);
    this.#refuseWhenFull(response, told);
    if (this.#receiving >= MOST_RECEIVING) throw this.#refusal(response, told);
    const { memory } = this.options;
    const holding = memory?.open();
    const onBytes = (bytes: number) => {
      if (holding?.add(bytes) === false) throw this.#refusal(response, told);
    };
    try {
      const received = await this.#receive(() => receive(onBytes));
      const demand = weigh ? await weigh(received) : told;
      if (weigh) holding?.set(demand.bytes);
      // Its bytes are here, and counted.
      this.#refuseWhenFull(response, { ...demand, bytes: 0 });
      await this.#work(demand, (tell) => work(received, tell));
    } finally {
      holding?.close();
    }
  }

  async #receive<T>(receive: () => Promise<T>): Promise<T> {
    this.#receiving++;
    try {
      return await receive();
    } finally {
      this.#receiving--;
    }
  }

  async #work(
    demand: Demand,
    work: (tell: (ending: Ending) => void) => Promise<void>,
  ): Promise<void> {
    const leave = this.options.room.take(demand);
    let ending: Ending = 'dropped';
    this.#working++;
    try {
      await work((told) => {
        ending = told;
      });
    } finally {
      this.#working--;
      leave(ending);
    }
  }

  #refuseWhenStopping(response: Response): void {
    if (!this.#stopping) return;
    response.set({ 'Retry-After': '5', Connection: 'close' });
    throw stopping();
  }

  #refuseWhenFull(response: Response, demand: Demand): void {
    const { room, memory } = this.options;
    const lacksMemory = memory?.fits(demand.bytes) === false;
    if (room.isFull(demand) || lacksMemory) throw this.#refusal(response, demand);
  }

  #refusal(response: Response, demand: Demand): AppError {
    response.set('Retry-After', String(this.#retryAfter(demand)));
    return overloaded();
  }

  /** Seconds until there is room again. */
  #retryAfter(demand: Demand): number {
    return Math.max(SHORTEST_RETRY_S, Math.ceil(this.options.room.waitMs(demand) / 1000));
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
