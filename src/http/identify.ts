import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import helmet from 'helmet';
import type { Logger } from 'pino';

/** Gives the request an id and logs its end: no content, no address. */
export function identify(logger: Logger): RequestHandler {
  return (request, response, next) => {
    const requestId = `req_${randomUUID().replaceAll('-', '')}`;
    const startedAt = performance.now();
    response.locals.requestId = requestId;
    response.set('X-Request-Id', requestId);
    response.once('close', () => {
      const ms = Math.round(performance.now() - startedAt);
      const aborted = !response.writableFinished;
      const route = (request.route as { path?: string } | undefined)?.path ?? null;
      logger.info(
        { requestId, method: request.method, route, status: response.statusCode, ms, aborted },
        'request',
      );
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
