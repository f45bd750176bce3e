import express, { type Request, type RequestHandler, type Response } from 'express';
import { AppError } from '../domain/errors.js';
import type { Post, PostLimits } from '../domain/post.js';
import { readForm } from './multipart.js';
import { postFromForm, postFromJson } from './parse-post.js';

export interface ReadPostOptions {
  readonly limits: PostLimits;
  /** Bytes of the whole body, counted while they arrive. */
  readonly bodyBytes: number;
}

/** Gives a function that reads one post from a request, JSON or multipart, within limits. */
export function postReader({ limits, bodyBytes }: ReadPostOptions) {
  const parseJson = express.json({ limit: bodyBytes, strict: false });

  async function fromJson(request: Request, response: Response): Promise<Post> {
    await run(parseJson, request, response);
    return postFromJson(request.body, limits);
  }

  return async (request: Request, response: Response): Promise<Post> => {
    if (!request.is('multipart/form-data')) return fromJson(requireJson(request), response);
    const { post, files } = await readForm(request, { limits, bodyBytes });
    return postFromForm(post, files, limits);
  };
}

/** An express middleware as a promise. */
function run(handler: RequestHandler, request: Request, response: Response): Promise<void> {
  return new Promise((resolve, reject) => {
    void handler(request, response, (error?: unknown) => (error ? reject(error) : resolve()));
  });
}

function requireJson(request: Request): Request {
  // `is` gives null without a body: an empty post, which validation will name.
  if (request.is('application/json') !== false) return request;
  throw new AppError('unsupported-media-type', {
    id: 'Gunakan Content-Type application/json atau multipart/form-data.',
    en: 'Use Content-Type application/json or multipart/form-data.',
  });
}
