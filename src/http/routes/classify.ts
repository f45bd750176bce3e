import type { RequestHandler } from 'express';
import type { Pipeline } from '../../pipeline/open.js';
import { type Admission, clientLeft } from '../admission.js';
import { type ReadPostOptions, readPost } from '../read-post.js';

/** `POST /classify`: reads one post within limits and answers with its verdict. */
export function classifyRoute(
  pipeline: Pipeline,
  admission: Admission,
  options: ReadPostOptions,
): RequestHandler {
  return async (request, response) => {
    const left = clientLeft(request, response);
    await admission.run(
      response,
      () => readPost(request, options),
      async (post) => {
        response.json(await pipeline.classify(post, left));
      },
    );
  };
}
