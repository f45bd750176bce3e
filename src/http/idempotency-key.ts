import type { Request } from 'express';
import { invalidRequest } from './validation.js';

export const IDEMPOTENCY_HEADER = 'Idempotency-Key';
const KEY = /^[\x21-\x7e]{1,200}$/;

/** The request's key, or null without one. Throws `invalid-request` for one that is no key. */
export function idempotencyKeyOf(request: Request): string | null {
  const key = request.get(IDEMPOTENCY_HEADER);
  if (key === undefined) return null;
  if (KEY.test(key)) return key;
  const message = {
    id: 'Idempotency-Key: 1 sampai 200 karakter ASCII tanpa spasi, misalnya UUID.',
    en: 'Idempotency-Key: 1 to 200 ASCII characters without spaces, such as a UUID.',
  };
  throw invalidRequest([{ pointer: `/${IDEMPOTENCY_HEADER}`, message }]);
}
