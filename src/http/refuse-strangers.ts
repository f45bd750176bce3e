import type { Request } from 'express';
import { AppError } from '../domain/errors.js';
import { hostName, isLoopback } from './loopback.js';

/**
 * Without keys whoever is on this machine may act, and a browser on it opens strangers' pages. Throws `forbidden`
 * for what such a page can send.
 */
export function refuseStrangers(request: Request): void {
  refuseElsewhere(request);
  refuseOtherSites(request);
}

/**
 * Refuses what comes from another machine, straight or by a proxy on this one, and what was meant for another
 * name: a page can let its own name lead here ("DNS rebinding") and is then of the same site.
 */
function refuseElsewhere(request: Request): void {
  const { host, forwarded, 'x-forwarded-for': forwardedFor } = request.headers;
  if (!isLoopback(request.socket.remoteAddress ?? '') || forwarded || forwardedFor) {
    throw forbidden(
      'Tanpa kunci API layanan hanya melayani mesin ini sendiri, tanpa perantara (proxy). Buat kunci: saring keys create.',
      'Without an API key the service answers this very machine only, and no proxy. Create one: saring keys create.',
    );
  }
  if (!isLoopback(hostName(host ?? '') ?? '')) {
    throw forbidden(
      'Tanpa kunci API layanan hanya menjawab di localhost, 127.0.0.1, atau [::1]; header Host menyebut nama lain.',
      'Without an API key the service answers at localhost, 127.0.0.1 or [::1] only; the Host header names another.',
    );
  }
}

/** Refuses what the page of another site would have done; only reading stays open, and browsers keep that from it. */
export function refuseOtherSites(request: Request): void {
  if (request.method === 'GET' || request.method === 'HEAD' || isOwnSite(request)) return;
  throw forbidden(
    'Permintaan ini berasal dari halaman situs lain (Sec-Fetch-Site atau Origin).',
    'This request comes from the page of another site (Sec-Fetch-Site or Origin).',
  );
}

/** Browsers say where a request comes from, new ones in `Sec-Fetch-Site`; programs say nothing. */
function isOwnSite({ headers }: Request): boolean {
  const site = headers['sec-fetch-site'];
  // `none`: a person's own doing. `same-site` is another port of this machine: another's page.
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const { origin, host } = headers;
  return origin === undefined || /^https?:\/\/(.*)$/i.exec(origin)?.[1] === host;
}

function forbidden(id: string, en: string): AppError {
  return new AppError('forbidden', { id, en });
}
