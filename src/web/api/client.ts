import { signal } from '@preact/signals';
import createClient from 'openapi-fetch';
import { language } from '../shell/language.js';
import { type Failure, failureFrom, type Outcome, thrownFailure } from './failure.js';
import type { paths } from './schema.js';

/** Who acts where there are no API keys (`X-Reviewer`); null: nobody said. */
export const reviewerName = signal<string | null>(null);

/** The typed client of this service's API: paths, parameters and bodies as in docs/openapi.json. */
export const api = createClient<paths>({ baseUrl: location.origin });

api.use({
  onRequest({ request }) {
    for (const [name, value] of Object.entries(commonHeaders())) request.headers.set(name, value);
    return request;
  },
});

/** What every request of the page says: in which language, and who acts. */
export function commonHeaders(): Record<string, string> {
  const name = reviewerName.value;
  return {
    'Accept-Language': language.value,
    // Letters beyond Latin-1 go as RFC 8187 writes them.
    ...(name === null ? {} : { 'X-Reviewer': `UTF-8''${encodeURIComponent(name)}` }),
  };
}

interface Answer<T> {
  readonly data?: T;
  readonly error?: unknown;
  readonly response: Response;
}

/**
 * The client takes readonly arrays for objects, and gives types that have their methods as fields; this makes arrays
 * of them again. At run time they are what they were.
 */
type Given<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends { readonly length: infer Length extends number; readonly [n: number]: infer Item }
    ? number extends Length
      ? readonly Given<Item>[]
      : Tuple<Given<Item>, Length>
    : { [K in keyof T]: Given<T[K]> };
type Tuple<Item, Length, So extends readonly Item[] = readonly []> = So['length'] extends Length
  ? So
  : Tuple<Item, Length, readonly [...So, Item]>;

/** Waits for a call of `api`: its data, or what went wrong. Never rejects. */
export async function outcomeOf<T>(call: Promise<Answer<T>>): Promise<Outcome<Given<T>>> {
  try {
    const { data, error, response } = await call;
    if (data !== undefined) return { data: data as Given<T> };
    return { failure: failureFrom(response, error) };
  } catch (error) {
    // A body that is no JSON throws where it is parsed.
    const failure: Failure =
      error instanceof SyntaxError ? { kind: 'unreadable', status: 0 } : thrownFailure(error);
    return { failure };
  }
}
