import type { z } from 'zod';
import { isEmpty, type Post, type PostImage, type PostLimits } from '../domain/post.js';
import type { NewReport } from '../domain/report.js';
import { openImages, refuseLargeImages, withFiles } from './parse-post.js';
import { multipartReportSchema, reportRequestSchema } from './report-contract.js';
import { parseOrThrow } from './validation.js';

/** A parsed JSON value to a report within limits. Throws `AppError` that names every bad field. */
export function reportFromJson(
  value: unknown,
  limits: PostLimits,
  files: ReadonlyMap<string, Uint8Array>,
): NewReport {
  const { post, ...fields } = parseOrThrow(reportRequestSchema(limits), value);
  return reportOf(fields, post ? openImages(post, files) : null, limits, '/post/images');
}

/** The same from a form: the `report` field's value, and the files beside it in their order. */
export function reportFromForm(
  value: unknown,
  files: readonly PostImage[],
  limits: PostLimits,
): NewReport {
  const { post, ...fields } = parseOrThrow(multipartReportSchema(limits), value);
  return reportOf(fields, withFiles(post ?? {}, files, '/post/images'), limits, '/images');
}

type Fields = Omit<z.infer<ReturnType<typeof reportRequestSchema>>, 'post'>;

function reportOf(
  fields: Fields,
  post: Post | null,
  limits: PostLimits,
  pointer: string,
): NewReport {
  if (post) refuseLargeImages(post, limits, pointer);
  return {
    // A post in which nothing is to be seen would get the verdict that all of it was seen.
    post: post && !isEmpty(post) ? post : null,
    link: fields.link || null,
    channel: fields.channel ?? 'web',
    reporter: fields.reporter || null,
    note: fields.note || null,
    reach: fields.reach ?? null,
    reportedAt: fields.reportedAt ?? null,
  };
}
