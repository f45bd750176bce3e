import type { RequestHandler } from 'express';
import type { Pipeline } from '../../pipeline/open.js';
import { postReader, type ReadPostOptions } from '../read-post.js';

/** `POST /classify`: reads one post within limits and answers with its verdict. */
export function classifyRoute(pipeline: Pipeline, options: ReadPostOptions): RequestHandler {
  const readPost = postReader(options);
  return async (request, response) => {
    const post = await readPost(request, response);
    response.json(await pipeline.classify(post));
  };
}
