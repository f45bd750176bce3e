import type { TLSSocket } from 'node:tls';
import type { CookieOptions, Request, Response } from 'express';

/** Name of the cookie in which a browser keeps its user's API key. */
export const KEY_COOKIE = 'saring_key';
/** Its name by HTTPS: browsers let no sister domain, no parent and no unencrypted answer set one of this prefix. */
export const HOST_KEY_COOKIE = `__Host-${KEY_COOKIE}`;

/**
 * The API key that a browser kept; null without one. By plain HTTP another path or a parent domain can set a second
 * cookie of this name: of two that differ neither is believed, and what comes back is no key.
 */
export function keptKey(request: Request): string | null {
  const inHeader = new RegExp(`(?:^|;)\\s*${nameOf(request)}=([^;]+)`, 'g');
  const found = [...(request.headers.cookie ?? '').matchAll(inHeader)];
  const distinct = new Set(found.map(([, value = '']) => value.trim()));
  return distinct.size === 0 ? null : [...distinct].join(', ');
}

/** Has the browser keep the key until it closes. */
export function keepKey(request: Request, response: Response, key: string): void {
  response.cookie(nameOf(request), key, attributes(request));
}

export function forgetKey(request: Request, response: Response): void {
  response.clearCookie(nameOf(request), attributes(request));
}

function nameOf(request: Request): string {
  return isByHttps(request) ? HOST_KEY_COOKIE : KEY_COOKIE;
}

function attributes(request: Request): CookieOptions {
  return { httpOnly: true, sameSite: 'strict', path: '/', secure: isByHttps(request) };
}

/** Whoever lies to us here only has their own cookie kept back by their browser. */
function isByHttps({ headers, socket }: Request): boolean {
  const [outermost = ''] = String(headers['x-forwarded-proto'] ?? '').split(',');
  return outermost.trim().toLowerCase() === 'https' || (socket as TLSSocket).encrypted === true;
}
