import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Role } from '../../src/domain/actor.js';
import { withKey, withRevoked } from '../../src/keys/change.js';
import { formatKey, newKey } from '../../src/keys/key.js';
import { changeKeys } from '../../src/keys/key-file.js';

const silent = () => undefined;

/** A folder of its own, with DATA_DIR still to be made in it. */
export async function freshDataDir(): Promise<string> {
  return join(await mkdtemp(join(tmpdir(), 'saring-keys-')), 'data');
}

/** Makes a key, and gives it as its holder gets it. */
export async function putKey(directory: string, name: string, role: Role): Promise<string> {
  const about = { name, role, createdAt: '2026-11-26T05:00:00.000Z' };
  const { key } = await changeKeys(directory, (keys) => withKey(keys, about, newKey), silent);
  return formatKey(key);
}

export async function revoke(directory: string, idOrName: string): Promise<void> {
  const at = '2026-11-26T06:00:00.000Z';
  await changeKeys(directory, (keys) => withRevoked(keys, idOrName, at), silent);
}
