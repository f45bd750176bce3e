import { createHash, randomBytes } from 'node:crypto';

/** Bytes of a secret: nobody guesses 256 random bits. */
const SECRET_BYTES = 32;
const ID_BYTES = 4;

/** The public half of a key: it names the key in lists and in the audit trail. */
export const KEY_ID = /^[0-9a-f]{8}$/;
const KEY = /^saring_([0-9a-f]{8})_([A-Za-z0-9_-]{43})$/;

/** An API key, `saring_<id>_<secret>`, taken apart. */
export interface KeyParts {
  readonly id: string;
  readonly secret: string;
}

export function newKey(): KeyParts {
  return {
    id: randomBytes(ID_BYTES).toString('hex'),
    secret: randomBytes(SECRET_BYTES).toString('base64url'),
  };
}

/** The key as it is handed over. */
export function formatKey({ id, secret }: KeyParts): string {
  return `saring_${id}_${secret}`;
}

/** Null for what is no key. */
export function parseKey(text: string): KeyParts | null {
  const [, id, secret] = KEY.exec(text) ?? [];
  return id === undefined || secret === undefined ? null : { id, secret };
}

/**
 * What is stored of a secret: its SHA-256, hexadecimal. A password needs a slow hash because people choose few;
 * of 2^256 random secrets none is found by trying, and a slow hash would only cost every request.
 */
export function digestOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
