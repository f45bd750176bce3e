import type { Request, RequestHandler, Response } from 'express';
import type { z } from 'zod';
import { CASE_ID } from '../../domain/case.js';
import {
  claimRequestSchema,
  decisionRequestSchema,
  escalateRequestSchema,
  reasonRequestSchema,
  releaseRequestSchema,
} from '../../domain/case-view.js';
import { AppError } from '../../domain/errors.js';
import type { ReportQueue, Reviewer } from '../../queue/report-queue.js';
import { actorOf } from '../authenticate.js';
import { casesQuerySchema, queueDayQuerySchema } from '../cases-contract.js';
import { readJson } from '../json-body.js';
import { parseOrThrow } from '../validation.js';
import type { WithQueue } from '../with-queue.js';

/** `GET /cases`: a page of the queue. */
export function casesRoute(withQueue: WithQueue): RequestHandler {
  return async (request, response) => {
    const asked = parseOrThrow(casesQuerySchema, request.query, 'invalid-request');
    response.json(await withQueue(response, (queue) => queue.cases(withoutUndefined(asked))));
  };
}

/** `GET /cases/day`: what came in and was decided on a day, and what waits now. */
export function queueDayRoute(withQueue: WithQueue): RequestHandler {
  return async (request, response) => {
    const asked = parseOrThrow(queueDayQuerySchema, request.query, 'invalid-request');
    response.json(await withQueue(response, (queue) => queue.day(withoutUndefined(asked))));
  };
}

/** `POST /cases/claim`: cases for this reviewer alone, until their leases end. */
export function claimRoute(withQueue: WithQueue): RequestHandler {
  return async (request, response) => {
    const reviewer = reviewerOf(response);
    const wanted = await readJson(request, claimRequestSchema);
    response.json(await withQueue(response, (queue) => queue.claim(reviewer, wanted)));
  };
}

/** `GET /cases/{id}`: a case with its reports and decisions. */
export function caseRoute(withQueue: WithQueue): RequestHandler {
  return async (request, response) => {
    const id = caseIdOf(request);
    response.json(await withQueue(response, (queue) => queue.case(id)));
  };
}

/** `GET /cases/{id}/events`: what happened to it, as the audit chain has it. */
export function caseEventsRoute(withQueue: WithQueue): RequestHandler {
  return async (request, response) => {
    const id = caseIdOf(request);
    response.json({ events: await withQueue(response, (queue) => queue.events(id)) });
  };
}

/** `POST /cases/{id}/decision` and the other moves, by their last word. */
export function moveRoutes(withQueue: WithQueue) {
  return {
    decision: move(withQueue, decisionRequestSchema, (queue, reviewer, id, request) =>
      queue.decide(reviewer, id, request),
    ),
    release: move(withQueue, releaseRequestSchema, (queue, reviewer, id, { leaseToken }) =>
      queue.release(reviewer, id, leaseToken),
    ),
    escalate: move(withQueue, escalateRequestSchema, (queue, reviewer, id, request) =>
      queue.escalate(reviewer, id, request),
    ),
    appeal: move(withQueue, reasonRequestSchema, (queue, reviewer, id, { reason }) =>
      queue.appeal(reviewer, id, reason),
    ),
    undo: move(withQueue, releaseRequestSchema, (queue, reviewer, id, { leaseToken }) =>
      queue.undo(reviewer, id, leaseToken),
    ),
    reopen: move(withQueue, reasonRequestSchema, (queue, reviewer, id, { reason }) =>
      queue.reopen(reviewer, id, reason),
    ),
  };
}

function move<T>(
  withQueue: WithQueue,
  schema: z.ZodType<T>,
  act: (queue: ReportQueue, reviewer: Reviewer, id: string, request: T) => Promise<unknown>,
): RequestHandler {
  return async (request, response) => {
    const id = caseIdOf(request);
    const reviewer = reviewerOf(response);
    const body = await readJson(request, schema);
    response.json(await withQueue(response, (queue) => act(queue, reviewer, id, body)));
  };
}

function reviewerOf(response: Response): Reviewer {
  const { name, role, keyId } = actorOf(response);
  return { name, keyId, isSupervisor: role === 'supervisor' || role === 'admin' };
}

function caseIdOf({ params: { caseId } }: Request): string {
  if (typeof caseId === 'string' && CASE_ID.test(caseId)) return caseId;
  throw new AppError('not-found', {
    id: 'Tidak ada kasus dengan alamat itu.',
    en: 'There is no case at that address.',
  });
}

/** The same without fields that were left out, as interfaces have it that know no undefined. */
function withoutUndefined<T extends object>(
  value: T,
): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}
