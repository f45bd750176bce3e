import type { Database } from './database.js';
import { migrate } from './migrate.js';
import { openPglite } from './pglite.js';
import { openPostgres } from './postgres.js';

export interface DatabaseOptions {
  /** A Postgres; without one the embedded database in `dataDirectory`. */
  readonly databaseUrl: string | undefined;
  readonly dataDirectory: string;
  readonly onFailure: (error: unknown) => void;
  /**
   * The embedded database died: close it, and open it again. A Postgres that was away is used again by itself.
   * Left out: only told to `onFailure`.
   */
  readonly onLost?: ((error: unknown) => void) | undefined;
}

/** The report database, in this version's shape. */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const { databaseUrl, dataDirectory, onFailure, onLost = onFailure } = options;
  const database = databaseUrl
    ? await openPostgres(databaseUrl, onFailure)
    : await openPglite(dataDirectory, onLost);
  try {
    await migrate(database);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}
