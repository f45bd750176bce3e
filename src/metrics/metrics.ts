import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Classification, Timing } from '../domain/classification.js';

/** What is read when somebody asks, as it stands at that moment. */
export interface LiveFigures {
  readonly admissions: Readonly<
    Record<string, { readonly working: number; readonly receiving: number }>
  >;
  readonly models: readonly { readonly id: string; readonly version: string }[];
  readonly rulebooks: readonly {
    readonly regime: string;
    readonly version: number;
    readonly sha256: string;
  }[];
  /** Whether each part is ready. */
  readonly components: Readonly<Record<string, boolean>>;
  /** Reports and cases that wait, by state; null while the queue is not open. */
  readonly queue: Readonly<Record<string, number>> | null;
}

const STAGES = {
  totalMs: 'total',
  queueMs: 'queue',
  decodeMs: 'decode',
  ocrMs: 'ocr',
  visionMs: 'vision',
  textMs: 'text',
} as const satisfies Record<keyof Timing, string>;

/** Seconds: a text takes milliseconds, a banner half a second, a crowd of them its time limit. */
const SECONDS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10, 30];

/**
 * Figures for Prometheus: how much, how fast, what was said, what was not seen. No content, names, addresses or keys:
 * every value of a label comes from a closed list or from the operator's own files.
 */
export class Metrics {
  readonly #registry = new Registry();
  readonly #reads: ((now: LiveFigures) => void)[] = [];
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
  readonly #failures = this.#counter('saring_stage_failures_total', 'Failures of a stage.', [
    'stage',
  ]);
  readonly #threads = this.#counter(
    'saring_threads_replaced_total',
    'Worker threads that were replaced.',
    ['pool', 'reason'],
  );
  constructor(private readonly figures: () => Promise<LiveFigures>) {
    collectDefaultMetrics({ register: this.#registry });
    this.#gauge(
      'saring_requests_in_work',
      'Requests in work or sending their body.',
      ['kind', 'phase'],
      (set, now) => {
        for (const [kind, { working, receiving }] of Object.entries(now.admissions)) {
          set({ kind, phase: 'working' }, working);
          set({ kind, phase: 'receiving' }, receiving);
        }
      },
    );
    this.#gauge('saring_model_info', 'Models in use.', ['id', 'version'], (set, now) => {
      for (const { id, version } of now.models) set({ id, version }, 1);
    });
    this.#gauge(
      'saring_rulebook_info',
      'Rulebooks in force.',
      ['regime', 'version', 'sha256'],
      (set, now) => {
        for (const { regime, version, sha256 } of now.rulebooks)
          set({ regime, version: String(version), sha256 }, 1);
      },
    );
    this.#gauge(
      'saring_component_ready',
      'Whether a part is loaded: 1 or 0.',
      ['name'],
      (set, now) => {
        for (const [name, ready] of Object.entries(now.components)) set({ name }, ready ? 1 : 0);
      },
    );
    this.#gauge(
      'saring_queue_depth',
      'Reports and cases that wait, by state.',
      ['state'],
      (set, now) => {
        for (const [state, count] of Object.entries(now.queue ?? {})) set({ state }, count);
      },
    );
  }

  /** `route` as in the route table; null for an address that there is not. */
  request(told: {
    readonly method: string;
    readonly route: string | null;
    readonly status: number;
    readonly seconds: number;
  }): void {
    const { method, route, status, seconds } = told;
    this.#requests.observe(
      { method: known(method), route: route ?? 'none', status: String(status) },
      seconds,
    );
  }

  classified({ provenance, verdict, labels, parts, timing }: Classification): void {
    this.#verdicts.inc({ regime: provenance.rulebook.regime, verdict });
    for (const [label, { decision }] of Object.entries(labels))
      if (decision !== 'clear') this.#labels.inc({ label, decision });
    for (const { gap } of parts) if (gap) this.#gaps.inc({ code: gap.code });
    for (const [field, stage] of Object.entries(STAGES))
      this.#stages.observe({ stage }, timing[field as keyof Timing] / 1000);
  }

  failed(stage: string): void {
    this.#failures.inc({ stage });
  }

  threadReplaced(pool: string, reason: string): void {
    this.#threads.inc({ pool, reason });
  }

  /** The text that Prometheus reads, and its media type. */
  async expose(): Promise<{ readonly type: string; readonly text: string }> {
    const now = await this.figures();
    for (const read of this.#reads) read(now);
    return { type: this.#registry.contentType, text: await this.#registry.metrics() };
  }

  #counter<L extends string>(name: string, help: string, labelNames: readonly L[]): Counter<L> {
    return new Counter({ name, help, labelNames: [...labelNames], registers: [this.#registry] });
  }

  #gauge<L extends string>(
    name: string,
    help: string,
    labelNames: readonly L[],
    read: (set: (labels: Record<L, string>, value: number) => void, now: LiveFigures) => void,
  ): void {
    const gauge: Gauge<string> = new Gauge({
      name,
      help,
      labelNames: [...labelNames],
      registers: [this.#registry],
    });
    this.#reads.push((now) => {
      // What is gone since the last time must not stay as it was.
      gauge.reset();
      read((labels, value) => gauge.set(labels, value), now);
    });
  }
}

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

/** Whoever asks chooses the method: another for each request would fill the memory with series. */
function known(method: string): string {
  return METHODS.has(method) ? method : 'other';
}
