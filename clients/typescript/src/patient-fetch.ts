import { SaringError, secondsIn } from './error.js';

/** One wait before a request is sent again. */
export interface Retry {
  /** From 1. */
  readonly attempt: number;
  readonly status: number;
  readonly waitMs: number;
}

export interface Patience {
  readonly fetch: typeof fetch;
  /** Milliseconds for one attempt, its answer included. */
  readonly timeoutMs: number;
  /** Attempts after the first. */
  readonly retries: number;
  /** Milliseconds of waiting in all; a service that asks for more gets no further attempt. */
  readonly maxWaitMs: number;
  readonly onRetry: (retry: Retry) => void;
}

const FIRST_WAIT_MS = 1_000;

/**
 * `fetch` that waits as `Retry-After` says and sends again what was refused for the load (429) or for a while (503).
 * Rejects with `SaringError` where nobody answers, and with the caller's own reason when their signal fires.
 */
export function patientFetch(patience: Patience): (request: Request) => Promise<Response> {
  return async (request) => {
    let left = patience.maxWaitMs;
    for (let attempt = 1; ; attempt++) {
      const response = await once(request.clone(), patience);
      if (attempt > patience.retries || !mayRepeat(request, response.status)) return response;
      const waitMs = waitAfter(response, attempt);
      if (waitMs > left) return response;
      left -= waitMs;
      await response.body?.cancel();
      patience.onRetry({ attempt, status: response.status, waitMs });
      await sleep(waitMs, request.signal);
    }
  };
}

/** Milliseconds until the next attempt: what the service asks for, else twice as long each time. */
export function waitAfter(response: Response, attempt: number): number {
  const seconds = secondsIn(response.headers);
  return seconds === null ? FIRST_WAIT_MS * 2 ** (attempt - 1) : seconds * 1_000;
}

/** Settles after `ms`. Rejects with the reason of `signal` when it fires before. */
export function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, ms);
    signal.addEventListener('abort', stop, { once: true });
  });
}

/**
 * 429 is told before any work. After a 503 a move on a case may have been made already, and a second one would say
 * that it comes too late; what only asks, classifies or carries an idempotency key can be sent again.
 */
function mayRepeat(request: Request, status: number): boolean {
  if (status === 429) return true;
  const isMove = request.method !== 'GET' && /\/cases\//.test(new URL(request.url).pathname);
  return status === 503 && !isMove;
}

async function once(request: Request, { fetch, timeoutMs }: Patience): Promise<Response> {
  const limit = AbortSignal.timeout(timeoutMs);
  try {
    return await fetch(request, { signal: AbortSignal.any([request.signal, limit]) });
  } catch (cause) {
    throw failureOf(cause, request.signal);
  }
}

/** Why a request or the reading of its answer broke off; the caller's own reason when they stopped it. */
export function failureOf(cause: unknown, signal?: AbortSignal): unknown {
  if (cause instanceof SaringError) return cause;
  if (signal?.aborted) return signal.reason;
  if (cause instanceof DOMException && cause.name === 'TimeoutError')
    return new SaringError('timeout', 'No answer within timeoutMs', { cause });
  return new SaringError('unreachable', 'The service was not reached, or the connection broke', {
    cause,
  });
}
