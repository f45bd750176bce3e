import { Counter, Gauge, type Registry } from 'prom-client';
import type { LiveFigures } from './live-figures.js';

type Labels = Readonly<Record<string, string>>;
type Put = (labels: Labels, value: number) => void;

/** A series that is read when somebody asks. */
interface LiveSeries {
  readonly name: string;
  readonly help: string;
  readonly labels: readonly string[];
  /** It only grows, from 0 at the start of the process. */
  readonly isCounter?: true;
  readonly read: (put: Put, now: LiveFigures) => void;
}

const SERIES: readonly LiveSeries[] = [
  {
    name: 'saring_build_info',
    help: 'Version of the service, and of Node.js.',
    labels: ['version', 'node'],
    read: (put, { version }) => put({ version, node: process.version }, 1),
  },
  {
    name: 'saring_requests_in_work',
    help: 'Requests in work or sending their body.',
    labels: ['kind', 'phase'],
    read: (put, { admissions }) => {
      for (const [kind, { working, receiving }] of Object.entries(admissions)) {
        put({ kind, phase: 'working' }, working);
        put({ kind, phase: 'receiving' }, receiving);
      }
    },
  },
  {
    name: 'saring_model_info',
    help: 'Models in use.',
    labels: ['id', 'version'],
    read: (put, { models }) => {
      for (const { id, version } of models) put({ id, version }, 1);
    },
  },
  {
    name: 'saring_rulebook_info',
    help: 'Rulebooks in force.',
    labels: ['regime', 'version', 'sha256'],
    read: (put, { rulebooks }) => {
      for (const { regime, version, sha256 } of rulebooks)
        put({ regime, version: String(version), sha256 }, 1);
    },
  },
  {
    name: 'saring_component_ready',
    help: 'Whether a part is loaded: 1 or 0.',
    labels: ['name'],
    read: (put, { components }) => {
      for (const [name, ready] of Object.entries(components)) put({ name }, ready ? 1 : 0);
    },
  },
  {
    name: 'saring_cache_requests_total',
    help: 'Questions to a cache, by whether it knew the answer.',
    labels: ['cache', 'result'],
    isCounter: true,
    read: (put, { caches }) => {
      for (const [cache, { hits, misses }] of Object.entries(caches)) {
        put({ cache, result: 'hit' }, hits);
        put({ cache, result: 'miss' }, misses);
      }
    },
  },
  {
    name: 'saring_cache_entries',
    help: 'Answers that a cache holds.',
    labels: ['cache'],
    read: (put, { caches }) => {
      for (const [cache, { entries }] of Object.entries(caches)) put({ cache }, entries);
    },
  },
  {
    name: 'saring_live_listeners',
    help: 'Streams that are told of changes of cases.',
    labels: [],
    read: (put, { listeners }) => put({}, listeners),
  },
  {
    name: 'saring_queue_depth',
    help: 'Reports (queued) and cases that wait, by state; claimed: a reviewer holds them.',
    labels: ['state'],
    read: (put, { queue }) => {
      for (const [state, count] of Object.entries(queue?.states ?? {})) put({ state }, count);
    },
  },
  {
    name: 'saring_queue_oldest_seconds',
    help: 'Age of the oldest that waits, 0 where none does: report to classify, case to review, webhook to deliver.',
    labels: ['kind'],
    read: (put, { queue }) => {
      for (const [kind, seconds] of Object.entries(queue?.oldest ?? {}))
        put({ kind }, Math.max(0, seconds ?? 0));
    },
  },
  {
    name: 'saring_webhooks_waiting',
    help: 'Webhooks to deliver, those that are tried again later included.',
    labels: [],
    read: (put, { queue }) => {
      if (queue) put({}, queue.webhooks);
    },
  },
];

/** Registers all; gives what brings them up to date. */
export function registerLiveSeries(registry: Registry): (now: LiveFigures) => void {
  const updates = SERIES.map(({ name, help, labels, isCounter, read }) => {
    const options = { name, help, labelNames: [...labels], registers: [registry] };
    const metric = isCounter ? new Counter(options) : new Gauge(options);
    return (now: LiveFigures) => {
      // What is gone since the last time must not stay as it was.
      metric.reset();
      // Without labels a reset says 0, which is not the same as not known.
      if (labels.length === 0) metric.remove();
      read((given, value) => metric.inc(given, value), now);
    };
  });
  return (now) => {
    for (const update of updates) update(now);
  };
}
