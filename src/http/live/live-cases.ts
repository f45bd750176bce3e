import { setTimeout as delay } from 'node:timers/promises';
import type { Response } from 'express';
import type { Logger } from 'pino';
import { withoutContent } from '../../queue/unavailable.js';
import { overloaded, stopping } from '../admission.js';
import type { OpenQueue } from '../with-queue.js';
import { Listener } from './listener.js';
import { AWAY, BACK, changesIn, HEARTBEAT, RETRY, resetAt } from './wire.js';

const DEFAULTS = {
  /** Between two questions to the database. */
  pollMs: 1_000,
  /** A database that does not answer for this long is away. */
  patienceMs: 10_000,
  /** At each it is looked who may still listen. */
  heartbeatMs: 15_000,
  /** A stream ends after this and is asked for again: one whose client vanished without a word must not stay. */
  lifeMs: 15 * 60_000,
  most: 200,
  /** Who is more events behind than this is told to read the queue anew. */
  mostBehind: 1_000,
};
const RETRY_SECONDS = '5';

/** What is asked on behalf of one listener. */
interface Asked {
  /** Number of the last event. */
  readonly readHead: () => Promise<number>;
  /** Whether who asked would still be let in. */
  readonly mayGoOn: () => Promise<boolean>;
}

/** Tells those who listen what happens to cases: one question a second, while somebody listens. */
export class LiveCases {
  readonly #listeners = new Set<Listener>();
  readonly #options: typeof DEFAULTS;
  readonly #stop = new AbortController();
  #joining = 0;
  #runs = false;
  #isAway = false;

  constructor(
    private readonly open: OpenQueue,
    private readonly logger: Logger,
    options: Partial<typeof DEFAULTS> = {},
  ) {
    this.#options = { ...DEFAULTS, ...options };
  }

  /**
   * Makes a stream of a response, from the event after `from` on; null: from now on. Throws `overloaded` or
   * `stopping`.
   */
  async join(response: Response, from: number | null, { readHead, mayGoOn }: Asked): Promise<void> {
    this.#refuse(response);
    this.#joining++;
    const head = await readHead().finally(() => this.#joining--);
    if (this.#stop.signal.aborted) throw stopping();
    if (response.closed) return;
    const isKnown = from !== null && from <= head && head - from <= this.#options.mostBehind;
    const seq = isKnown ? from : head;
    // Nginx would gather events before it sends them.
    response.set({ 'Content-Type': 'text/event-stream', 'X-Accel-Buffering': 'no' });
    response.flushHeaders();
    const listener = new Listener(response, seq, this.#options.lifeMs, mayGoOn);
    this.#listeners.add(listener);
    response.once('close', () => this.#listeners.delete(listener));
    listener.send(RETRY + (isKnown ? '' : resetAt(seq)) + (this.#isAway ? AWAY : ''));
    this.#run();
  }

  /** How many streams there are. */
  get listeners(): number {
    return this.#listeners.size;
  }

  /** Ends all streams at once, and begins no more. */
  stop(): void {
    this.#stop.abort();
    for (const listener of this.#listeners) listener.end();
  }

  #refuse(response: Response): void {
    const isFull = this.#listeners.size + this.#joining >= this.#options.most;
    if (!isFull && !this.#stop.signal.aborted) return;
    response.set('Retry-After', RETRY_SECONDS);
    throw this.#stop.signal.aborted ? stopping() : overloaded();
  }

  #run(): void {
    if (this.#runs) return;
    this.#runs = true;
    const heartbeat = setInterval(() => void this.#beat(), this.#options.heartbeatMs);
    void this.#pollWhileHeard().finally(() => {
      this.#runs = false;
      clearInterval(heartbeat);
    });
  }

  async #pollWhileHeard(): Promise<void> {
    const { signal } = this.#stop;
    let asked: Promise<void> | null = null;
    while (this.#listeners.size > 0 && !signal.aborted) {
      try {
        // A question that was never answered holds a connection: no second one beside it.
        asked ??= this.#poll().finally(() => {
          asked = null;
        });
        await this.#within(asked);
        if (this.#isAway) this.#tell(BACK);
        this.#isAway = false;
      } catch (error) {
        if (!this.#isAway) {
          this.logger.warn({ err: withoutContent(error) }, 'live cases: the database is away');
          this.#tell(AWAY);
        }
        this.#isAway = true;
      }
      await delay(this.#options.pollMs, undefined, { signal }).catch(() => undefined);
    }
  }

  /** Rejects when the answer is too late; what comes of it later is for who asks on. */
  async #within(asked: Promise<void>): Promise<void> {
    const { patienceMs } = this.#options;
    const answered = new AbortController();
    const { signal } = answered;
    const tooLate = delay(patienceMs, undefined, { signal, ref: false }).then(() => {
      throw new Error(`the database did not answer within ${patienceMs} ms`);
    });
    try {
      await Promise.race([asked, tooLate]);
    } finally {
      tooLate.catch(() => undefined);
      answered.abort();
    }
  }

  async #poll(): Promise<void> {
    // Who joins while the database is asked may be further behind than the answer: it is the next one's.
    const listeners = [...this.#listeners];
    const queue = await this.open();
    const { mostBehind } = this.#options;
    const after = Math.min(...listeners.map(({ seq }) => seq));
    const changes = await queue.changes(after, mostBehind + 1);
    if (changes.length > mostBehind) {
      const head = await queue.lastChange();
      const late = listeners.filter(({ seq }) => head - seq > mostBehind);
      for (const listener of late) listener.send(resetAt(head), head);
      return;
    }
    const last = changes.at(-1)?.seq;
    if (last === undefined) return;
    const texts = new Map<number, string>();
    for (const listener of listeners) {
      const { seq } = listener;
      const text = texts.get(seq) ?? changesIn(changes.filter((change) => change.seq > seq));
      texts.set(seq, text);
      listener.send(text, Math.max(last, seq));
    }
  }

  async #beat(): Promise<void> {
    const listeners = [...this.#listeners];
    const allowed = await Promise.all(listeners.map((listener) => listener.mayGoOn()));
    for (const [at, listener] of listeners.entries()) {
      if (allowed[at]) listener.send(HEARTBEAT);
      else listener.end();
    }
  }

  #tell(text: string): void {
    for (const listener of this.#listeners) listener.send(text);
  }
}
