import type { Request } from 'express';

/**
 * The API key that a request shows, in `Authorization: Bearer` or `X-API-Key`. `unreadable` says that it shows
 * something else: another scheme, a key without a scheme, or two that differ.
 */
export function credentialOf(request: Request): string | 'unreadable' | null {
  const { authorization, 'x-api-key': header } = request.headers;
  const shown = new Set<string>();
  if (authorization !== undefined) {
    const [, token] = /^Bearer +(\S+)$/i.exec(authorization) ?? [];
    if (token === undefined) return 'unreadable';
    shown.add(token);
  }
  // Several of them come joined by commas, which is no key.
  if (header !== undefined) shown.add(String(header));
  if (shown.size > 1) return 'unreadable';
  return [...shown][0] ?? null;
}
