/** A clock that is further off than this would erase content that much too early (ms). */
const MOST_OFF_MS = 7 * 86_400_000;

/** Clocks of this machine, in milliseconds: one that people set, and one that nobody sets. */
interface Clocks {
  readonly wall: () => number;
  readonly steady: () => number;
}

const OWN_CLOCKS: Clocks = { wall: Date.now, steady: () => performance.now() };

/** Holds up what cannot be undone while a clock may be wrong: content is erased by age. */
export class ClockGuard {
  readonly #startedAt: number;

  constructor(private readonly clocks: Clocks = OWN_CLOCKS) {
    this.#startedAt = clocks.wall() - clocks.steady();
  }

  /**
   * Throws when this machine's clock was set far ahead since the process began, or the database's is far ahead of
   * it. Set right again, or begun anew with it, all goes on.
   */
  check(databaseNow: Date): void {
    const { wall, steady } = this.clocks;
    const jumped = wall() - steady() - this.#startedAt;
    const ahead = databaseNow.getTime() - wall();
    if (jumped <= MOST_OFF_MS && ahead <= MOST_OFF_MS) return;
    throw new Error(
      `nothing is erased: a clock may be wrong (set ahead by ${days(jumped)} days since the start; the database is ` +
        `${days(ahead)} days ahead). Set it right; if it is right, start the service anew`,
    );
  }
}

function days(ms: number): number {
  return Math.round(ms / 86_400_000);
}
