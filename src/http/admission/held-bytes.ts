/** Bytes of bodies in memory, over all requests, from their arrival until the work on them has ended. */
export class HeldBytes {
  #held = 0;

  constructor(private readonly most: number) {}

  get held(): number {
    return this.#held;
  }

  /** Whether so many more fit; to whom holds all that is held, any do: one body alone has a limit of its own. */
  fits(bytes: number, own = 0): boolean {
    return this.#held + bytes <= this.most || this.#held === own;
  }

  /** What one request holds: nothing yet. */
  open(): Holding {
    let own = 0;
    const set = (bytes: number) => {
      this.#held += bytes - own;
      own = bytes;
    };
    return {
      add: (bytes) => {
        if (!this.fits(bytes, own)) return false;
        set(own + bytes);
        return true;
      },
      set,
      close: () => set(0),
    };
  }
}

export interface Holding {
  /** Counts bytes that have come; false, and counts none, where there is no more room. */
  add(bytes: number): boolean;
  /** What is held from now on: the body gave way to what was read from it. */
  set(bytes: number): void;
  close(): void;
}
