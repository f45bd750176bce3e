import type { Request, RequestHandler } from 'express';
import { AppError } from '../domain/errors.js';
import { sendProblem } from './problems.js';

const timers = new WeakMap<Request, NodeJS.Timeout>();

/**
 * Answers 408 when a request has not arrived whole within `limitMs`, and closes: what trickles in holds a connection.
 * Not Node's `requestTimeout`, which knows no exception: see `allowEndless`.
 */
export function refuseSlowSenders(limitMs: number): RequestHandler {
  return (request, response, next) => {
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
    timers.set(request, timer);
    request.once('close', () => clearTimeout(timer));
    next();
  };
}

/** Takes that limit off: a batch may send for hours, and its route watches the sender itself. */
export const allowEndless: RequestHandler = (request, _response, next) => {
  clearTimeout(timers.get(request));
  next();
};

function tooSlow(limitMs: number): AppError {
  const seconds = Math.round(limitMs / 1000);
  return new AppError('receive-timeout', {
    id: `Permintaan tidak tiba utuh dalam ${seconds} detik.`,
    en: `The request did not arrive whole within ${seconds} seconds.`,
  });
}
