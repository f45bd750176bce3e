import type { Response } from 'express';

/** What may wait for one that does not read; beyond, it is cut off, and asks again from where it was. */
const MOST_BUFFERED = 2 ** 20;

/** One stream, and how far it was told. */
export class Listener {
  #seq: number;

  /** `seq`: of the last event that it knows. It ends by itself after `lifeMs`. */
  constructor(
    private readonly response: Response,
    seq: number,
    lifeMs: number,
    /** Whether it may hear on; a key may have been revoked. */
    readonly mayGoOn: () => Promise<boolean>,
  ) {
    this.#seq = seq;
    const life = setTimeout(() => this.end(), lifeMs);
    response.once('close', () => clearTimeout(life));
  }

  get seq(): number {
    return this.#seq;
  }

  /** Sends a text, after which all up to `seq` was told. */
  send(text: string, seq = this.#seq): void {
    this.#seq = seq;
    if (text === '' || this.response.writableEnded) return;
    if (this.response.writableLength > MOST_BUFFERED) this.response.destroy();
    else this.response.write(text);
  }

  /** Ends it; what it has not read by now it gets when it asks again. */
  end(): void {
    if (this.response.writableLength === 0) this.response.end();
    else this.response.destroy();
  }
}
