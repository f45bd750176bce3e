import { ACTOR_NAME, actorNameSchema, type Role } from '../domain/actor.js';
import { KeyChangeError, withKey } from '../keys/change.js';
import { isLiving } from '../keys/entry.js';
import { formatKey, newKey } from '../keys/key.js';
import { changeKeys, keysPath } from '../keys/key-file.js';
import { UsageError } from './exit-code.js';
import { type KeyTools, showKey } from './key-tools.js';

/**
 * `saring keys create`: the new key alone on standard output, once; what there is to know about it on standard
 * error. Returns the exit code.
 */
export async function createKey(
  { directory, now, print, warn }: KeyTools,
  { name: given, role }: { readonly name: string; readonly role: Role },
): Promise<number> {
  const name = actorNameSchema.safeParse(given);
  if (!name.success) throw new UsageError(`--name: isi ${ACTOR_NAME.id} (${ACTOR_NAME.en})`);
  const about = { name: name.data, role, createdAt: now().toISOString() };
  const { value, entry, key } = await changeKeys(
    directory,
    (keys) => withKey(keys, about, newKey),
    warn,
  ).catch(asUsageError);
  print(formatKey(key));
  warn(`Kunci dibuat: ${showKey(entry)} · ${keysPath(directory)}`);
  warn(
    'Kunci ini hanya ditampilkan sekali ini dan tidak dapat dilihat lagi (shown only once). Simpan baik-baik.',
  );
  if (value.filter(isLiving).length === 1) {
    warn(
      'Ini satu-satunya kunci yang berlaku: mulai sekarang layanan hanya menerima pemegang kunci.',
    );
  }
  return 0;
}

/** What was asked for cannot be: the person who asked can mend it. */
export function asUsageError(error: unknown): never {
  throw error instanceof KeyChangeError ? new UsageError(error.message) : error;
}
