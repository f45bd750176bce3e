import type { RequestHandler } from 'express';
import { inSpan, type Tracing } from '../tracing/span.js';

/** Asked every few seconds by machines: their traces tell nothing. */
const UNTRACED: ReadonlySet<string> = new Set(['/livez', '/readyz', '/metrics']);

/**
 * Makes each request a span, below that of the caller where its `traceparent` names one. It says route, status and
 * request id: no address, key, header or content. Goes after `identify`.
 */
export function traceRequests(tracing: Tracing): RequestHandler {
  return (request, response, next) => {
    if (UNTRACED.has(request.path)) return next();
    const { method } = request;
    const span = tracing.start(method, {
      kind: 'server',
      parent: request.get('traceparent') ?? null,
      attributes: {
        'http.request.method': method,
        'saring.request_id': String(response.locals.requestId),
      },
    });
    response.locals.traceId = span.traceId;
    response.once('close', () => {
      const route = (request.route as { path?: string } | undefined)?.path;
      const { problem } = response.locals;
      if (route) span.rename(`${method} ${route}`);
      span.set({
        ...(route && { 'http.route': route }),
        'http.response.status_code': response.statusCode,
        ...(problem && { 'saring.problem': problem }),
        ...(!response.writableFinished && { 'saring.aborted': true }),
      });
      span.end(response.statusCode >= 500);
    });
    inSpan(span, next);
  };
}
