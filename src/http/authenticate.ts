import type { Request, RequestHandler, Response } from 'express';
import { type Actor, mayDo, type Role } from '../domain/actor.js';
import { AppError } from '../domain/errors.js';
import type { Message } from '../domain/taxonomy.js';
import type { Access, AccessMode, AccessState } from './access.js';
import { credentialOf } from './credential.js';
import { keptKey } from './key-cookie.js';
import { refuseOtherSites, refuseStrangers } from './refuse-strangers.js';
import { reviewerName } from './reviewer-name.js';

/**
 * Lets in who may do what `required` may, before anything of the body is read, and keeps who it is for
 * `actorOf`. Throws `unauthenticated`, `forbidden`, `keys-unavailable` or `invalid-reviewer`.
 */
export function authenticate(access: Access, required: Role): RequestHandler {
  return async (request, response, next) => {
    const actor = identifyActor(await stateOf(access, response), request, response);
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

/**
 * Who holds this key, as `authenticate` tells; where keys are not asked for, who acts without one. Throws as it does.
 */
export async function holderOfKey(
  access: Access,
  request: Request,
  response: Response,
  key: string,
): Promise<Actor> {
  const state = await stateOf(access, response);
  return state.mode === 'off' || state.mode === 'loopback'
    ? withoutKey(request, state.mode)
    : holderOf(key, state, response);
}

async function stateOf(access: Access, response: Response): Promise<AccessState> {
  const state = await access.now();
  if (state.mode !== 'unavailable') return state;
  response.set('Retry-After', '5');
  throw new AppError('keys-unavailable', UNAVAILABLE);
}

function identifyActor(state: AccessState, request: Request, response: Response): Actor {
  if (state.mode === 'off') return withoutKey(request, state.mode);
  const shown = credentialOf(request);
  const kept = shown === null ? keptKey(request) : null;
  // A browser sends its cookie by itself, whoever had it ask.
  if (kept !== null) refuseOtherSites(request);
  const credential = shown ?? kept;
  // Who shows a key that is not good must not get in as if there were none.
  if (state.mode === 'loopback' && credential === null) return withoutKey(request, state.mode);
  return holderOf(credential, state, response);
}

function holderOf(credential: string | null, state: AccessState, response: Response): Actor {
  const actor = credential !== null && state.mode === 'keys' && state.ring.holderOf(credential);
  if (actor) return actor;
  response.set('WWW-Authenticate', 'Bearer');
  throw new AppError('unauthenticated', reasonFor(credential, state.mode));
}

function withoutKey(request: Request, mode: 'off' | 'loopback'): Actor {
  if (mode === 'loopback') refuseStrangers(request);
  else refuseOtherSites(request);
  return { name: reviewerName(request), role: 'admin', keyId: null };
}

function reasonFor(credential: string | null, mode: AccessMode): Message {
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
