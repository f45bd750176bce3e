import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import type { Classification, Timing } from '../domain/classification.js';
import type { LiveFigures } from './live-figures.js';
import { registerLiveSeries } from './live-series.js';

const STAGES = {
  totalMs: 'total',
  queueMs: 'queue',
  decodeMs: 'decode',
  ocrMs: 'ocr',
  visionMs: 'vision',
  textMs: 'text',
} as const satisfies Record<keyof Timing, string>;

type ReportOutcome = 'classified' | 'failed' | 'retried' | 'returned' | 'reclassified';
type WebhookOutcome = 'delivered' | 'failed' | 'gone' | 'dropped';

/** Seconds: a text takes milliseconds, a banner half a second, a crowd of them its time limit. */
const SECONDS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10, 30];

/**
 * Figures for Prometheus: how much, how fast, what was said, what was not seen. No content, names, addresses or keys:
 * every value of a label comes from a closed list or from the operator's own files.
 */
export class Metrics {
  readonly #registry = new Registry();
  readonly #update = registerLiveSeries(this.#registry);
  readonly #requests = new Histogram({
    name: 'saring_http_request_duration_seconds',
    help: 'Time from the first byte of a request to the end of its answer.',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: SECONDS,
    registers: [this.#registry],
  });
  readonly #stages = new Histogram({
    name: 'saring_classify_stage_duration_seconds',
    help: 'Time of a classification by stage; stages that ran side by side add up.',
    labelNames: ['stage'] as const,
    buckets: SECONDS,
    registers: [this.#registry],
  });
  readonly #verdicts = this.#counter('saring_verdicts_total', 'Verdicts given.', [
    'regime',
    'verdict',
  ]);
  readonly #labels = this.#counter(
    'saring_label_decisions_total',
    'What was said of each label, when it was not clear.',
    ['label', 'decision'],
  );
  readonly #gaps = this.#counter('saring_gaps_total', 'Parts that were not seen, by reason.', [
    'code',
  ]);
  readonly #parts = this.#counter('saring_parts_total', 'Parts of posts: texts and images.', [
    'kind',
  ]);
  readonly #failures = this.#counter('saring_stage_failures_total', 'Failures of a stage.', [
    'stage',
  ]);
  readonly #threads = this.#counter(
    'saring_threads_replaced_total',
    'Worker threads that were replaced.',
    ['pool', 'reason'],
  );
  readonly #problems = this.#counter(
    'saring_http_problems_total',
    'Answers that are problems, by their code: overloaded, stopping, receive-timeout and the like.',
    ['code'],
  );
  readonly #lines = this.#counter(
    'saring_batch_lines_total',
    'Lines of batches, by the code of their problem; ok: judged.',
    ['result'],
  );
  readonly #reports = this.#counter(
    'saring_reports_total',
    'Reports taken from the queue: classified, failed (a person looks), retried after a failure, returned unbegun; reclassified: more could be seen later.',
    ['outcome'],
  );
  readonly #webhooks = this.#counter(
    'saring_webhook_attempts_total',
    'Attempts to deliver a webhook; gone: the receiver wants no more.',
    ['outcome'],
  );
  readonly #webhooksGivenUp = this.#counter(
    'saring_webhooks_given_up_total',
    'Webhooks that were not delivered in any of their attempts.',
    [],
  );

  constructor(private readonly figures: () => Promise<LiveFigures>) {
    collectDefaultMetrics({ register: this.#registry });
  }

  /** `route` as in the route table; null for an address that there is not. */
  request(told: {
    readonly method: string;
    readonly route: string | null;
    readonly status: number;
    readonly seconds: number;
    /** Code of the problem that it was answered with. */
    readonly problem?: string | null;
  }): void {
    const { method, route, status, seconds, problem } = told;
    this.#requests.observe(
      { method: known(method), route: route ?? 'none', status: String(status) },
      seconds,
    );
    if (problem) this.refused(problem);
  }

  /** `code` of a problem, as of a request that was not even HTTP. */
  refused(code: string): void {
    this.#problems.inc({ code });
  }

  /** A line of a batch: `ok`, or the code of its problem. */
  batchLine(result: string): void {
    this.#lines.inc({ result });
  }

  reports(outcome: ReportOutcome, count: number): void {
    this.#reports.inc({ outcome }, count);
  }

  webhook(outcome: WebhookOutcome): void {
    this.#webhooks.inc({ outcome });
  }

  webhookGivenUp(): void {
    this.#webhooksGivenUp.inc();
  }

  /** `more`: milliseconds of stages that the answer does not tell. */
  classified(
    { provenance, verdict, labels, parts, timing }: Classification,
    more: Readonly<Record<string, number>> = {},
  ): void {
    this.#verdicts.inc({ regime: provenance.rulebook.regime, verdict });
    for (const [label, { decision }] of Object.entries(labels))
      if (decision !== 'clear') this.#labels.inc({ label, decision });
    for (const { part, gap } of parts) {
      this.#parts.inc({ kind: part === 'text' ? 'text' : 'image' });
      if (gap) this.#gaps.inc({ code: gap.code });
    }
    for (const [field, stage] of Object.entries(STAGES))
      this.#stages.observe({ stage }, timing[field as keyof Timing] / 1000);
    for (const [stage, ms] of Object.entries(more)) this.#stages.observe({ stage }, ms / 1000);
  }

  failed(stage: string): void {
    this.#failures.inc({ stage });
  }

  threadReplaced(pool: string, reason: string): void {
    this.#threads.inc({ pool, reason });
  }

  /** The text that Prometheus reads, and its media type. */
  async expose(): Promise<{ readonly type: string; readonly text: string }> {
    this.#update(await this.figures());
    return { type: this.#registry.contentType, text: await this.#registry.metrics() };
  }

  #counter<L extends string>(name: string, help: string, labelNames: readonly L[]): Counter<L> {
    return new Counter({ name, help, labelNames: [...labelNames], registers: [this.#registry] });
  }
}

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

/** Whoever asks chooses the method: another for each request would fill the memory with series. */
function known(method: string): string {
  return METHODS.has(method) ? method : 'other';
}
