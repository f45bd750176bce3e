import type { Request } from 'express';
import type { Post, PostImage, PostLimits } from '../domain/post.js';
import type { NewReport } from '../domain/report.js';
import type { OnBytes } from './admission.js';
import { requireJson } from './json-body.js';
import { parseLifting } from './lift-files.js';
import { type FormOptions, readForm } from './multipart.js';
import { postFromForm, postFromJson } from './parse-post.js';
import { reportFromForm, reportFromJson } from './parse-report.js';
import { receiveBytes } from './receive.js';

export interface ReadPostOptions {
  readonly limits: PostLimits;
  /** Bytes of the whole body, counted while they arrive. */
  readonly bodyBytes: number;
  /** Told of them as they come. */
  readonly onBytes?: OnBytes;
}

/** What makes something of a body, whichever way it was sent. */
interface Reading<T> {
  readonly field: FormOptions['field'];
  readonly fromForm: (value: unknown, files: readonly PostImage[], limits: PostLimits) => T;
  readonly fromJson: (
    value: unknown,
    limits: PostLimits,
    files: ReadonlyMap<string, Uint8Array>,
  ) => T;
}

/** Reads one post from a request, JSON or multipart. Throws `AppError` for what is not right. */
export function readPost(request: Request, options: ReadPostOptions): Promise<Post> {
  return read(request, options, {
    field: 'post',
    fromForm: postFromForm,
    fromJson: postFromJson,
  });
}

/** One post from the bytes of its JSON. Throws `AppError` for what is not right. */
export async function postFromBytes(bytes: Buffer, limits: PostLimits): Promise<Post> {
  const { value, files } = await parseLifting(bytes);
  return postFromJson(value, limits, files);
}

/** Reads one report, alike: its form has a field `report`. */
export function readReport(request: Request, options: ReadPostOptions): Promise<NewReport> {
  return read(request, options, {
    field: 'report',
    fromForm: reportFromForm,
    fromJson: reportFromJson,
  });
}

async function read<T>(
  request: Request,
  { limits, bodyBytes, onBytes }: ReadPostOptions,
  { field, fromForm, fromJson }: Reading<T>,
): Promise<T> {
  if (request.is('multipart/form-data')) {
    const { value, files } = await readForm(request, { field, limits, bodyBytes, onBytes });
    return fromForm(value, files, limits);
  }
  requireJson(request, 'multipart/form-data');
  const bytes = await receiveBytes(request, bodyBytes, onBytes);
  // No body at all is an empty post, which validation will name.
  if (bytes.byteLength === 0) return fromJson(undefined, limits, new Map());
  const { value, files } = await parseLifting(bytes);
  return fromJson(value, limits, files);
}
