import type { Request } from 'express';
import { AppError } from '../domain/errors.js';
import type { Post, PostLimits } from '../domain/post.js';
import { parseLifting } from './lift-files.js';
import { readForm } from './multipart.js';
import { postFromForm, postFromJson } from './parse-post.js';
import { unsupportedEncoding } from './problems.js';
import { receiveBytes } from './receive.js';

export interface ReadPostOptions {
  readonly limits: PostLimits;
  /** Bytes of the whole body, counted while they arrive. */
  readonly bodyBytes: number;
}

/** Reads one post from a request, JSON or multipart. Throws `AppError` for what is not right. */
export async function readPost(request: Request, options: ReadPostOptions): Promise<Post> {
  const { limits, bodyBytes } = options;
  if (request.is('multipart/form-data')) {
    const { post, files } = await readForm(request, { limits, bodyBytes });
    return postFromForm(post, files, limits);
  }
  requireJson(request);
  const bytes = await receiveBytes(request, bodyBytes);
  // No body at all is an empty post, which validation will name.
  if (bytes.byteLength === 0) return postFromJson(undefined, limits);
  const { value, files } = await parseLifting(bytes);
  return postFromJson(value, limits, files);
}

function requireJson(request: Request): void {
  // `is` gives null without a body.
  if (request.is('application/json') === false) {
    throw new AppError('unsupported-media-type', {
      id: 'Gunakan Content-Type application/json atau multipart/form-data.',
      en: 'Use Content-Type application/json or multipart/form-data.',
    });
  }
  const charset = /charset="?([^";\s]+)/i.exec(request.headers['content-type'] ?? '')?.[1];
  if (charset && !/^utf-?8$/i.test(charset)) throw unsupportedEncoding();
}
