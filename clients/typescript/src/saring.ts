import createClient, { type Client } from 'openapi-fetch';
import { type BatchItem, classifyBatch } from './batch.js';
import { errorFrom, errorOf, SaringError } from './error.js';
import { valuesOf } from './lines.js';
import { failureOf, type Patience, patientFetch, type Retry, sleep } from './patient-fetch.js';
import type { paths } from './schema.js';
import type * as Api from './types.js';
import { wirePost, wireReport } from './wire.js';

export interface SaringOptions {
  /** Where the service is, such as `http://127.0.0.1:8080`. */
  readonly baseUrl: string;
  /** An API key; not needed on the service's own machine while it has none. */
  readonly key?: string;
  /** Who acts, where there are no keys. */
  readonly reviewer?: string;
  /** Language of messages: Indonesian unless this says otherwise. */
  readonly language?: 'id' | 'en';
  readonly fetch?: typeof fetch;
  /** Milliseconds for one attempt (30,000); a batch has no limit. */
  readonly timeoutMs?: number;
  /** Attempts after the first, after 429 and 503 (3); 0 gives the first refusal back. */
  readonly retries?: number;
  /** Milliseconds that a call waits between attempts in all (60,000). */
  readonly maxWaitMs?: number;
  /** Told of each wait. */
  readonly onRetry?: (retry: Retry) => void;
}

export interface CallOptions {
  /** Stops the call, and its waits; it then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

export type Saring = ReturnType<typeof createSaring>;

const REPORT_POLL_MS = 500;

/** A client of one service. Every call rejects with `SaringError` where there is no answer. */
export function createSaring(options: SaringOptions) {
  const baseUrl = options.baseUrl.replace(/\/+$/, '');
  const headers = headersOf(options);
  const patience: Patience = {
    fetch: options.fetch ?? fetch,
    timeoutMs: options.timeoutMs ?? 30_000,
    retries: options.retries ?? 3,
    maxWaitMs: options.maxWaitMs ?? 60_000,
    onRetry: options.onRetry ?? (() => undefined),
  };
  const api: Client<paths> = createClient<paths>({
    baseUrl,
    headers,
    fetch: patientFetch(patience),
  });

  /** What became of a report. */
  const report = (reportId: string, call: CallOptions = {}): Promise<Api.Report> =>
    answerOf(api.GET('/reports/{reportId}', { params: { path: { reportId } }, ...call }), call);

  return {
    /** Everything else that the API has, typed by its document; it waits and repeats alike. */
    api,

    /** The verdict on one post. */
    async classify(post: Api.Post, call: CallOptions = {}): Promise<Api.Classification> {
      const body = await wirePost(post);
      return answerOf(api.POST('/classify', { body, ...call }), call);
    },

    /** The steps to a verdict as they happen, and the verdict as the last. */
    async *classifySteps(
      post: Api.Post,
      call: CallOptions = {},
    ): AsyncGenerator<Api.ClassifyStep, void, undefined> {
      const stream = await answerOf<ReadableStream<Uint8Array>>(
        api.POST('/classify', {
          body: await wirePost(post),
          headers: { Accept: 'application/x-ndjson' },
          parseAs: 'stream',
          ...call,
        }),
        call,
      );
      for await (const line of valuesOf<Api.ClassifyLine>(stream, call.signal)) {
        if ('problem' in line) throw errorOf(line.problem);
        yield line;
        if ('result' in line) return;
      }
      throw new SaringError('cut-short', 'The answer broke off before its verdict');
    },

    /** Verdicts on any number of posts; see `classifyBatch`. */
    classifyBatch<P extends Api.Post>(
      posts: AsyncIterable<P> | Iterable<P>,
      call: CallOptions = {},
    ): AsyncGenerator<BatchItem<P>, void, undefined> {
      const request = {
        url: `${baseUrl}/classify/batch`,
        headers: { ...headers, 'Content-Type': 'application/x-ndjson' },
        signal: call.signal,
      };
      return classifyBatch(posts, request, patience);
    },

    /** Hands a report in; it is on disk when this resolves. The same key with the same report makes no second one. */
    async submitReport(
      given: Api.NewReport,
      {
        idempotencyKey = crypto.randomUUID(),
        ...call
      }: CallOptions & { idempotencyKey?: string } = {},
    ): Promise<Api.Receipt> {
      const body = await wireReport(given);
      const params = { header: { 'Idempotency-Key': idempotencyKey } };
      return answerOf(api.POST('/reports', { body, params, ...call }), call);
    },

    report,

    /** Waits until a report is classified, or has failed to be. */
    async settledReport(reportId: string, call: CallOptions = {}): Promise<Api.Report> {
      const signal = call.signal ?? new AbortController().signal;
      for (;;) {
        const found = await report(reportId, call);
        if (found.status !== 'queued') return found;
        await sleep(REPORT_POLL_MS, signal);
      }
    },

    cases: casesOf(api),
  };
}

/** The queue, as a reviewer uses it. */
function casesOf(api: Client<paths>) {
  const at = (caseId: string) => ({ params: { path: { caseId } } });
  const page = (query: Api.CasesQuery = {}, call: CallOptions = {}): Promise<Api.CasesPage> =>
    answerOf(api.GET('/cases', { params: { query }, ...call }), call);
  return {
    page,

    /** All cases of a query, page by page as they are asked for. */
    async *all(query: Api.CasesQuery = {}, call: CallOptions = {}) {
      for (let cursor = query.cursor; ; ) {
        const { cases, next } = await page({ ...query, ...(cursor ? { cursor } : {}) }, call);
        yield* cases;
        if (next === null) return;
        cursor = next;
      }
    },

    get: (caseId: string, call: CallOptions = {}): Promise<Api.Case> =>
      answerOf(api.GET('/cases/{caseId}', { ...at(caseId), ...call }), call),

    async events(caseId: string, call: CallOptions = {}): Promise<readonly Api.CaseEvent[]> {
      const { events } = await answerOf<{ events: Api.CaseEvent[] }>(
        api.GET('/cases/{caseId}/events', { ...at(caseId), ...call }),
        call,
      );
      return events;
    },

    /** Takes cases for this reviewer alone, until their leases end. */
    claim: (body: Api.ClaimRequest = {}, call: CallOptions = {}): Promise<Api.ClaimedCases> =>
      answerOf(api.POST('/cases/claim', { body, ...call }), call),

    decide: (
      caseId: string,
      body: Api.DecisionRequest,
      call: CallOptions = {},
    ): Promise<Api.Case> =>
      answerOf(api.POST('/cases/{caseId}/decision', { ...at(caseId), body, ...call }), call),

    release: (caseId: string, leaseToken: string, call: CallOptions = {}): Promise<Api.Case> =>
      answerOf(
        api.POST('/cases/{caseId}/release', { ...at(caseId), body: { leaseToken }, ...call }),
        call,
      ),

    escalate: (
      caseId: string,
      body: Api.EscalateRequest,
      call: CallOptions = {},
    ): Promise<Api.Case> =>
      answerOf(api.POST('/cases/{caseId}/escalate', { ...at(caseId), body, ...call }), call),
  };
}

interface Answer {
  readonly data?: unknown;
  readonly error?: unknown;
  readonly response: Response;
}

/**
 * The data of an answer, typed as the document has it: openapi-fetch's reading of a type makes lists of its tuples.
 * Rejects with what went wrong.
 */
async function answerOf<T>(call: Promise<Answer>, { signal }: CallOptions): Promise<T> {
  const { data, error, response } = await call.catch((cause: unknown) => {
    // A body that is no JSON throws where it is parsed.
    if (cause instanceof SyntaxError)
      throw new SaringError('unreadable', 'The answer is not JSON', { cause });
    throw failureOf(cause, signal);
  });
  if (data !== undefined) return data as T;
  throw errorFrom(response, error);
}

function headersOf({ key, reviewer, language }: SaringOptions): Record<string, string> {
  return {
    ...(key === undefined ? {} : { Authorization: `Bearer ${key}` }),
    // Letters beyond Latin-1 go as RFC 8187 writes them.
    ...(reviewer === undefined ? {} : { 'X-Reviewer': `UTF-8''${encodeURIComponent(reviewer)}` }),
    ...(language === undefined ? {} : { 'Accept-Language': language }),
  };
}
