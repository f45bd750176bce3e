import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import type { Pipeline } from '../../pipeline/open.js';
import { type Admission, clientLeft } from '../admission.js';
import { problemOf } from '../problems.js';
import { type ReadPostOptions, readPost } from '../read-post.js';
import { STEP_LINES, sendSteps } from '../step-lines.js';

export interface ClassifyRouteOptions extends ReadPostOptions {
  /** Told what goes wrong after the first step. */
  readonly logger: Logger;
}

/** `POST /classify`: reads one post within limits and answers with its verdict, or with each step on the way to it. */
export function classifyRoute(
  pipeline: Pipeline,
  admission: Admission,
  options: ClassifyRouteOptions,
): RequestHandler {
  return async (request, response) => {
    const left = clientLeft(request, response);
    response.vary('Accept');
    const about = { requestId: String(response.locals.requestId) };
    const inSteps = request.accepts(['json', STEP_LINES]) === STEP_LINES;
    await admission.run(
      response,
      () => readPost(request, options),
      async (post) => {
        if (!inSteps) {
          response.json(await pipeline.classify(post, left, { about }));
          return;
        }
        await sendSteps(
          response,
          (onStep) => pipeline.classify(post, left, { onStep, about }),
          (error) => problemOf(error, request, response, options.logger),
        );
      },
    );
  };
}
