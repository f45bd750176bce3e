import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';

/** Thread that holds one PGlite: opening one takes seconds in which the thread answers nobody. */

export interface PgliteRequest {
  readonly id: number;
  readonly sql: string;
  /** Null: several statements. */
  readonly values: readonly unknown[] | null;
}

export type PgliteAnswer =
  | { readonly id: number; readonly rows: readonly unknown[] }
  | { readonly id: number; readonly error: { readonly message: string; readonly code?: string } };

const INT8 = 20;
/** Of WebAssembly: out of memory, aborted, left. */
const BROKEN: ReadonlySet<string> = new Set(['RuntimeError', 'ExitStatus']);

const database = await PGlite.create(workerData as string, { parsers: { [INT8]: Number } });
const port = parentPort;
port?.on('message', async ({ id, sql, values }: PgliteRequest) =>
  port.postMessage(await answer(id, sql, values)),
);
port?.postMessage({ id: 0, rows: [] } satisfies PgliteAnswer);

async function answer(
  id: number,
  sql: string,
  values: PgliteRequest['values'],
): Promise<PgliteAnswer> {
  try {
    if (sql === 'close') await database.close();
    else if (values === null) return { id, rows: (await database.exec(sql)).at(-1)?.rows ?? [] };
    else return { id, rows: (await database.query(sql, [...values])).rows };
    return { id, rows: [] };
  } catch (error) {
    const { name, message, code } = error as Error & { code?: string };
    // Broken, not the statement but the machine: uncaught, it ends this thread, and a new one can begin.
    if (BROKEN.has(name)) throw error;
    return { id, error: { message, ...(code !== undefined && { code }) } };
  }
}
