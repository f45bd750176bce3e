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
    // Who waits for an answer of a machine that fell out of the network would wait for ever.
    keepAlive: true,
    keepAliveInitialDelayMillis: CONNECT_MS,
    application_name: 'saring',
    types: { getTypeParser: parserOf },
  });
  // An idle connection that breaks: without a listener it would end the process.
  // Its error carries the whole client with it, which is for no log.
  pool.on('error', ({ message }) => onFailure(new Error(`Postgres: ${message}`)));
  // One that breaks while it is lent, or between being opened and lent, has no other listener and would end the
  // process; who uses it is told by the query, and the pool takes no broken connection back.
  pool.on('connect', (client) => client.on('error', () => undefined));
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
    script: <T>(sql: string) => script<T>(client, sql),
  };
}

/** A script may begin a transaction of its own: when it fails, its connection must not stay in it. */
async function script<T>(client: pg.Pool | pg.PoolClient, sql: string): Promise<T[]> {
  if (client instanceof pg.Pool) {
    return withClient(client, async (own) => {
      try {
        return await script<T>(own, sql);
      } catch (error) {
        await own.query('rollback');
        throw error;
      }
    });
  }
  const results = (await client.query(sql)) as unknown as pg.QueryResult | pg.QueryResult[];
  return (Array.isArray(results) ? results.at(-1) : results)?.rows as T[];
}

/** `pg` takes bytes as `Buffer` only. */
function asBuffer(value: unknown): unknown {
  return value instanceof Uint8Array && !Buffer.isBuffer(value)
    ? Buffer.from(value.buffer, value.byteOffset, value.byteLength)
    : value;
}

function inTransaction<T>(pool: pg.Pool, work: (tx: Queryable) => Promise<T>): Promise<T> {
  return withClient(pool, async (client) => {
    await client.query('begin');
    try {
      const result = await work(queryable(client));
      await client.query('commit');
      return result;
    } catch (error) {
      await client.query('rollback');
      throw error;
    }
  });
}

/** A connection on which something failed twice, rollback included, is not given to anybody else. */
async function withClient<T>(
  pool: pg.Pool,
  work: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  let lost = false;
  try {
    return await work(client);
  } catch (error) {
    lost = await client.query('select 1').then(
      () => false,
      () => true,
    );
    throw error;
  } finally {
    client.release(lost);
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
