import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import type { Request, RequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import { AppError } from '../../domain/errors.js';
import type { Pipeline } from '../../pipeline/open.js';
import { type Admission, clientLeft } from '../admission.js';
import { type Line, readLines } from '../batch/read-lines.js';
import { type BatchLine, runBatch } from '../batch/run-batch.js';
import { requireType } from '../json-body.js';
import { problemOf } from '../problems.js';
import { postFromBytes, type ReadPostOptions } from '../read-post.js';
import { decoded } from '../receive.js';

/** How long (ms) a sender may go on after the last line of an answer. */
const LINGER_MS = 1_000;
/** A sender that says nothing for so long while we wait for it is gone. */
const SILENCE_LIMIT_MS = 60_000;

export interface BatchRouteOptions extends ReadPostOptions {
  /** Lines of one batch judged at once. */
  readonly concurrent: number;
  /** Fires when the service ends: no further line is waited for. */
  readonly stopping: AbortSignal;
  readonly logger: Logger;
  /** Told of each line that was written: `ok`, or the code of its problem. */
  readonly onLine?: (result: string) => void;
}

/** `POST /classify/batch`: a post a line in, a verdict a line out, in order of completion, however many there are. */
export function batchRoute(
  pipeline: Pipeline,
  batches: Admission,
  { limits, bodyBytes, concurrent, stopping, logger, onLine }: BatchRouteOptions,
): RequestHandler {
  return async (request, response) => {
    requireType(request, 'application/x-ndjson', 'application/ndjson');
    const left = clientLeft(request, response);
    const requestId = String(response.locals.requestId);
    const judge = async ({ bytes }: Line) => {
      if (!bytes) throw lineTooLong(bodyBytes);
      return pipeline.classify(await postFromBytes(bytes, limits), left, {
        background: true,
        about: { requestId },
      });
    };
    await batches.run(
      response,
      async () => undefined,
      async () => {
        // Before the headers: an encoding that is not known is a problem, and no batch that broke off.
        const body = decoded(request);
        response.type('application/x-ndjson').set('Cache-Control', 'no-store');
        response.flushHeaders();
        const batch = runBatch(readLines(chunksOf(body), bodyBytes), {
          judge,
          problemOf: (error) => problemOf(error, request, response, logger),
          write: async (line) => {
            await writeLine(response, line, left);
            if ('index' in line) onLine?.('error' in line ? line.error.code : 'ok');
          },
          concurrent,
          left,
          stopping,
        });
        await batch.then(
          () => endBatch(request, response, stopping),
          (error: unknown) => {
            // No last line: who reads sees that it was cut short.
            if (!left.aborted) logger.warn({ err: error, requestId }, 'a batch broke off');
            response.destroy();
          },
        );
      },
    );
  };
}

/** A body as it arrives. Ends with an error when nothing comes for too long while it is waited for. */
async function* chunksOf(body: Readable): AsyncGenerator<Buffer, void, undefined> {
  const chunks = body.iterator({ destroyOnReturn: false });
  for (;;) {
    const silent = new AbortController();
    const limit = delay(SILENCE_LIMIT_MS, 'silent' as const, { signal: silent.signal, ref: false });
    const next = await Promise.race([chunks.next(), limit.catch(() => 'silent' as const)]);
    silent.abort();
    if (next === 'silent') throw new Error('the sender fell silent');
    if (next.done) return;
    yield next.value as Buffer;
  }
}

/** A sender who has more to send is not waited for when the service ends, once it has had time to read the last line. */
function endBatch(request: Request, response: Response, stopping: AbortSignal): void {
  response.end();
  if (!stopping.aborted || request.complete) return;
  request.resume();
  setTimeout(() => {
    if (!request.complete) request.socket.destroy();
  }, LINGER_MS);
}

/** Settles when the reader can take more. Rejects with `left`'s reason. */
async function writeLine(response: Response, line: BatchLine, left: AbortSignal): Promise<void> {
  left.throwIfAborted();
  if (response.write(`${JSON.stringify(line)}\n`)) return;
  await once(response, 'drain', { signal: left });
}

function lineTooLong(limit: number): AppError {
  return new AppError('body-too-large', {
    id: `Baris ini melebihi batas ${limit} bita.`,
    en: `This line is over the limit of ${limit} bytes.`,
  });
}
