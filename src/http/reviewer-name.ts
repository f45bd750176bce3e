import type { Request } from 'express';
import { ACTOR_NAME, actorNameSchema } from '../domain/actor.js';
import { AppError } from '../domain/errors.js';

/** Who acts when nobody says so. */
const NOBODY_NAMED = 'local';

/** Who a request without a key says that acts, in `X-Reviewer`; `local` without it. Throws `invalid-reviewer`. */
export function reviewerName(request: Request): string {
  const given = request.headersDistinct['x-reviewer'] ?? [];
  if (given.length === 0) return NOBODY_NAMED;
  const name = actorNameSchema.safeParse(given.length === 1 ? decode(given[0] ?? '') : null);
  if (name.success) return name.data;
  const message = {
    id: `Header X-Reviewer: isi satu nama, ${ACTOR_NAME.id}, dalam UTF-8 atau sebagai UTF-8''… (RFC 8187).`,
    en: `Header X-Reviewer: give one name, ${ACTOR_NAME.en}, in UTF-8 or as UTF-8''… (RFC 8187).`,
  };
  throw new AppError('invalid-reviewer', message, [{ pointer: '/X-Reviewer', message }]);
}

/**
 * Node gives a header's bytes as Latin-1. Programs send UTF-8; a page's script can send Latin-1 only, and
 * writes other letters as RFC 8187 does. Null for an escape that is none.
 */
function decode(header: string): string | null {
  const [, escaped] = /^utf-8'[^']*'(.*)$/i.exec(header) ?? [];
  if (escaped !== undefined) {
    try {
      return decodeURIComponent(escaped);
    } catch {
      return null;
    }
  }
  const bytes = Buffer.from(header, 'latin1');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return header;
  }
}
