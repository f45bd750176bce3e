import { setTimeout as delay } from 'node:timers/promises';
import {
  type Span as ApiSpan,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  type Tracer,
  trace,
} from '@opentelemetry/api';
import { parseTraceParent } from '@opentelemetry/core';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';
import { samplerOf } from './sampler.js';
import type { Sampling } from './sampling.js';
import type { Span, SpanStage, SpanStart, Tracing } from './span.js';
import { ToldExporter } from './told-exporter.js';

/** How traces are made and where they go. */
export interface TracingOptions {
  /** Base address of an OTLP receiver, as in `OTEL_EXPORTER_OTLP_ENDPOINT`: `/v1/traces` comes after it. */
  readonly endpoint: string;
  readonly serviceName: string;
  readonly version: string;
  readonly sampling: Sampling;
  /** Told when traces can no longer be sent, once until they can again. */
  readonly onFailure: (error: Error) => void;
}

/** Stages of one span at most: of a batch of 100,000 lines the first ones tell enough. */
const MOST_STAGES = 500;
const CLOSE_MS = 3_000;
const KINDS = {
  server: SpanKind.SERVER,
  consumer: SpanKind.CONSUMER,
  client: SpanKind.CLIENT,
} as const;

/**
 * Spans to an OTLP receiver by HTTP with JSON, a batch every few seconds; what cannot be sent is dropped. Import it
 * only where traces are asked for: it loads the OpenTelemetry SDK, which reads further `OTEL_EXPORTER_OTLP_*` by
 * itself (headers, certificates, time limit, compression).
 */
export function openTracing(options: TracingOptions): Tracing {
  const { endpoint, serviceName, version, sampling, onFailure } = options;
  const url = `${endpoint.replace(/\/+$/, '')}/v1/traces`;
  const exporter = new ToldExporter(new OTLPTraceExporter({ url }), onFailure);
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ 'service.name': serviceName, 'service.version': version }),
    sampler: samplerOf(sampling),
    spanProcessors: [new BatchSpanProcessor({ exporter })],
  });
  const tracer = provider.getTracer('saring', version);
  return {
    start: (name, given) => startSpan(tracer, name, given),
    close: async () => {
      const sent = provider.shutdown().catch(() => undefined);
      await Promise.race([sent, delay(CLOSE_MS, undefined, { ref: false })]);
    },
  };
}

function startSpan(tracer: Tracer, name: string, { kind, parent, attributes }: SpanStart): Span {
  const cause = parent === null ? null : parseTraceParent(parent);
  const context = cause
    ? trace.setSpanContext(ROOT_CONTEXT, { ...cause, isRemote: true })
    : ROOT_CONTEXT;
  const span = tracer.startSpan(name, { kind: KINDS[kind], attributes }, context);
  return new OpenSpan(tracer, span);
}

class OpenSpan implements Span {
  readonly traceId: string;
  readonly traceparent: string;
  #stages = 0;

  constructor(
    private readonly tracer: Tracer,
    private readonly span: ApiSpan,
  ) {
    const { traceId, spanId, traceFlags } = span.spanContext();
    this.traceId = traceId;
    this.traceparent = `00-${traceId}-${spanId}-${traceFlags.toString(16).padStart(2, '0')}`;
  }

  stage({ name, ms, failed, attributes }: SpanStage): void {
    if (++this.#stages > MOST_STAGES) return;
    const now = Date.now();
    const context = trace.setSpan(ROOT_CONTEXT, this.span);
    const stage = this.tracer.startSpan(name, { startTime: now - ms, attributes }, context);
    if (failed) stage.setStatus({ code: SpanStatusCode.ERROR });
    stage.end(now);
  }

  rename(name: string): void {
    this.span.updateName(name);
  }

  set(attributes: Readonly<Record<string, string | number | boolean>>): void {
    this.span.setAttributes(attributes);
  }

  end(failed: boolean): void {
    const leftOut = this.#stages - MOST_STAGES;
    if (leftOut > 0) this.span.setAttribute('saring.stages_left_out', leftOut);
    // Without a message: errors may quote content.
    if (failed) this.span.setStatus({ code: SpanStatusCode.ERROR });
    this.span.end();
  }
}
