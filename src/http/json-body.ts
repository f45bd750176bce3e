import type { Request } from 'express';
import type { z } from 'zod';
import { AppError } from '../domain/errors.js';
import { parseJson } from './parse-json.js';
import { unsupportedEncoding } from './problems.js';
import { receiveBytes } from './receive.js';
import { parseOrThrow } from './validation.js';

/** Bytes of a body that holds no post. */
const SMALL_BODY = 64_000;

/** A small JSON body as `schema` has it; none at all is an empty object. Throws `AppError`. */
export async function readJson<T>(request: Request, schema: z.ZodType<T>): Promise<T> {
  requireJson(request);
  const bytes = await receiveBytes(request, SMALL_BODY);
  const value = bytes.byteLength === 0 ? {} : parseJson(bytes);
  return parseOrThrow(schema, value, 'invalid-request');
}

/** Throws `unsupported-media-type` for a body that says to be something else; `or` names what else is taken. */
export function requireJson(request: Request, or = ''): void {
  requireType(request, 'application/json', or);
}

/** The same of another type of text; without a body nothing is asked. */
export function requireType(request: Request, type: string, or = ''): void {
  // `is` gives null without a body.
  if (request.is(type) === false) {
    const [id, en] = or ? [` atau ${or}`, ` or ${or}`] : ['', ''];
    throw new AppError('unsupported-media-type', {
      id: `Gunakan Content-Type ${type}${id}.`,
      en: `Use Content-Type ${type}${en}.`,
    });
  }
  const charset = /charset="?([^";\s]+)/i.exec(request.headers['content-type'] ?? '')?.[1];
  if (charset && !/^utf-?8$/i.test(charset)) throw unsupportedEncoding();
}
