import { monotonicNow } from '../inference/clock.js';
import { unlessAborted } from '../inference/within.js';

export type ComponentStatus = 'loading' | 'ready' | 'failed';

/** After a failed load, the next one waits this long, so that requests do not hammer the disk. */
const RETRY_AFTER_MS = 5_000;

export interface Closable {
  /** Whether it hangs, and can be used for nothing for now. */
  isStalled?(): boolean;
  close(): Promise<void>;
}

/**
 * A part of the pipeline that takes time to load and may fail. A failure is reported and then
 * forgotten: a later `get` loads again, so a repaired model file needs no restart.
 */
export class Component<T extends Closable> {
  #status: ComponentStatus = 'loading';
  #loading: Promise<T> | undefined;
  #part: T | null = null;
  #failedAt = 0;
  #isClosed = false;

  constructor(
    readonly name: string,
    private readonly open: () => Promise<T>,
    private readonly onFailure: (name: string, error: unknown) => void,
    private readonly now: () => number = monotonicNow,
  ) {}

  /** What hangs counts as failed, until it goes on. */
  get status(): ComponentStatus {
    return this.#status === 'ready' && this.#part?.isStalled?.() ? 'failed' : this.#status;
  }

  /** The part if it is loaded now. */
  get loaded(): T | null {
    return this.#part;
  }

  /** The loaded part. Rejects while it cannot be loaded, and for good once it was closed. */
  get(): Promise<T> {
    // What is opened after the end would be closed by nobody.
    if (this.#isClosed) return Promise.reject(new Error(`${this.name} was closed`));
    if (this.#loading && !(this.#status === 'failed' && this.#mayRetry())) return this.#loading;
    this.#status = 'loading';
    this.#loading = this.open().then(
      (part) => {
        this.#status = 'ready';
        this.#part = part;
        return part;
      },
      (error: unknown) => {
        this.#status = 'failed';
        this.#failedAt = this.now();
        this.onFailure(this.name, error);
        throw error;
      },
    );
    return this.#loading;
  }

  /** Closes the part, which broke; a later `get` loads another. */
  forget(reason: unknown): void {
    const part = this.#part;
    if (!part) return;
    this.#part = null;
    this.#status = 'loading';
    this.onFailure(this.name, reason);
    this.#loading = part
      .close()
      .catch((error: unknown) => this.onFailure(this.name, error))
      .then(() => {
        this.#status = 'failed';
        this.#failedAt = this.now();
        throw reason;
      });
    this.#loading.catch(() => undefined);
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    const part = await this.#loading?.catch(() => undefined);
    await part?.close();
  }

  #mayRetry(): boolean {
    return this.now() - this.#failedAt >= RETRY_AFTER_MS;
  }
}

/** The loaded part; null while it cannot be loaded, and when `signal` fires before it was: a disk may never answer. */
export function loadedBy<T>(
  component: { get(): Promise<T> },
  signal: AbortSignal,
): Promise<T | null> {
  return unlessAborted(component.get(), signal).catch(() => null);
}
