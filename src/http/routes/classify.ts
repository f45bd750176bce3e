import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import type { Classification } from '../../domain/classification.js';
import type { Post } from '../../domain/post.js';
import type { Pipeline } from '../../pipeline/open.js';
import type { OnStep } from '../../pipeline/step.js';
import type { Ending } from '../admission/backlog.js';
import { demandOf } from '../admission/demand.js';
import { type Admission, clientLeft } from '../admission.js';
import { problemOf } from '../problems.js';
import { type ReadPostOptions, readPost } from '../read-post.js';
import { sendJson } from '../send-json.js';
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
      (onBytes) => readPost(request, { ...options, onBytes }),
      async (post, tell) => {
        const classify = async (onStep?: OnStep) => {
          const how = onStep ? { onStep, about } : { about };
          const classification = await pipeline.classify(post, left, how);
          tell(endingOf(post, classification));
          return classification;
        };
        if (!inSteps) sendJson(response, await classify());
        else
          await sendSteps(response, classify, (error) =>
            problemOf(error, request, response, options.logger),
          );
      },
      async (post) => demandOf(post, pipeline.pixelsOf(post)),
    );
  };
}

/** What was remembered cost nothing, and says nothing of what others will. */
function endingOf({ images }: Post, { timing }: Classification): Ending {
  const spentMs = images.length > 0 ? timing.ocrMs : timing.textMs;
  return spentMs === 0 ? 'remembered' : 'worked';
}
