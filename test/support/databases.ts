import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe } from 'vitest';
import type { Database } from '../../src/queue/database.js';
import { openDatabase } from '../../src/queue/open-database.js';
import { placeNewPglite } from './new-pglite.js';
import { newSharedDatabase, POSTGRES_BINARIES } from './postgres.js';

/** What a contract test gets: one database, empty but for its shape, shared by the tests of a suite. */
export interface Stores {
  readonly database: () => Database;
  /** `DATABASE_URL` of it, or undefined for the embedded one. */
  readonly url: () => string | undefined;
  readonly directory: () => string;
}

/** The same suite on the embedded database and, where it is installed, on a real Postgres. */
export function describeStores(name: string, suite: (stores: Stores) => void): void {
  for (const kind of ['pglite', 'postgres'] as const) {
    const missing = kind === 'postgres' && POSTGRES_BINARIES === null;
    const title = missing
      ? `${name} on postgres (skipped: apt install postgresql)`
      : `${name} on ${kind}`;
    describe.skipIf(missing)(title, () => {
      let database: Database;
      let url: string | undefined;
      let directory: string;
      beforeAll(async () => {
        directory = await mkdtemp(join(tmpdir(), 'saring-queue-'));
        if (kind === 'postgres') url = await newSharedDatabase();
        else await placeNewPglite(directory);
        database = await openDatabase({
          databaseUrl: url,
          dataDirectory: directory,
          onFailure: (error) => console.error(error),
        });
      });
      afterAll(async () => {
        await database.close();
      });
      suite({ database: () => database, url: () => url, directory: () => directory });
    });
  }
}
