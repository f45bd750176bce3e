import { execFile, execFileSync, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { onceARun } from './once-a-run.js';

const run = promisify(execFile);
const DEBIAN = '/usr/lib/postgresql';

/** Folder of the server's programs; null where Debian's postgresql is not installed. */
export const POSTGRES_BINARIES: string | null = existsSync(DEBIAN)
  ? (readdirSync(DEBIAN)
      .map((version) => join(DEBIAN, version, 'bin'))
      .find((folder) => existsSync(join(folder, 'initdb'))) ?? null)
  : null;

export interface PostgresCluster {
  /** Address of a new, empty database. */
  readonly newDatabase: () => Promise<string>;
  readonly stop: () => Promise<void>;
}

/** A Postgres of one's own on a free port, its files in a temporary folder; as root it runs as `postgres`. */
export async function startPostgres(): Promise<PostgresCluster> {
  const { folder, port, server } = await launch();
  return {
    newDatabase: () => newDatabase(port),
    stop: async () => {
      const gone = once(server, 'exit');
      // Fast shutdown: does not wait for clients that a test left connected.
      server.kill('SIGINT');
      await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A server that all test files of a run share, for those that neither stop nor hurt it. */
export interface SharedServer {
  readonly folder: string;
  readonly port: number;
  readonly pid: number;
}

/** Address of a new, empty database on the server that this run shares. */
export async function newSharedDatabase(): Promise<string> {
  const { port } = await onceARun<SharedServer>('postgres', async () => {
    const { folder, port, server } = await launch({ detached: true });
    server.unref();
    return { folder, port, pid: server.pid as number };
  });
  return newDatabase(port);
}

async function launch({ detached = false } = {}) {
  if (!POSTGRES_BINARIES) throw new Error('postgresql is not installed');
  const folder = mkdtempSync(join(reachableByOthers(), 'saring-pg-'));
  const owner = ownerOf(folder);
  const data = join(folder, 'data');
  await run(
    join(POSTGRES_BINARIES, 'initdb'),
    ['-D', data, '-U', 'saring', '-A', 'trust', '-E', 'UTF8', '--no-sync'],
    owner,
  );
  const port = await freePort();
  const server = spawn(
    join(POSTGRES_BINARIES, 'postgres'),
    ['-D', data, '-p', String(port), '-k', folder, '-c', 'listen_addresses=127.0.0.1'],
    { ...owner, stdio: 'ignore', detached },
  );
  await answering(addressOf(port, 'postgres'));
  return { folder, port, server };
}

async function newDatabase(port: number): Promise<string> {
  const name = `t_${randomUUID().replaceAll('-', '')}`;
  await inClient(addressOf(port, 'postgres'), (client) => client.query(`create database ${name}`));
  return addressOf(port, name);
}

function addressOf(port: number, name: string): string {
  return `postgres://saring@127.0.0.1:${port}/${name}`;
}

/** The tests' own temporary folder is closed to the user `postgres`. */
function reachableByOthers(): string {
  return process.getuid?.() === 0 ? '/tmp' : tmpdir();
}

/** Postgres refuses to run as root. */
function ownerOf(folder: string): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  const owner = { uid: id('-u'), gid: id('-g') };
  chownSync(folder, owner.uid, owner.gid);
  return owner;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (!address || typeof address === 'string') throw new Error('no port');
  return address.port;
}

async function answering(url: string): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    try {
      return void (await inClient(url, (client) => client.query('select 1')));
    } catch (error) {
      if (attempt > 150) throw error;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}

async function inClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
