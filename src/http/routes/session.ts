import type { RequestHandler, Response } from 'express';
import type { Actor } from '../../domain/actor.js';
import type { Access } from '../access.js';
import { actorOf, holderOfKey } from '../authenticate.js';
import { type Session, signInSchema } from '../contract.js';
import { readJson } from '../json-body.js';
import { forgetKey, keepKey, keptKey } from '../key-cookie.js';
import { refuseOtherSites } from '../refuse-strangers.js';

/** `GET /session`: who acts. */
export const sessionRoute: RequestHandler = (_request, response) => {
  send(response, actorOf(response));
};

/**
 * `POST /session`: keeps a key that is good in a cookie. Where keys are not asked for, it keeps none, and
 * `signedIn: false` says that the key was not looked at.
 */
export function signInRoute(access: Access): RequestHandler {
  return async (request, response) => {
    response.set('Cache-Control', 'no-store');
    refuseOtherSites(request);
    const { key } = await readJson(request, signInSchema);
    // Pasted keys bring their line break along.
    const shown = key.trim();
    const actor = await holderOfKey(access, request, response, shown);
    if (actor.keyId !== null) keepKey(request, response, shown);
    // A cookie from before the keys went would have every next request refused.
    else if (keptKey(request) !== null) forgetKey(request, response);
    send(response, actor);
  };
}

/** `DELETE /session`: forgets the key, whether it was good or not. */
export const signOutRoute: RequestHandler = (request, response) => {
  response.set('Cache-Control', 'no-store');
  refuseOtherSites(request);
  forgetKey(request, response);
  response.status(204).end();
};

function send(response: Response, { name, role, keyId }: Actor): void {
  const session: Session = { name, role, signedIn: keyId !== null };
  response.json(session);
}
