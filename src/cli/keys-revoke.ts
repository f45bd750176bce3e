import { withRevoked } from '../keys/change.js';
import { changeKeys, readKeys } from '../keys/key-file.js';
import { type KeyTools, openWithout, showKey } from './key-tools.js';
import { asUsageError } from './keys-create.js';

/** `saring keys revoke`: a key is good no more, also for a service that runs; returns the exit code. */
export async function revokeKey(
  { directory, now, print, warn }: KeyTools,
  idOrName: string,
): Promise<number> {
  const at = now().toISOString();
  const revoke = (keys: Parameters<typeof withRevoked>[0]) => withRevoked(keys, idOrName, at);
  // First without the lock: a mistake should make no folder and wait for nobody.
  await readKeys(directory, warn)
    .then((keys) => revoke(keys ?? []))
    .catch(asUsageError);
  const { value, entry, isNew } = await changeKeys(directory, revoke, warn).catch(asUsageError);
  if (isNew) print(`Dicabut: ${showKey(entry)}`);
  else print(`Sudah dicabut sejak ${entry.revokedAt}: ${showKey(entry)}`);
  const open = openWithout(value);
  if (open) warn(`Perhatian: ${open}`);
  return 0;
}
