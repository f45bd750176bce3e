import type { Problem } from './types.js';

/** Why a request has no answer. Nothing that failed is ever shown as "nothing found". */
export type Failure =
  /** The service was not reached, or the connection broke. */
  | { readonly kind: 'offline' }
  /** The page asked for it to be stopped. */
  | { readonly kind: 'stopped' }
  /** The service says what is wrong. `retryAfter` in seconds, where it tells. */
  | { readonly kind: 'problem'; readonly problem: Problem; readonly retryAfter: number | null }
  /** Something else answered, or the answer was cut short. */
  | { readonly kind: 'unreadable'; readonly status: number };

/** An answer, or why there is none. */
export type Outcome<T> = { readonly data: T } | { readonly failure: Failure };

/** Whether a failure is a problem with this code. */
export function isProblem(failure: Failure, code: Problem['code']): boolean {
  return failure.kind === 'problem' && failure.problem.code === code;
}

/** What went wrong with an answer that is none of the expected. */
export async function failureOf(response: Response): Promise<Failure> {
  const text = await response.text().catch(() => '');
  return failureFrom(response, text);
}

/** The same, of a body that has been read. */
export function failureFrom({ status, headers }: Response, body: unknown): Failure {
  const problem = typeof body === 'string' ? parsed(body) : body;
  if (!isProblemBody(problem)) return { kind: 'unreadable', status };
  const seconds = Number(headers.get('Retry-After') ?? Number.NaN);
  return { kind: 'problem', problem, retryAfter: Number.isFinite(seconds) ? seconds : null };
}

/** Of a request that was never answered. */
export function thrownFailure(error: unknown): Failure {
  const isStopped = error instanceof DOMException && error.name === 'AbortError';
  return { kind: isStopped ? 'stopped' : 'offline' };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isProblemBody(value: unknown): value is Problem {
  return typeof value === 'object' && value !== null && 'code' in value && 'detail' in value;
}
