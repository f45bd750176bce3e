import type { CacheFigures } from '../domain/cache-figures.js';

/** What is read when somebody asks, as it stands at that moment. */
export interface LiveFigures {
  /** Version of the service. */
  readonly version: string;
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
  readonly caches: Readonly<Record<string, CacheFigures>>;
  /** Who is told of cases as they change. */
  readonly listeners: number;
  /** Null while the queue is not open, or cannot be read. */
  readonly queue: QueueFigures | null;
}

/** What waits in the report queue. */
interface QueueFigures {
  /** Reports and cases, by state. */
  readonly states: Readonly<Record<string, number>>;
  readonly webhooks: number;
  /** Age (s) of the oldest of a kind; null where none waits. */
  readonly oldest: Readonly<Record<string, number | null>>;
}

/** Those who know the figures, as far as they are asked. */
export interface FigureSources {
  readonly version: string;
  readonly pipeline: Pick<LiveFigures, 'models' | 'rulebooks' | 'caches'> & {
    health(): {
      readonly components: readonly { readonly name: string; readonly status: string }[];
    };
  };
  readonly admissions: Readonly<
    Record<string, { readonly load: LiveFigures['admissions'][string] }>
  >;
  readonly listeners: number;
  /** Reads what waits, null when it cannot be read; itself null while the queue is not open. */
  readonly readQueue: (() => Promise<QueueFigures | null>) | null;
}

/** How the service stands. Never opens the queue; one that cannot be read is a part that is not ready. */
export async function liveFigures(sources: FigureSources): Promise<LiveFigures> {
  const { version, pipeline, admissions, listeners, readQueue } = sources;
  const { models, rulebooks, caches } = pipeline;
  const queue = (await readQueue?.()) ?? null;
  const parts = pipeline.health().components;
  return {
    ...{ version, models, rulebooks, caches, listeners, queue },
    admissions: Object.fromEntries(
      Object.entries(admissions).map(([kind, { load }]) => [kind, load]),
    ),
    components: {
      ...Object.fromEntries(parts.map(({ name, status }) => [name, status === 'ready'])),
      // Without this, a database that is away would look like a queue that nobody uses.
      ...(readQueue && { queue: queue !== null }),
    },
  };
}
