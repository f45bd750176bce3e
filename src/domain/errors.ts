import type { Message } from './taxonomy.js';

/** Everything that can be wrong with a request, as callers see it in `code`. */
export const ERROR_CODES = [
  'malformed-body',
  'invalid-post',
  'invalid-request',
  'regime-unavailable',
  'receive-timeout',
  'body-too-large',
  'image-too-large',
  'unsupported-media-type',
  'not-found',
  'method-not-allowed',
  'idempotency-key-reused',
  'lease-expired',
  'already-decided',
  'case-claimed',
  'case-changed',
  'case-not-decided',
  'second-reviewer-needed',
  'supervisor-needed',
  'unauthenticated',
  'forbidden',
  'invalid-reviewer',
  'keys-unavailable',
  'webhook-refused',
  'overloaded',
  'rate-limited',
  'stopping',
  'loading',
  'queue-unavailable',
  'internal',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** One bad field: a JSON Pointer (RFC 6901) to it, and what would be right. */
export interface FieldError {
  readonly pointer: string;
  readonly message: Message;
}

/** Who was first, and when (ISO 8601, UTC), where a move came too late. */
export interface Conflict {
  readonly by: string;
  readonly at: string;
}

/** A failure that the caller may see: its code and detail are public, its cause is not. */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly conflict: Conflict | null;

  constructor(
    readonly code: ErrorCode,
    readonly detail: Message,
    readonly fields: readonly FieldError[] = [],
    options?: ErrorOptions & { readonly conflict?: Conflict },
  ) {
    super(detail.en, options);
    this.conflict = options?.conflict ?? null;
  }
}
