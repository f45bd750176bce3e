import { commonHeaders } from '../api/client.js';
import { type Failure, failureOf, type Outcome, thrownFailure } from '../api/failure.js';
import type { Classification, Problem } from '../api/types.js';
import type { Input } from './checked.js';
import { linesOf } from './lines.js';
import type { StepLine } from './progress.js';

export interface ClassifyOptions {
  readonly signal: AbortSignal;
  /** Told of each step as the service gets to it. */
  readonly onStep: (line: StepLine) => void;
}

/** Sends a post to this service and waits for its answer: the classification, or why there is none. Never rejects. */
export async function classify(
  input: Input,
  { signal, onStep }: ClassifyOptions,
): Promise<Outcome<Classification>> {
  try {
    const response = await fetch('/classify', {
      method: 'POST',
      headers: { ...commonHeaders(), Accept: 'application/x-ndjson' },
      body: formOf(input),
      signal,
    });
    if (!response.ok) return { failure: await failureOf(response) };
    const isStream = response.headers.get('Content-Type')?.includes('ndjson') === true;
    if (isStream && response.body) return await answerIn(response.body, onStep);
    return { data: (await response.json()) as Classification };
  } catch (error) {
    return { failure: error instanceof SyntaxError ? CUT_SHORT : thrownFailure(error) };
  }
}

const CUT_SHORT: Failure = { kind: 'unreadable', status: 200 };

type Line = StepLine | { readonly result: Classification } | { readonly problem: Problem };

async function answerIn(
  body: ReadableStream<Uint8Array>,
  onStep: (line: StepLine) => void,
): Promise<Outcome<Classification>> {
  for await (const text of linesOf(body)) {
    const line = JSON.parse(text) as Line;
    if ('result' in line) return { data: line.result };
    if ('problem' in line)
      return { failure: { kind: 'problem', problem: line.problem, retryAfter: null } };
    if ('step' in line) onStep(line);
  }
  // The end without an answer says nothing about the post.
  return { failure: CUT_SHORT };
}

function formOf({ text, pictures, context }: Input): FormData {
  const form = new FormData();
  form.append('post', JSON.stringify({ ...(text === '' ? {} : { text }), context }));
  for (const { file } of pictures) form.append('images', file, file.name.slice(-255));
  return form;
}
