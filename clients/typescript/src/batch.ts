import { errorFrom, errorOf, SaringError } from './error.js';
import { valuesOf } from './lines.js';
import { failureOf, type Patience, sleep, waitAfter } from './patient-fetch.js';
import { Replayable } from './replayable.js';
import type { BatchLine, Classification, Post } from './types.js';
import { wirePost } from './wire.js';

/** What was said of one post of a batch; `index` counts from 0. */
export type BatchItem<P extends Post = Post> =
  | { readonly index: number; readonly post: P; readonly result: Classification }
  | { readonly index: number; readonly post: P; readonly error: SaringError };

export interface BatchRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal | undefined;
}

/**
 * Sends posts as they come and gives what is said of each as it is done, in no order. At most 256 posts are without an
 * answer at a time: no more is taken of the source, and of the service no more than is asked for here. Rejects with `SaringError` when the batch
 * breaks off, as it does when the source rejects.
 */
export async function* classifyBatch<P extends Post>(
  posts: AsyncIterable<P> | Iterable<P>,
  { url, headers, signal }: BatchRequest,
  patience: Patience,
): AsyncGenerator<BatchItem<P>, void, undefined> {
  const source = new Replayable(posts);
  const ended = new AbortController();
  const either = AbortSignal.any([ended.signal, ...(signal ? [signal] : [])]);
  try {
    const body = await begin(source, { url, headers, signal: either }, patience);
    for await (const line of valuesOf<BatchLine>(body, either)) {
      if ('end' in line) return endOf(line);
      const { index, ...said } = line;
      const post = source.answered(index) as P;
      if ('error' in said) yield { index, post, error: errorOf(said.error) };
      else yield { index, post, result: said };
    }
    throw new SaringError('cut-short', 'The batch broke off before its last line');
  } catch (error) {
    throw source.failure ?? error;
  } finally {
    ended.abort(new Error('the batch has ended'));
    await source.close();
  }
}

/** The answer's stream, once the service takes the batch. */
async function begin(
  source: Replayable<Post>,
  { url, headers, signal }: BatchRequest & { readonly signal: AbortSignal },
  { fetch, retries, maxWaitMs, onRetry }: Patience,
): Promise<ReadableStream<Uint8Array>> {
  let left = maxWaitMs;
  for (let attempt = 1; ; attempt++) {
    const init = {
      method: 'POST',
      headers,
      body: linesFrom(source, signal),
      duplex: 'half',
      signal,
    };
    const response = await fetch(url, init as RequestInit).catch((cause: unknown) => {
      throw failureOf(cause, signal);
    });
    if (response.ok && response.body) return response.body;
    const { status } = response;
    const waitMs = waitAfter(response, attempt);
    if ((status !== 429 && status !== 503) || attempt > retries || waitMs > left)
      throw errorFrom(response, await response.text());
    left -= waitMs;
    await response.body?.cancel();
    onRetry({ attempt, status, waitMs });
    await sleep(waitMs, signal);
  }
}

/** The posts from the first that has no answer on, a line each, made when the connection asks for it. */
function linesFrom(source: Replayable<Post>, signal: AbortSignal): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let index = 0;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const post = await source.at(index);
          // Node's fetch reads on when its request was stopped: of a source without an end it would read for ever.
          if (signal.aborted) return controller.error(signal.reason);
          if (post === undefined) return controller.close();
          index++;
          controller.enqueue(encoder.encode(`${JSON.stringify(await wirePost(post))}\n`));
        } catch (error) {
          source.failure ??= error;
          controller.error(error);
        }
      },
    },
    { highWaterMark: 0 },
  );
}

function endOf(line: Extract<BatchLine, { end: boolean }>): void {
  if (line.end) return;
  throw new SaringError('stopping', `The service stopped before post ${line.next}`, {
    status: 503,
  });
}
