import type { ErrorRequestHandler, Request, RequestHandler } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import { AppError } from '../domain/errors.js';
import type { Message } from '../domain/taxonomy.js';
import type { Access } from './access.js';
import { actorOf } from './authenticate.js';
import { credentialOf } from './credential.js';
import { keptKey } from './key-cookie.js';
import type { OperationId } from './operations.js';

/** Requests in a minute; 0 is no limit. */
export interface RateLimits {
  /** Of one key; where no key is asked for, of one address. */
  readonly perKey: number;
  /** Of one address to what is public, and without a key to what is not. */
  readonly perAddress: number;
}

/** Keys and signatures from one address that may be wrong within a minute before it is told to wait. */
export const MOST_FAILURES = 30;
const MINUTE_MS = 60_000;

/** Never refused: who asks whether the service lives must hear it, and Meta's deliveries are signed. */
const UNLIMITED: ReadonlySet<OperationId> = new Set(['live', 'ready', 'whatsApp']);

export interface RateLimiters {
  /** For a route that is public. */
  public(id: OperationId): RequestHandler;
  /** For a route that is not, after `authenticate`. */
  readonly holder: RequestHandler;
  /** Counts those who were not let in, before the problem is sent. */
  readonly refused: ErrorRequestHandler;
}

/**
 * Limits by key and by address (IPv6: its /56), with `RateLimit` headers, and `Retry-After` where `rate-limited` is
 * thrown. Without keys on loopback nobody is limited: only this machine is let in, and it can use all of itself anyway.
 * A good key is never refused for the failures of others behind its address: nobody finds one by trying.
 */
export function rateLimiters({ perKey, perAddress }: RateLimits, access: Access): RateLimiters {
  const toKey = limiter('key', perKey, access, (request) => {
    const { res } = request;
    const keyId = res ? actorOf(res).keyId : null;
    return keyId ?? addressOf(request);
  });
  const toAddress = limiter('address', perAddress, access, addressOf);
  const toFailures = limiter('failures', MOST_FAILURES, access, addressOf);
  return {
    public: (id) => (UNLIMITED.has(id) ? unlimited : toAddress),
    holder: toKey,
    refused: (error: unknown, request, response, next) => {
      const counted = counterOf(error, request, { toAddress, toFailures });
      if (!counted || response.headersSent) return next(error);
      void counted(request, response, (limited?: unknown) => {
        if (limited !== undefined) response.removeHeader('WWW-Authenticate');
        next(limited ?? error);
      });
    },
  };
}

const unlimited: RequestHandler = (_request, _response, next) => next();

function limiter(
  name: keyof typeof TOO_MANY,
  limit: number,
  access: Access,
  keyGenerator: (request: Request) => string,
): RequestHandler {
  if (limit === 0) return unlimited;
  return rateLimit({
    windowMs: MINUTE_MS,
    limit,
    identifier: `per-${name}`,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    // Its checks of our own settings write to the console, not to the log.
    validate: false,
    keyGenerator,
    skip: async () => (await access.now()).mode === 'loopback',
    handler: (_request, _response, next) => next(tooMany(TOO_MANY[name](limit))),
  });
}

/** One customer of a provider of IPv6 has a whole network of addresses. */
function addressOf({ ip }: Request): string {
  return ipKeyGenerator(ip ?? '');
}

function counterOf(
  error: unknown,
  request: Request,
  { toAddress, toFailures }: Readonly<Record<'toAddress' | 'toFailures', RequestHandler>>,
): RequestHandler | null {
  const code = error instanceof AppError ? error.code : null;
  if (code === 'webhook-refused') return toFailures;
  if (code !== 'unauthenticated') return null;
  const isSignIn = request.method === 'POST' && request.path === '/session';
  const showed = isSignIn || credentialOf(request) !== null || keptKey(request) !== null;
  return showed ? toFailures : toAddress;
}

const TOO_MANY = {
  key: (limit: number): Message => ({
    id: `Paling banyak ${limit} permintaan per menit dengan satu kunci (tanpa kunci: dari satu alamat).`,
    en: `At most ${limit} requests a minute with one key (without keys: from one address).`,
  }),
  address: (limit: number): Message => ({
    id: `Paling banyak ${limit} permintaan per menit dari satu alamat tanpa kunci API.`,
    en: `At most ${limit} requests a minute from one address without an API key.`,
  }),
  failures: (limit: number): Message => ({
    id: `Lebih dari ${limit} kunci atau tanda tangan keliru dari alamat ini dalam satu menit. Kunci yang berlaku tetap diterima.`,
    en: `More than ${limit} wrong keys or signatures from this address within a minute. A good key is still let in.`,
  }),
};

function tooMany({ id, en }: Message): AppError {
  return new AppError('rate-limited', {
    id: `${id} Coba lagi setelah jeda pada header Retry-After.`,
    en: `${en} Try again after the pause in Retry-After.`,
  });
}
