import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import PQueue from 'p-queue';
import { lock } from 'proper-lockfile';
import { builtFile } from '../files/built-file.js';
import type { Database, Queryable } from './database.js';
import { pglitePath } from './pglite-path.js';
import type { PgliteAnswer, PgliteRequest } from './pglite-thread.js';

/** A lock this old (ms) is a dead process's: a living one renews it. */
const STALE_MS = 10_000;
/** Up to 15 s in all: longer than a dead process's lock lasts, so a restart after a crash gets through. */
const RETRIES = { retries: 30, factor: 1, minTimeout: 500, maxTimeout: 500 };

/** Another process holds the folder. */
class QueueInUseError extends Error {}

/**
 * The embedded database in `dataDirectory`, in a thread of its own; one process at a time. A new one takes
 * about 5 s to make. Rejects with `QueueInUseError` when another process has it. `onLost`: it died, or another
 * process took the folder for left over; whatever is asked of it from then on is rejected.
 */
export async function openPglite(
  dataDirectory: string,
  onLost: (error: unknown) => void,
): Promise<Database> {
  const folder = pglitePath(dataDirectory);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  let thread: PgliteThread | null = null;
  let isHeld = true;
  // Two that write into one folder destroy it.
  const unlock = await holdFolder(folder, (error) => {
    isHeld = false;
    thread?.end(error);
  });
  const release = async () => {
    if (isHeld) await unlock();
  };
  thread = new PgliteThread(join(folder, 'pg'), onLost);
  try {
    await thread.opened;
  } catch (error) {
    await thread.close();
    await release();
    throw error;
  }
  return databaseOf(thread, release);
}

function databaseOf(thread: PgliteThread, release: () => Promise<void>): Database {
  // One connection: whatever comes while a transaction runs would become part of it.
  const turns = new PQueue({ concurrency: 1 });
  const raw: Queryable = {
    query: async <T>(sql: string, values: readonly unknown[] = []) =>
      (await thread.send(
        sql,
        values.map((value) => value ?? null),
      )) as T[],
    script: async <T>(sql: string) => (await thread.send(sql, null)) as T[],
  };
  return {
    kind: 'pglite',
    query: <T>(sql: string, values?: readonly unknown[]) =>
      turns.add(() => raw.query<T>(sql, values)),
    script: <T>(sql: string) => turns.add(() => aloneScript<T>(raw, sql)),
    transaction: (work) => turns.add(() => inTransaction(raw, work)),
    close: async () => {
      await turns.onIdle();
      await thread.close();
      await release();
    },
  };
}

/** A script may begin a transaction of its own: when it fails, the connection must not stay in it. */
async function aloneScript<T>(raw: Queryable, sql: string): Promise<T[]> {
  try {
    return await raw.script<T>(sql);
  } catch (error) {
    await raw.script('rollback');
    throw error;
  }
}

async function inTransaction<T>(raw: Queryable, work: (tx: Queryable) => Promise<T>): Promise<T> {
  await raw.script('begin');
  try {
    const result = await work(raw);
    await raw.script('commit');
    return result;
  } catch (error) {
    await raw.script('rollback');
    throw error;
  }
}

async function holdFolder(
  folder: string,
  onCompromised: (error: Error) => void,
): Promise<() => Promise<void>> {
  try {
    return await lock(folder, {
      realpath: false,
      stale: STALE_MS,
      retries: RETRIES,
      onCompromised,
    });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ELOCKED') throw error;
    throw new QueueInUseError(
      `${folder}: sedang dipakai proses Saring lain (in use by another process). ` +
        'Hentikan layanan itu dahulu, atau pakai Postgres bersama lewat DATABASE_URL.',
      { cause: error },
    );
  }
}

interface Pending {
  readonly resolve: (rows: readonly unknown[]) => void;
  readonly reject: (error: Error) => void;
}

/** Questions to the thread and their answers; when it dies, every question that is open is answered so. */
class PgliteThread {
  readonly opened: Promise<unknown>;
  readonly #worker: Worker;
  readonly #pending = new Map<number, Pending>();
  #last = 0;
  #gone: Error | null = null;
  #isClosed = false;

  constructor(
    folder: string,
    private readonly onLost: (error: Error) => void,
  ) {
    this.#worker = new Worker(builtFile(new URL('./pglite-thread.js', import.meta.url)), {
      workerData: folder,
    });
    this.opened = this.#expect(0);
    this.#worker.on('message', (answer: PgliteAnswer) => this.#settle(answer));
    this.#worker.on('error', (error) => this.#fail(gone((error as Error).message, error)));
    this.#worker.on('exit', (code) => this.#fail(gone(String(code))));
  }

  async send(sql: string, values: readonly unknown[] | null): Promise<readonly unknown[]> {
    if (this.#gone) throw this.#gone;
    const id = ++this.#last;
    const answer = this.#expect(id);
    this.#worker.postMessage({ id, sql, values } satisfies PgliteRequest);
    return answer;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    // What dies on its way out needs no more closing.
    if (!this.#gone) await this.send('close', null).catch(() => undefined);
    await this.#worker.terminate();
  }

  /** Stops it as if it had died. */
  end(reason: Error): void {
    this.#fail(gone(reason.message, reason));
    void this.#worker.terminate();
  }

  #expect(id: number): Promise<readonly unknown[]> {
    return new Promise((resolve, reject) => this.#pending.set(id, { resolve, reject }));
  }

  #settle(answer: PgliteAnswer): void {
    const pending = this.#pending.get(answer.id);
    this.#pending.delete(answer.id);
    if ('rows' in answer) pending?.resolve(answer.rows);
    else pending?.reject(Object.assign(new Error(answer.error.message), answer.error));
  }

  #fail(error: Error): void {
    if (!this.#gone && !this.#isClosed) this.onLost(error);
    this.#gone ??= error;
    for (const { reject } of this.#pending.values()) reject(this.#gone);
    this.#pending.clear();
  }
}

/** As `isUnavailable` knows it. */
function gone(reason: string, cause?: unknown): Error {
  return new Error(`PGlite ended (${reason})`, { cause });
}
