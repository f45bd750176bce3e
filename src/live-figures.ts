import type { Admission } from './http/admission.js';
import type { LiveFigures } from './metrics/metrics.js';
import type { Component } from './pipeline/component.js';
import type { Pipeline } from './pipeline/open.js';
import type { OpenQueue } from './queue/open-queue.js';

/** How the service stands, for its figures. Never opens the queue; one that cannot be read is a part that is not ready. */
export async function liveFigures(
  pipeline: Pipeline,
  admissions: Readonly<Record<string, Admission>>,
  queue: Component<OpenQueue>,
): Promise<LiveFigures> {
  const { components } = pipeline.health();
  const depth = await queueDepth(queue.loaded);
  return {
    admissions: Object.fromEntries(
      Object.entries(admissions).map(([kind, { load }]) => [kind, load]),
    ),
    models: pipeline.models,
    rulebooks: pipeline.rulebooks,
    components: {
      ...Object.fromEntries(components.map(({ name, status }) => [name, status === 'ready'])),
      // Without this, a database that is away would look like a queue that nobody uses.
      ...(queue.loaded && { queue: depth !== null }),
    },
    queue: depth,
  };
}

async function queueDepth(open: OpenQueue | null): Promise<LiveFigures['queue']> {
  const day = await open?.queue.day({}).catch(() => null);
  return day ? { queued: day.queued, ...day.waiting } : null;
}
