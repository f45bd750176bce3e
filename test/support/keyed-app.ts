import { pino } from 'pino';
import type { Role } from '../../src/domain/actor.js';
import { Access } from '../../src/http/access.js';
import { KeyStore } from '../../src/keys/key-store.js';
import { FakeQueue } from './fake-queue.js';
import { fakePipeline } from './fakes.js';
import { startApp } from './http.js';
import { freshDataDir, putKey } from './keys.js';

/** What a test may set of a service that asks for keys. */
export interface KeyedGiven {
  /** Holders of keys and their roles. */
  readonly holders?: Readonly<Record<string, Role>>;
  readonly host?: string;
  readonly auth?: 'on' | 'off';
}

/** The whole app with keys and a queue; `later` lets the file of keys be looked at again, `logged` is its whole log. */
export async function startKeyed({
  holders = {},
  host = '127.0.0.1',
  auth = 'on',
}: KeyedGiven = {}) {
  const directory = await freshDataDir();
  const keys: Record<string, string> = {};
  for (const [name, role] of Object.entries(holders))
    keys[name] = await putKey(directory, name, role);
  const time = { ms: 0 };
  const ignore = () => undefined;
  const options = { directory, onFailure: ignore, onWarning: ignore, now: () => time.ms };
  const access = new Access({ host, keys: auth === 'off' ? null : await KeyStore.open(options) });
  const logged: string[] = [];
  const logger = pino({ level: 'trace' }, { write: (line) => logged.push(line) });
  const pipeline = fakePipeline();
  await pipeline.loaded();
  const queue = new FakeQueue((post) => pipeline.classify(post));
  const service = await startApp(pipeline, 20, { access, logger, queue: async () => queue });
  return { ...service, directory, keys, logged, later: () => (time.ms += 1_000) };
}
