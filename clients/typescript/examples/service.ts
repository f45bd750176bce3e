import { createSaring, type SaringOptions } from '@saring/client';

/** The client of the service that SARING_URL names, with the key in SARING_KEY where it asks for one. */
export function saringHere(more: Partial<SaringOptions> = {}) {
  const { SARING_URL = 'http://127.0.0.1:8080', SARING_KEY } = process.env;
  return createSaring({ baseUrl: SARING_URL, ...(SARING_KEY ? { key: SARING_KEY } : {}), ...more });
}
