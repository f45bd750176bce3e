import { randomUUID } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Request, Response } from 'express';
import type { Logger } from 'pino';
import type { Language } from '../domain/taxonomy.js';
import { type Admission, overloaded } from './admission.js';
import { type RequestEnd, strictHeaders } from './identify.js';
import { LoopTurn } from './loop-turn.js';
import { OPERATIONS } from './operations.js';
import { problemText, statusOf } from './problems.js';

export interface FloodOptions {
  readonly admission: Admission;
  /** Milliseconds in which the body of a refused request must have come: nobody reads it. */
  readonly receiveMs: number;
  readonly onEnd: (told: RequestEnd) => void;
  readonly logger: Logger;
  /** Milliseconds on a clock that only goes forward. */
  readonly now?: () => number;
}

/**
 * A turn of the event loop beyond this says that requests come faster than they are refused one by one. Short: libuv
 * accepts one new connection a turn, so that in long turns those who come wait outside for seconds.
 */
const LATE_MS = 5;
/** The log counts these refusals instead of a line for each, which would cost as much as the refusal. */
const TELL_MS = 1_000;
const { path: CLASSIFY } = OPERATIONS.classify;

/**
 * Before everything else, while the event loop is late and there is no room for texts: answers 429 to posts of text
 * in the fewest steps. A refusal by way of keys, limits and routes takes a third of an answer's time, and at four
 * times the capacity would leave none for answers; late as everything is then, nobody's key is looked at first.
 */
export function refuseFlood(
  next: RequestListener,
  { admission, receiveMs, onEnd, logger, now = () => performance.now() }: FloodOptions,
): RequestListener {
  const turn = new LoopTurn(now);
  const headers = fixedHeaders();
  const tell = counted(logger);
  return (request, response) => {
    const isLate = turn.ms() > LATE_MS;
    const retryAfter = isLate && isPost(request) ? admission.approach(request.headers) : null;
    if (retryAfter === null) return next(request, response);
    answer(request, response, { headers, retryAfter });
    setImmediate(() => endUnlessComplete(request, receiveMs));
    tell();
    const { status, code } = REFUSAL;
    onEnd({ method: 'POST', route: CLASSIFY, status, seconds: 0, problem: code });
  };
}

/** A short body came with its headers as a rule: a timer for each would keep thousands of requests in memory. */
function endUnlessComplete(request: IncomingMessage, limitMs: number): void {
  if (request.complete) return;
  setTimeout(() => request.complete || request.destroy(), limitMs).unref();
}

const REFUSAL = {
  error: overloaded(),
  code: 'overloaded',
  status: statusOf('overloaded'),
} as const;

function isPost({ method, url }: IncomingMessage): boolean {
  return method === 'POST' && url === CLASSIFY;
}

function answer(
  { headers: { 'accept-language': asked } }: IncomingMessage,
  response: ServerResponse,
  { headers, retryAfter }: { readonly headers: readonly string[]; readonly retryAfter: number },
): void {
  const requestId = `req_${randomUUID().replaceAll('-', '')}`;
  // Weighing languages would cost as much as the rest.
  const language: Language = asked !== undefined && /^en\b/i.test(asked) ? 'en' : 'id';
  const body = problemText(REFUSAL.error, language, requestId);
  response.writeHead(REFUSAL.status, [
    ...headers,
    ...['X-Request-Id', requestId, 'Retry-After', String(retryAfter)],
    ...['Content-Language', language, 'Content-Length', String(Buffer.byteLength(body))],
  ]);
  // As a string it leaves in one piece with its headers.
  response.end(body);
}

/** What every answer carries, by the same hand. */
function fixedHeaders(): readonly string[] {
  const headers = ['Content-Type', 'application/problem+json; charset=utf-8'];
  const response = {
    setHeader: (name: string, value: string) => headers.push(name, value),
    removeHeader: () => undefined,
  };
  strictHeaders()({} as Request, response as unknown as Response, () => undefined);
  return headers;
}

function counted(logger: Logger): () => void {
  let refused = 0;
  const tell = () => {
    logger.warn({ refused }, 'more texts than can be refused one by one');
    refused = 0;
  };
  return () => {
    if (refused === 0) setTimeout(tell, TELL_MS).unref();
    refused++;
  };
}
