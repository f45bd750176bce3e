import { z } from 'zod';
import { reachOf } from '../egress/addresses.js';

/** Checks of the settings on webhooks. */

const PREFIX = 'whsec_';
/** Of the scheme: fewer can be guessed, more gain nothing. */
const [LEAST_BYTES, MOST_BYTES] = [24, 64];

/** `WEBHOOK_URL`: addresses with blanks between them. */
export const webhookUrls = z.string().transform((given, context) => {
  const urls = given.split(/\s+/).filter((url) => url !== '');
  for (const [at, url] of urls.entries()) {
    const problem = problemOf(url);
    // The address itself may hold a key, and the message goes to a terminal or a log.
    if (problem)
      context.addIssue({
        code: 'custom',
        message: `alamat ke-${at + 1} (address ${at + 1}): ${problem}`,
      });
  }
  return [...new Set(urls)];
});

function problemOf(given: string): string | null {
  let url: URL;
  try {
    url = new URL(given);
  } catch {
    return 'bukan URL (not a URL), misalnya https://penerima.example/saring';
  }
  if (url.username || url.password) {
    return 'tanpa nama dan sandi (no user name and password in it)';
  }
  if (url.protocol === 'https:') return null;
  if (url.protocol === 'http:' && reachOf(url) === 'local') return null;
  return 'gunakan https; http hanya untuk alamat lokal (use https; http for local addresses only)';
}

/** `WEBHOOK_SECRET`: `whsec_` and base64 of 24 to 64 bytes. */
export const webhookSecret = z.string().refine(isSecret, {
  error: `isi whsec_ dan base64 dari ${LEAST_BYTES} sampai ${MOST_BYTES} bita acak (whsec_ and base64 of ${LEAST_BYTES} to ${MOST_BYTES} random bytes): echo "whsec_$(openssl rand -base64 32)"`,
});

function isSecret(secret: string): boolean {
  const coded = secret.slice(PREFIX.length);
  if (
    !secret.startsWith(PREFIX) ||
    !/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(coded)
  )
    return false;
  const { length } = Buffer.from(coded, 'base64');
  return length >= LEAST_BYTES && length <= MOST_BYTES;
}

/** Each needs the other. */
export function webhookPair(
  given: { readonly WEBHOOK_URL: readonly string[]; readonly WEBHOOK_SECRET?: string | undefined },
  context: z.RefinementCtx,
): void {
  const { WEBHOOK_URL: urls, WEBHOOK_SECRET: secret } = given;
  if (urls.length > 0 && secret === undefined) {
    context.addIssue({
      code: 'custom',
      path: ['WEBHOOK_SECRET'],
      message:
        'wajib bersama WEBHOOK_URL (needed with WEBHOOK_URL): echo "whsec_$(openssl rand -base64 32)"',
    });
  }
  if (urls.length === 0 && secret !== undefined) {
    context.addIssue({
      code: 'custom',
      path: ['WEBHOOK_URL'],
      message: 'wajib bersama WEBHOOK_SECRET (needed with WEBHOOK_SECRET)',
    });
  }
}
