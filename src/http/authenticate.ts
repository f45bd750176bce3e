import type { Request, RequestHandler, Response } from 'express';
import { type Actor, mayDo, type Role } from '../domain/actor.js';
import { AppError } from '../domain/errors.js';
import type { Message } from '../domain/taxonomy.js';
import type { Access } from './access.js';
import { credentialOf } from './credential.js';
import { refuseOtherSites, refuseStrangers } from './refuse-strangers.js';
import { reviewerName } from './reviewer-name.js';

/**
 * Lets in who may do what `required` may, before anything of the body is read, and keeps who it is for
 * `actorOf`. Throws `unauthenticated`, `forbidden`, `keys-unavailable` or `invalid-reviewer`.
 */
export function authenticate(access: Access, required: Role): RequestHandler {
  return async (request, response, next) => {
    const actor = await identifyActor(access, request, response);
    if (!mayDo(actor.role, required)) throw roleMissing(actor.role, required);
    response.locals.actor = actor;
    // Other people behind the same proxy may have other roles.
    response.set('Cache-Control', 'no-store');
    next();
  };
}

/** Who acts. Throws on a route that is public: nobody asked there who it is. */
export function actorOf(response: Response): Actor {
  const { actor } = response.locals as { actor?: Actor };
  if (!actor) throw new Error('actorOf: this route is public');
  return actor;
}

async function identifyActor(access: Access, request: Request, response: Response): Promise<Actor> {
  const state = await access.now();
  if (state.mode === 'unavailable') {
    response.set('Retry-After', '5');
    throw new AppError('keys-unavailable', UNAVAILABLE);
  }
  if (state.mode === 'off') {
    refuseOtherSites(request);
    return withoutKey(request);
  }
  const credential = credentialOf(request);
  const actor = credential !== null && state.mode === 'keys' && state.ring.holderOf(credential);
  if (actor) return actor;
  // Who shows a key that is not good must not get in as if there were none.
  if (state.mode === 'loopback' && credential === null) {
    refuseStrangers(request);
    return withoutKey(request);
  }
  response.set('WWW-Authenticate', 'Bearer');
  throw new AppError('unauthenticated', reasonFor(credential, state.mode));
}

function withoutKey(request: Request): Actor {
  return { name: reviewerName(request), role: 'admin', keyId: null };
}

function reasonFor(credential: string | null, mode: 'keys' | 'loopback' | 'closed'): Message {
  if (mode === 'closed') return NO_KEYS;
  if (credential === null) return MISSING;
  return credential === 'unreadable' ? UNREADABLE : UNKNOWN;
}

const MISSING: Message = {
  id: 'Sertakan kunci API: "Authorization: Bearer saring_…" atau "X-API-Key: saring_…".',
  en: 'Show an API key: "Authorization: Bearer saring_…" or "X-API-Key: saring_…".',
};

const UNREADABLE: Message = {
  id: 'Header Authorization harus berisi "Bearer", spasi, dan satu kunci; bila X-API-Key juga ada, kuncinya harus sama.',
  en: 'The Authorization header must hold "Bearer", a space and one key; an X-API-Key beside it must hold the same.',
};

const UNKNOWN: Message = {
  id: 'Kunci API ini tidak dikenal atau sudah dicabut. Mintalah kunci baru kepada pengelola.',
  en: 'This API key is not known or has been revoked. Ask the operator for a new one.',
};

const NO_KEYS: Message = {
  id: 'Tidak ada kunci API yang berlaku, dan layanan ini terjangkau dari mesin lain. Pengelola perlu membuat kunci: saring keys create.',
  en: 'There is no living API key, and other machines reach this service. The operator has to create one: saring keys create.',
};

const UNAVAILABLE: Message = {
  id: 'Berkas kunci API tidak dapat dipakai, maka semua permintaan ditolak. Pengelola menemukan sebabnya di log.',
  en: 'The file of API keys cannot be used, so every request is refused. The log tells the operator why.',
};

function roleMissing(role: Role, required: Role): AppError {
  return new AppError('forbidden', {
    id: `Diperlukan kunci berperan ${required} atau di atasnya; kunci ini berperan ${role}.`,
    en: `A key with the role ${required} or above is needed; this one has the role ${role}.`,
  });
}
