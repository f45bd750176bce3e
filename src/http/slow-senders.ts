import type { RequestHandler } from 'express';
import { AppError } from '../domain/errors.js';
import { sendProblem } from './problems.js';

/**
 * Answers 408 when a request has not arrived whole within `limitMs`, and closes: what trickles in holds a connection.
 * Not Node's `requestTimeout`, which knows no exception: a batch may send for hours, and watches its sender itself.
 */
export function refuseSlowSenders(
  limitMs: number,
  { except }: { readonly except: string },
): RequestHandler {
  return (request, response, next) => {
    if (request.path !== except) {
      const timer = setTimeout(() => {
        if (request.complete) return;
        if (response.headersSent) {
          request.socket.destroy();
          return;
        }
        response.set('Connection', 'close');
        response.once('close', () => request.socket.destroy());
        sendProblem(request, response, tooSlow(limitMs));
      }, limitMs);
      request.once('close', () => clearTimeout(timer));
    }
    next();
  };
}

function tooSlow(limitMs: number): AppError {
  const seconds = Math.round(limitMs / 1000);
  return new AppError('receive-timeout', {
    id: `Permintaan tidak tiba utuh dalam ${seconds} detik.`,
    en: `The request did not arrive whole within ${seconds} seconds.`,
  });
}
