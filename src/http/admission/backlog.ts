/** Weight of the newest completion in what is learned of the pace. */
const NEWEST = 0.05;
/** Completions that the estimates are worth before there were any. */
const TRUST = 4;
/** The pace is believed within this factor of what the estimates say: a burst of what is remembered is no pace. */
const FASTEST = 1 / 4;
const SLOWEST = 16;

export interface BacklogOptions {
  /** Posts that are really worked on side by side, each by a core. */
  readonly servers: number;
  /** Milliseconds after which work on a post is cut short: none can cost more. */
  readonly timeLimitMs: number;
  /** Milliseconds on any clock that only goes forward. */
  readonly now: () => number;
}

/** What came of a post that left the backlog; `remembered` and `dropped` say nothing about the pace. */
export type Ending = 'worked' | 'remembered' | 'dropped';

interface Held {
  readonly cost: number;
}

/**
 * Work that was taken in and is not done, in estimated milliseconds of a core, and how long it will take. How fast
 * it really goes is learned from completions while all servers were busy: what else the machine does shows in it.
 */
export class Backlog {
  /** In order of arrival. */
  readonly #posts = new Set<Held>();
  #cost = 0;
  /** Since when the present posts are worked on and none of them was done. */
  #since = 0;
  /** Whether all servers had work ever since. */
  #wasFull = false;
  /** Milliseconds that went by while `#worked` was done, both fading. */
  #passed = 0;
  #worked = 0;

  constructor(private readonly options: BacklogOptions) {}

  get posts(): number {
    return this.#posts.size;
  }

  /** Milliseconds until all of it is done. */
  get waitMs(): number {
    const { servers, now } = this.options;
    let inService = 0;
    let served = 0;
    for (const { cost } of this.#posts) {
      if (served++ === servers) break;
      inService += cost;
    }
    // A thread that hangs gets nothing done: no more is credited than what is in service.
    const done = Math.min(inService, (now() - this.#since) / this.#pace);
    return Math.max(0, this.#cost - done) * this.#pace;
  }

  /** Milliseconds that `cost` takes by itself, on all servers. */
  timeOf(cost: number): number {
    return cost * this.#pace;
  }

  /** Takes in a post. Call the function given once, when it has ended. */
  begin(cost: number): (ending: Ending) => void {
    const post: Held = { cost: this.#bounded(cost) };
    if (this.#posts.size === 0) this.#since = this.options.now();
    this.#posts.add(post);
    this.#cost += post.cost;
    if (this.#posts.size === this.options.servers) {
      this.#since = this.options.now();
      this.#wasFull = true;
    }
    return (ending) => this.#end(post, ending);
  }

  #end(post: Held, ending: Ending): void {
    if (!this.#posts.delete(post)) return;
    this.#cost = this.#posts.size === 0 ? 0 : this.#cost - post.cost;
    if (ending !== 'worked') {
      this.#wasFull &&= this.#posts.size >= this.options.servers;
      return;
    }
    const now = this.options.now();
    if (this.#wasFull) this.#learn(now - this.#since, post.cost);
    this.#since = now;
    this.#wasFull = this.#posts.size >= this.options.servers;
  }

  #learn(passedMs: number, cost: number): void {
    if (this.#worked === 0) {
      this.#worked = TRUST * cost;
      this.#passed = this.#worked / this.options.servers;
    }
    this.#passed = this.#passed * (1 - NEWEST) + passedMs;
    this.#worked = this.#worked * (1 - NEWEST) + cost;
  }

  /** Milliseconds that go by for each millisecond of estimated cost. */
  get #pace(): number {
    const expected = 1 / this.options.servers;
    const learned = this.#worked === 0 ? expected : this.#passed / this.#worked;
    return Math.min(SLOWEST * expected, Math.max(FASTEST * expected, learned));
  }

  #bounded(cost: number): number {
    return Math.min(cost, this.options.timeLimitMs * this.options.servers);
  }
}
