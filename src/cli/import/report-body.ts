import { z } from 'zod';
import { AppError, type FieldError } from '../../domain/errors.js';
import { isEmpty, type Post, type PostLimits, postFields } from '../../domain/post.js';
import type { Channel, NewReport } from '../../domain/report.js';
import { isStorable, reportFields } from '../../domain/report-fields.js';
import { checked, postFromJson } from '../../http/parse-post.js';
import { invalidPost, parseOrThrow } from '../../http/validation.js';

/** A report as a row tells it, with the sender's own number for it where it has one. */
export interface RowReport {
  readonly id: string | null;
  readonly report: NewReport;
}

const bodySchema = z.strictObject({
  post: z.unknown(),
  id: z.string().trim().min(1).max(150).nullish(),
  link: reportFields.link.nullish(),
  channel: reportFields.channel.nullish(),
  reporter: reportFields.reporter.nullish(),
  note: reportFields.note.nullish(),
  reach: reportFields.reach.nullish(),
  reportedAt: reportFields.reportedAt.nullish(),
});

/** What holds for rows that do not say otherwise. */
export interface RowDefaults {
  readonly channel: Channel;
  readonly regime: string | undefined;
}

/**
 * A body of `POST /reports` to a report within limits. `post` makes a post of the body's own; throws `AppError`
 * that names every bad field.
 */
export function reportFromBody(
  body: unknown,
  defaults: RowDefaults,
  toPost: (value: unknown) => Post | null,
): RowReport {
  refuseUnstorable(body);
  const { post: given, id, ...fields } = parseOrThrow(bodySchema, body);
  const post = given === undefined || given === null ? null : under(defaults, toPost, given);
  return {
    id: id ?? null,
    report: {
      post,
      link: fields.link ?? null,
      channel: fields.channel ?? defaults.channel,
      reporter: fields.reporter ?? null,
      note: fields.note ?? null,
      reach: fields.reach ?? null,
      reportedAt: fields.reportedAt ?? null,
    },
  };
}

function under(
  { regime }: RowDefaults,
  toPost: (value: unknown) => Post | null,
  given: unknown,
): Post | null {
  const post = within('/post', () => toPost(given));
  if (!post || regime === undefined) return post;
  return { ...post, context: { regime, ...post.context } };
}

/** The post of a body that holds its images as base64. */
export function postFromBody(limits: PostLimits): (value: unknown) => Post {
  return (value) => postFromJson(value, limits);
}

/** The post of a row whose images are files beside it; null when there is nothing to look at. */
export function postFromFiles(
  limits: PostLimits,
): (images: Post['images']) => (value: unknown) => Post | null {
  const schema = z.strictObject(postFields(limits));
  return (images) => (value) => {
    if (images.length > limits.images) throw invalidPost([tooMany(limits.images)]);
    const post = { ...parseOrThrow(schema, value), images };
    return isEmpty(post) ? null : checked(post, limits);
  };
}

function tooMany(most: number): FieldError {
  const message = { id: `Paling banyak ${most} gambar.`, en: `At most ${most} images.` };
  return { pointer: '/images', message };
}

/** Puts `prefix` before the places that an error names. */
function within<T>(prefix: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const fields = error.fields.map((one) => ({ ...one, pointer: `${prefix}${one.pointer}` }));
    throw new AppError(error.code, error.detail, fields);
  }
}

const UNSTORABLE = {
  id: 'Memuat karakter nol (U+0000) atau setengah karakter; hapus karakter itu.',
  en: 'Holds a null character (U+0000) or half a character; take it out.',
};

/** A database takes neither, and would refuse the batch for it. */
function refuseUnstorable(body: unknown): void {
  const fields: FieldError[] = [];
  const look = (value: unknown, pointer: string): void => {
    if (typeof value === 'string' && !isStorable(value))
      fields.push({ pointer, message: UNSTORABLE });
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) look(inner, `${pointer}/${key}`);
  };
  look(body, '');
  if (fields.length > 0) throw invalidPost(fields);
}
