import type { z } from 'zod';
import { AppError, type ErrorCode, type FieldError } from '../domain/errors.js';
import { describeIssue } from './issue-messages.js';

/** What is wrong is a post, or anything else that a request may hold. */
type InvalidCode = Extract<ErrorCode, 'invalid-post' | 'invalid-request'>;

/** Parses `value`; throws `code` that names every bad field when it does not fit. */
export function parseOrThrow<T>(
  schema: z.ZodType<T>,
  value: unknown,
  code: InvalidCode = 'invalid-post',
): T {
  const parsed = schema.safeParse(value, { reportInput: true });
  if (parsed.success) return parsed.data;
  throw invalid(code, withoutEchoes(parsed.error.issues).flatMap(toFieldErrors));
}

export function invalidPost(fields: readonly FieldError[]): AppError {
  return invalid('invalid-post', fields);
}

export function invalidRequest(fields: readonly FieldError[]): AppError {
  return invalid('invalid-request', fields);
}

function invalid(code: InvalidCode, fields: readonly FieldError[]): AppError {
  return new AppError(
    code,
    {
      id: `${fields.length} isian perlu diperbaiki; lihat "errors".`,
      en: `${fields.length} field(s) to correct; see "errors".`,
    },
    fields,
  );
}

/** `pointer` to the image. */
export function imageTooLarge(pointer: string, limit: number): AppError {
  const message = {
    id: `Berkas gambar melebihi ${limit} bita. Perkecil berkasnya.`,
    en: `The image file is over ${limit} bytes. Make it smaller.`,
  };
  return new AppError('image-too-large', message, [{ pointer, message }]);
}

/** Of a value of the wrong type, zod also checks length and the like: only the type matters. */
function withoutEchoes(issues: readonly z.core.$ZodIssue[]): z.core.$ZodIssue[] {
  const mistyped = new Set(
    issues.filter(({ code }) => code === 'invalid_type').map(({ path }) => toPointer(path)),
  );
  return issues.filter(
    ({ code, path }) => code === 'invalid_type' || !mistyped.has(toPointer(path)),
  );
}

function toFieldErrors(issue: z.core.$ZodIssue): FieldError[] {
  const message = describeIssue(issue);
  if (issue.code !== 'unrecognized_keys') return [{ pointer: toPointer(issue.path), message }];
  return issue.keys.map((key) => ({
    pointer: toPointer([...issue.path, key]),
    message: { id: 'Isian ini tidak dikenal.', en: 'This field is not known.' },
  }));
}

/** RFC 6901. */
function toPointer(path: readonly PropertyKey[]): string {
  return path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
