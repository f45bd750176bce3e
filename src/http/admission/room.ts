import type { LaneName } from '../../pipeline/lanes.js';
import { Backlog, type Ending } from './backlog.js';
import type { Demand } from './demand.js';

/** Who is let in, and for how long those must wait who are not. */
export interface Room {
  /** `approaching`: others like it, on their way in. */
  isFull(demand: Demand, approaching?: number): boolean;
  /** Milliseconds until what was let in before is done: after them it is worth asking again. */
  waitMs(demand: Demand): number;
  /** Takes the room; call what it gives once, when the work has ended. */
  take(demand: Demand): (ending: Ending) => void;
}

export interface PlacesOptions {
  /** Requests in work or waiting for it; one more is refused. */
  readonly capacity: number;
  /** Requests worked on at once: sets how fast the waiting ones move up. */
  readonly concurrent: number;
}

/** Weight of the newest request in the running mean of durations. */
const NEWEST = 0.1;
const FIRST_MEAN_MS = 500;

/** As many places as there are, whatever each holds. */
export class Places implements Room {
  #taken = 0;
  #meanMs = FIRST_MEAN_MS;

  constructor(private readonly options: PlacesOptions) {}

  isFull(_demand: Demand, approaching = 0): boolean {
    return this.#taken + approaching >= this.options.capacity;
  }

  waitMs(): number {
    return Math.ceil(this.#taken / this.options.concurrent) * this.#meanMs;
  }

  take(): () => void {
    const startedAt = Date.now();
    this.#taken++;
    return () => {
      this.#taken--;
      this.#meanMs += NEWEST * (Date.now() - startedAt - this.#meanMs);
    };
  }
}

interface LaneRoom {
  /** Posts in work at once: so many are taken however slow the machine is, if they keep the time limit. */
  readonly places: number;
  /** Of these, how many are really worked on side by side, each by a core. */
  readonly servers: number;
  /** The longest wait for one more. */
  readonly mostWaitMs: number;
}

export interface WorkRoomOptions {
  readonly lanes: Readonly<Record<LaneName, LaneRoom>>;
  /** From a request to the point where the unseen becomes a gap. */
  readonly timeLimitMs: number;
  readonly now: () => number;
}

/**
 * As much work as is done before those who wait for it lose patience: a text weighs a few milliseconds, a banner half
 * a second. Texts and images are counted apart, as they wait apart.
 */
export class WorkRoom implements Room {
  readonly #backlogs: Readonly<Record<LaneName, Backlog>>;

  constructor(private readonly options: WorkRoomOptions) {
    const { lanes, timeLimitMs, now } = options;
    const backlog = ({ servers }: { readonly servers: number }) =>
      new Backlog({ servers, timeLimitMs, now });
    this.#backlogs = { texts: backlog(lanes.texts), images: backlog(lanes.images) };
  }

  isFull({ lane, cost }: Demand, approaching = 0): boolean {
    const { timeLimitMs, lanes } = this.options;
    const backlog = this.#backlogs[lane];
    const posts = backlog.posts + approaching;
    // Whoever comes to an idle service is looked at, whatever it takes.
    if (posts === 0) return false;
    const wait = backlog.waitMs + backlog.timeOf(approaching * cost);
    const { places, mostWaitMs } = lanes[lane];
    if (posts >= places && wait >= mostWaitMs) return true;
    // What would have been seen in full alone must not become a gap by waiting.
    const own = backlog.timeOf(cost);
    return own <= timeLimitMs && wait + own > timeLimitMs;
  }

  waitMs({ lane }: Demand): number {
    return this.#backlogs[lane].waitMs;
  }

  take({ lane, cost }: Demand): (ending: Ending) => void {
    return this.#backlogs[lane].begin(cost);
  }
}
