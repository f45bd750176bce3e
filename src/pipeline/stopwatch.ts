import { performance } from 'node:perf_hooks';
import type { Timing } from '../domain/classification.js';

type Stage = Exclude<keyof Timing, 'totalMs'>;

/** Adds up the wall-clock milliseconds that each stage of one post took. */
export class Stopwatch {
  readonly #startedAt = performance.now();
  readonly #stages: Record<Stage, number> = {
    queueMs: 0,
    decodeMs: 0,
    ocrMs: 0,
    visionMs: 0,
    textMs: 0,
  };

  /** Awaits `work` and books its time to `stage`, also when it rejects. */
  async time<T>(stage: Stage, work: Promise<T>): Promise<T> {
    const startedAt = performance.now();
    try {
      return await work;
    } finally {
      this.#stages[stage] += performance.now() - startedAt;
    }
  }

  /** Books the time since the start as waiting. */
  markQueued(): void {
    this.#stages.queueMs = performance.now() - this.#startedAt;
  }

  timing(): Timing {
    const rounded = Object.entries({
      totalMs: performance.now() - this.#startedAt,
      ...this.#stages,
    }).map(([stage, ms]) => [stage, Math.round(ms * 10) / 10]);
    return Object.fromEntries(rounded) as Timing;
  }
}
