import { lstat } from 'node:fs/promises';

/** The file is looked at no more often than this (ms). */
const CHECK_EVERY_MS = 1_000;

export interface LiveFileOptions<V> {
  readonly path: string;
  /** Reads the file; rejects when it cannot. */
  readonly read: () => Promise<V>;
  /** Told once for each kind of failure: the file changed and cannot be read. */
  readonly onFailure: (error: Error) => void;
  /** Milliseconds on any clock that never goes back. */
  readonly now?: (() => number) | undefined;
}

/** What a file holds, read again when it changes; while it cannot be read, the last good value and why. */
export class LiveFile<V> {
  readonly #now: () => number;
  #value: V;
  #failure: Error | null = null;
  /** The state of the file that `#value` was made of: after a failure the next look tries again. */
  #seen: string;
  #checkedAt: number;
  #checking: Promise<void> | null = null;

  private constructor(
    private readonly options: LiveFileOptions<V>,
    seen: string,
    value: V,
  ) {
    this.#now = options.now ?? (() => performance.now());
    this.#checkedAt = this.#now();
    this.#seen = seen;
    this.#value = value;
  }

  /** Reads the file. Rejects when it cannot. */
  static async open<V>(options: LiveFileOptions<V>): Promise<LiveFile<V>> {
    const seen = await signatureOf(options.path);
    return new LiveFile(options, seen, await options.read());
  }

  /** The last good one. */
  get value(): V {
    return this.#value;
  }

  /** Why `value` may be older than the file; null when it is not. */
  get failure(): Error | null {
    return this.#failure;
  }

  /** Looks at the file when the last look was a second ago or more. Never rejects. */
  async refresh(): Promise<void> {
    if (this.#now() - this.#checkedAt < CHECK_EVERY_MS) return;
    this.#checking ??= this.#check().finally(() => {
      this.#checking = null;
    });
    await this.#checking;
  }

  async #check(): Promise<void> {
    try {
      // Older than what is read after it, so a change in between is seen at the next look.
      const signature = await signatureOf(this.options.path);
      if (signature !== this.#seen) {
        this.#value = await this.options.read();
        this.#seen = signature;
      }
      this.#failure = null;
    } catch (error) {
      const failure = error instanceof Error ? error : new Error(String(error));
      if (this.#failure?.message !== failure.message) this.options.onFailure(failure);
      this.#failure = failure;
    } finally {
      // After the look: those who ask meanwhile wait for it.
      this.#checkedAt = this.#now();
    }
  }
}

/** Tells one state of the file from the next, who may read it included; no file at all is one too. */
async function signatureOf(path: string): Promise<string> {
  try {
    const { mtimeMs, ctimeMs, size, ino } = await lstat(path);
    return `${mtimeMs} ${ctimeMs} ${size} ${ino}`;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 'none';
    throw error;
  }
}
