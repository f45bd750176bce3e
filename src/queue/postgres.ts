import pg from 'pg';
import type { Database, Queryable } from './database.js';

/** Connections a process takes; ten machines stay below Postgres's default of 100. */
const CONNECTIONS = 8;
/** Longer waits for a connection mean that the server is gone. */
const CONNECT_MS = 10_000;
const INT8 = 20;

/** Any Postgres from 13 on. Rejects, naming host but no password, when it cannot be reached. */
export async function openPostgres(
  url: string,
  onFailure: (error: unknown) => void,
): Promise<Database> {
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_MS,
    application_name: 'saring',
    types: { getTypeParser: parserOf },
  });
  // An idle connection that breaks: without a listener it would end the process.
  pool.on('error', onFailure);
  await pool.query('select 1').catch(async (error: Error) => {
    await pool.end();
    throw new Error(`DATABASE_URL: ${reachable(url)} tidak dapat dipakai (${error.message})`, {
      cause: error,
    });
  });
  return {
    kind: 'postgres',
    ...queryable(pool),
    transaction: (work) => inTransaction(pool, work),
    close: () => pool.end(),
  };
}

// Sequence numbers stay far below 2 ** 53; as strings they would sort and add wrongly.
const parserOf = ((oid: number, format?: 'text') =>
  oid === INT8 ? Number : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser;

function queryable(client: pg.Pool | pg.PoolClient): Queryable {
  return {
    query: async <T>(sql: string, values: readonly unknown[] = []) =>
      (await client.query(sql, values.map(asBuffer))).rows as T[],
    script: async (sql) => void (await client.query(sql)),
  };
}

/** `pg` takes bytes as `Buffer` only. */
function asBuffer(value: unknown): unknown {
  return value instanceof Uint8Array && !Buffer.isBuffer(value)
    ? Buffer.from(value.buffer, value.byteOffset, value.byteLength)
    : value;
}

async function inTransaction<T>(pool: pg.Pool, work: (tx: Queryable) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('begin');
    const result = await work(queryable(client));
    await client.query('commit');
    return result;
  } catch (error) {
    // A connection that cannot roll back is not given to anybody else.
    await client.query('rollback').catch((failure: Error) => (broken = failure));
    throw error;
  } finally {
    client.release(broken);
  }
}

function reachable(url: string): string {
  try {
    const { hostname, port, pathname } = new URL(url);
    return `${hostname}${port && `:${port}`}${pathname}`;
  } catch {
    return 'alamat';
  }
}
