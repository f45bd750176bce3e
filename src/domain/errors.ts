import type { Message } from './taxonomy.js';

/** Everything that can be wrong with a request, as callers see it in `code`. */
export const ERROR_CODES = [
  'malformed-body',
  'invalid-post',
  'regime-unavailable',
  'body-too-large',
  'image-too-large',
  'unsupported-media-type',
  'not-found',
  'method-not-allowed',
  'unauthenticated',
  'forbidden',
  'invalid-reviewer',
  'keys-unavailable',
  'overloaded',
  'stopping',
  'internal',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** One bad field: a JSON Pointer (RFC 6901) to it, and what would be right. */
export interface FieldError {
  readonly pointer: string;
  readonly message: Message;
}

/** A failure that the caller may see: its code and detail are public, its cause is not. */
export class AppError extends Error {
  override readonly name = 'AppError';

  constructor(
    readonly code: ErrorCode,
    readonly detail: Message,
    readonly fields: readonly FieldError[] = [],
    options?: ErrorOptions,
  ) {
    super(detail.en, options);
  }
}
