import type { Problem } from './types.js';

/** What went wrong where the service gave no problem: nobody answered, too late, not whole, or not as documented. */
type OwnCode = 'unreachable' | 'timeout' | 'cut-short' | 'unreadable';

/** A request without an answer. Nothing that failed is ever given as "nothing found". */
export class SaringError extends Error {
  override readonly name = 'SaringError';
  /** HTTP status; 0 where nobody answered. */
  readonly status: number;
  /** The service's own code (`overloaded`, `invalid-post`, …), or why there is none. */
  readonly code: Problem['code'] | OwnCode;
  /** To be named when asking the operator; null where nobody answered. */
  readonly requestId: string | null;
  /** Seconds after which to try again; null where the service does not tell. */
  readonly retryAfter: number | null;
  /** Fields that are wrong: a JSON Pointer to each, and what would be right. */
  readonly fields: readonly { readonly pointer: string; readonly message: string }[];
  /** Who was first, and when, where a move on a case came too late. */
  readonly conflict: Problem['conflict'] | null;

  constructor(
    code: SaringError['code'],
    message: string,
    given: { status?: number; problem?: Problem; retryAfter?: number | null; cause?: unknown } = {},
  ) {
    super(message, given.cause === undefined ? {} : { cause: given.cause });
    this.code = code;
    this.status = given.status ?? given.problem?.status ?? 0;
    this.requestId = given.problem?.requestId ?? null;
    this.retryAfter = given.retryAfter ?? null;
    this.fields = given.problem?.errors ?? [];
    this.conflict = given.problem?.conflict ?? null;
  }
}

/** The error that a problem is. */
export function errorOf(problem: Problem, retryAfter: number | null = null): SaringError {
  const fields = (problem.errors ?? []).map(({ pointer, message }) => `${pointer}: ${message}`);
  const message = [problem.detail, ...fields].join('\n');
  return new SaringError(problem.code, message, { problem, retryAfter });
}

/** The error that an answer is, given its body, parsed or as text. */
export function errorFrom({ status, headers }: Response, body: unknown): SaringError {
  const value = typeof body === 'string' ? parsed(body) : body;
  const retryAfter = secondsIn(headers);
  if (isProblem(value)) return errorOf(value, retryAfter);
  return new SaringError('unreadable', `The answer (status ${status}) is not Saring's`, {
    status,
    retryAfter,
  });
}

/** `Retry-After` in seconds, from a number or a date; null without one. */
export function secondsIn(headers: Headers): number | null {
  const told = headers.get('Retry-After');
  if (told === null) return null;
  if (/^\d+$/.test(told)) return Number(told);
  const until = Date.parse(told);
  return Number.isNaN(until) ? null : Math.max(0, (until - Date.now()) / 1000);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isProblem(value: unknown): value is Problem {
  return typeof value === 'object' && value !== null && 'code' in value && 'detail' in value;
}
