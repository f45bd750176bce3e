import { timingSafeEqual } from 'node:crypto';
import type { Actor } from '../domain/actor.js';
import { isLiving, type KeyEntry } from './entry.js';
import { digestOf, parseKey } from './key.js';

/** The living keys. */
export class KeyRing {
  readonly #byId: ReadonlyMap<string, KeyEntry>;

  constructor(keys: readonly KeyEntry[]) {
    this.#byId = new Map(keys.filter(isLiving).map((key) => [key.id, key]));
  }

  /** How many there are. */
  get size(): number {
    return this.#byId.size;
  }

  /** Whether the key with this id is one of them. */
  has(id: string): boolean {
    return this.#byId.has(id);
  }

  /** Who acts by this key; null when it is none, unknown, or revoked. */
  holderOf(key: string): Actor | null {
    const parts = parseKey(key);
    const entry = parts && this.#byId.get(parts.id);
    if (!entry || !isSame(digestOf(parts.secret), entry.sha256)) return null;
    return { name: entry.name, role: entry.role, keyId: entry.id };
  }
}

/** Takes as long whichever digit differs: how long an answer took tells nothing of the digest. */
function isSame(a: string, b: string): boolean {
  return timingSafeEqual(Buffer.from(a, 'hex'), Buffer.from(b, 'hex'));
}
