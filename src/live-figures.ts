import type { Admission } from './http/admission.js';
import type { LiveFigures } from './metrics/metrics.js';
import type { Component } from './pipeline/component.js';
import type { Pipeline } from './pipeline/open.js';
import type { OpenQueue } from './queue/open-queue.js';

/** How the service stands, for its figures. Never opens the queue; of one that cannot be read there are none. */
export async function liveFigures(
  pipeline: Pipeline,
  admissions: Readonly<Record<string, Admission>>,
  queue: Component<OpenQueue>,
): Promise<LiveFigures> {
  const { components } = pipeline.health();
  return {
    admissions: Object.fromEntries(
      Object.entries(admissions).map(([kind, { load }]) => [kind, load]),
    ),
    models: pipeline.models,
    rulebooks: pipeline.rulebooks,
    components: Object.fromEntries(
      components.map(({ name, status }) => [name, status === 'ready']),
    ),
    queue: await queueDepth(queue.loaded),
  };
}

async function queueDepth(open: OpenQueue | null): Promise<LiveFigures['queue']> {
  const day = await open?.queue.day({}).catch(() => null);
  return day ? { queued: day.queued, ...day.waiting } : null;
}
