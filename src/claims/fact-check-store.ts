import { stat } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { type FactChecks, factCheckPath, readFactChecks } from './fact-check-file.js';

/** The file is looked at no more often than this (ms). */
const CHECK_EVERY_MS = 1_000;
/** How long a look may hold up who asks (ms); a large file takes longer to read. */
const WAIT_MS = 500;

export interface FactCheckStoreOptions {
  /** DATA_DIR. */
  readonly directory: string;
  /** Told once for each kind of failure: the file changed and cannot be read; the old index stays. */
  readonly onFailure: (error: Error) => void;
  /** Milliseconds on any clock that never goes back. */
  readonly now?: () => number;
}

/** The index as it stands, read again when its file changes. */
export class FactCheckStore {
  readonly #now: () => number;
  #current: FactChecks | null = null;
  /** Why `#current` is older than the file; null when it is not. */
  #failure: string | null = null;
  /** The state of the file that `#current` was made of: after a failure the next look tries again. */
  #seen = '';
  #checkedAt: number;
  #checking: Promise<void> | null = null;

  private constructor(private readonly options: FactCheckStoreOptions) {
    this.#now = options.now ?? (() => performance.now());
    this.#checkedAt = this.#now();
  }

  /** Reads the file. Throws `FactCheckFileError` when it cannot: no index would deny what is in it. */
  static async open(options: FactCheckStoreOptions): Promise<FactCheckStore> {
    const store = new FactCheckStore(options);
    await store.#load(await signatureOf(options.directory));
    return store;
  }

  /** The last good one, after a look at the file when the last was a second ago or more; null without a file. Never rejects. */
  async refresh(): Promise<FactChecks | null> {
    if (this.#now() - this.#checkedAt >= CHECK_EVERY_MS) {
      this.#checking ??= this.#check().finally(() => {
        this.#checking = null;
      });
      // Without waiting, the first post after a quiet night would meet an index that was replaced in the evening.
      // Until a large file is read, the old one answers.
      await (this.#current === null ? this.#checking : settledWithin(this.#checking, WAIT_MS));
    }
    return this.#current;
  }

  async #check(): Promise<void> {
    try {
      const signature = await signatureOf(this.options.directory);
      if (signature !== this.#seen) await this.#load(signature);
      this.#failure = null;
    } catch (error) {
      const failure = error instanceof Error ? error : new Error(String(error));
      if (this.#failure !== failure.message) this.options.onFailure(failure);
      this.#failure = failure.message;
    } finally {
      this.#checkedAt = this.#now();
    }
  }

  /** `signature` is older than what is read, so a change in between is seen at the next look. */
  async #load(signature: string): Promise<void> {
    const found = await readFactChecks(this.options.directory);
    // Without this, a volume that is not mounted would say that nothing was ever checked.
    if (found === null && this.#current !== null) throw gone(this.options.directory);
    this.#current = found;
    this.#seen = signature;
  }
}

function gone(directory: string): Error {
  return new Error(
    `${factCheckPath(directory)}: hilang, indeks lama tetap dipakai (gone; the old index stays). Kembalikan berkasnya; ` +
      'untuk berjalan tanpa daftar: saring factchecks remove --all',
  );
}

async function settledWithin(work: Promise<void>, ms: number): Promise<void> {
  const settled = new AbortController();
  const tooLate = delay(ms, undefined, { signal: settled.signal }).catch(() => undefined);
  await Promise.race([work, tooLate]);
  settled.abort();
}

/** Tells one state of the file from the next; a file that is not there has one too. */
async function signatureOf(directory: string): Promise<string> {
  try {
    const { mtimeMs, size, ino } = await stat(factCheckPath(directory));
    return `${mtimeMs} ${size} ${ino}`;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 'none';
    throw error;
  }
}
