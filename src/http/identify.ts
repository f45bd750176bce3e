import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import helmet from 'helmet';
import type { Logger } from 'pino';

/** What is told of a request when it has ended. */
export interface RequestEnd {
  readonly method: string;
  /** As in the route table; null for an address that there is not. */
  readonly route: string | null;
  readonly status: number;
  readonly seconds: number;
  /** Code of the problem that it was answered with. */
  readonly problem: string | null;
}

/** Gives the request an id and logs its end: no content, no address. */
export function identify(logger: Logger, onEnd?: (told: RequestEnd) => void): RequestHandler {
  return (request, response, next) => {
    const requestId = `req_${randomUUID().replaceAll('-', '')}`;
    const startedAt = performance.now();
    response.locals.requestId = requestId;
    response.set('X-Request-Id', requestId);
    response.once('close', () => {
      const seconds = (performance.now() - startedAt) / 1000;
      const ms = Math.round(seconds * 1000);
      const aborted = !response.writableFinished;
      const route = (request.route as { path?: string } | undefined)?.path ?? null;
      const { method } = request;
      const { statusCode: status } = response;
      const { problem = null, traceId } = response.locals;
      logger.info(
        {
          ...{ requestId, method, route, status, ms, aborted },
          ...(problem !== null && { problem }),
          ...(traceId !== undefined && { traceId }),
        },
        'request',
      );
      onEnd?.({ method, route, status, seconds, problem });
    });
    next();
  };
}

/** Security headers of every answer, with the strictest policy; pages set one of their own. */
export function strictHeaders(): RequestHandler {
  return helmet({ contentSecurityPolicy: STRICT_POLICY });
}

/** An API answers with data: a browser that shows it must run and fetch nothing. */
const STRICT_POLICY = {
  useDefaults: false,
  directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
};
