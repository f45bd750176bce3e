import type { Request, RequestHandler } from 'express';
import type { Access } from '../access.js';
import { actorOf } from '../authenticate.js';
import type { LiveCases } from '../live/live-cases.js';
import { invalidRequest } from '../validation.js';
import type { WithQueue } from '../with-queue.js';

/** `GET /cases/live`: changes of cases as they happen, as server-sent events. */
export function liveCasesRoute(
  withQueue: WithQueue,
  live: LiveCases,
  access: Access,
): RequestHandler {
  return async (request, response) => {
    const from = lastEventId(request);
    // Express asks the same of a HEAD, whose answer has no body that could go on.
    if (request.method === 'HEAD') return void response.type('text/event-stream').end();
    const actor = actorOf(response);
    await live.join(response, from, {
      readHead: () => withQueue(response, (queue) => queue.lastChange()),
      mayGoOn: () => access.stillLetsIn(actor),
    });
  };
}

/** A browser sends the id of the last event that it got; null without one. */
function lastEventId(request: Request): number | null {
  const told = request.get('Last-Event-ID') ?? '';
  if (told === '') return null;
  if (/^\d{1,15}$/.test(told)) return Number(told);
  const message = {
    id: 'Last-Event-ID: gunakan id kejadian terakhir yang diterima, bilangan bulat.',
    en: 'Last-Event-ID: use the id of the last event received, a whole number.',
  };
  throw invalidRequest([{ pointer: '/Last-Event-ID', message }]);
}
