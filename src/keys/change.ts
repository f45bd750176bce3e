import type { Role } from '../domain/actor.js';
import { sameName } from '../domain/name.js';
import { isLiving, type KeyEntry } from './entry.js';
import { digestOf, type KeyParts, parseKey } from './key.js';

/** A key cannot be made or revoked as asked; the message says why. */
export class KeyChangeError extends Error {}

export interface NewKey {
  /** As `actorNameSchema` gives it. */
  readonly name: string;
  readonly role: Role;
  /** ISO 8601. */
  readonly createdAt: string;
}

/**
 * Puts a new key beside the others. Throws `KeyChangeError` when a living key has this name, for the name is who
 * acted in the audit trail. `draw` gives keys until one has an id of its own.
 */
export function withKey(
  keys: readonly KeyEntry[],
  about: NewKey,
  draw: () => KeyParts,
): { readonly value: readonly KeyEntry[]; readonly entry: KeyEntry; readonly key: KeyParts } {
  const { name, role, createdAt } = about;
  const namesake = keys.find((one) => isLiving(one) && sameName(one.name, name));
  if (namesake) {
    throw new KeyChangeError(
      `"${name}" sudah punya kunci yang berlaku (already has a living key): ${namesake.id}. ` +
        `Pilih nama lain, atau cabut dulu: saring keys revoke ${namesake.id}`,
    );
  }
  if (keys.some(({ id }) => id === name)) {
    throw new KeyChangeError(`"${name}" adalah ID kunci lain (another key's id); pilih nama lain`);
  }
  let key = draw();
  while (keys.some(({ id, name: other }) => id === key.id || other === key.id)) key = draw();
  const sha256 = digestOf(key.secret);
  const entry = { id: key.id, name, role, createdAt, sha256, revokedAt: null };
  return { value: [...keys, entry], entry, key };
}

/**
 * Revokes the key of this id, or the living one of this name; a whole key is taken for its id. The keys stay as
 * they are when it was revoked before. Throws `KeyChangeError` when there is none.
 */
export function withRevoked(
  keys: readonly KeyEntry[],
  idOrName: string,
  revokedAt: string,
): { readonly value: readonly KeyEntry[]; readonly entry: KeyEntry; readonly isNew: boolean } {
  const wanted = parseKey(idOrName)?.id ?? idOrName;
  const entry =
    keys.find(({ id }) => id === wanted) ??
    keys.find((one) => isLiving(one) && sameName(one.name, wanted));
  if (!entry) {
    throw new KeyChangeError(
      `tidak ada kunci berlaku dengan ID atau nama "${shown(wanted)}" (no such living key). ` +
        'Lihat: saring keys list',
    );
  }
  if (!isLiving(entry)) return { value: keys, entry, isNew: false };
  const revoked = { ...entry, revokedAt };
  const value = keys.map((one) => (one === entry ? revoked : one));
  return { value, entry: revoked, isNew: true };
}

/** What may be a key with a slip of the pen in it is not shown again. */
function shown(text: string): string {
  return text.includes('saring_') ? 'saring_…' : text;
}
