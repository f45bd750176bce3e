import { AsyncLocalStorage } from 'node:async_hooks';

/** Ids, names of stages, counts: never text, names of people, addresses or keys. */
type Attributes = Readonly<Record<string, string | number | boolean>>;

/** A part of a span's work that has just ended. */
export interface SpanStage {
  readonly name: string;
  /** How long it took. */
  readonly ms: number;
  readonly failed: boolean;
  readonly attributes: Attributes;
}

/** A piece of work in a trace, while it goes on. */
export interface Span {
  readonly traceId: string;
  /** Names it to what it causes elsewhere (W3C Trace Context). */
  readonly traceparent: string;
  stage(ended: SpanStage): void;
  rename(name: string): void;
  set(attributes: Attributes): void;
  /** Once, at the end of the work. */
  end(failed: boolean): void;
}

export interface SpanStart {
  /** `server`: somebody waits for it; `consumer`: it comes from a queue; `client`: it goes to another service. */
  readonly kind: 'server' | 'consumer' | 'client';
  /** `traceparent` of what caused it; null, and what is none: it begins a trace. */
  readonly parent: string | null;
  readonly attributes: Attributes;
}

/** Where spans go. */
export interface Tracing {
  start(name: string, given: SpanStart): Span;
  /** Sends what waits; gives up after a few seconds. */
  close(): Promise<void>;
}

const spans = new AsyncLocalStorage<Span>();

/** The span in whose work this is asked. Ask before a wait in a queue, which others may end. */
export function currentSpan(): Span | undefined {
  return spans.getStore();
}

/** Does `work` as part of a span. */
export function inSpan<T>(span: Span, work: () => T): T {
  return spans.run(span, work);
}

/** Does `work` as a span of its own, which fails when it rejects; without tracing just does it. */
export async function traced<T>(
  tracing: Tracing | null | undefined,
  name: string,
  given: SpanStart,
  work: (span: Span | null) => Promise<T>,
): Promise<T> {
  if (!tracing) return work(null);
  const span = tracing.start(name, given);
  let failed = true;
  try {
    const done = await inSpan(span, () => work(span));
    failed = false;
    return done;
  } finally {
    span.end(failed);
  }
}
