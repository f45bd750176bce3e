import { performance } from 'node:perf_hooks';
import type { Timing } from '../domain/classification.js';

/** Stages that the answer tells the time of, and those that only figures and traces know. */
type Told = Exclude<keyof Timing, 'totalMs'>;
type Untold = 'claimsMs' | 'judgeMs';
export type Stage = Told | Untold;

/** What tells one turn of a stage from another: which part, which detector. Never content. */
type Details = Readonly<Record<string, string>>;

/** One turn of a stage that has just ended. */
interface StageEnd {
  readonly stage: Stage;
  readonly ms: number;
  readonly failed: boolean;
  readonly details: Details;
}

/** Told of each turn as it ends; it must not throw. */
export type OnStage = (end: StageEnd) => void;

interface Times {
  readonly startedAt: number;
  readonly stages: Record<Stage, number>;
}

/** Adds up the wall-clock milliseconds that each stage of one post took. */
export class Stopwatch {
  constructor(
    private readonly onStage?: OnStage,
    private readonly details: Details = {},
    private readonly times: Times = {
      startedAt: performance.now(),
      stages: {
        ...{ queueMs: 0, decodeMs: 0, ocrMs: 0, visionMs: 0, textMs: 0 },
        ...{ claimsMs: 0, judgeMs: 0 },
      },
    },
  ) {}

  /** The same watch, which tells of what it is held to with these details. */
  of(details: Details): Stopwatch {
    if (!this.onStage) return this;
    return new Stopwatch(this.onStage, { ...this.details, ...details }, this.times);
  }

  /** Awaits `work` and books its time to `stage`, also when it rejects. */
  async time<T>(stage: Stage, work: Promise<T>): Promise<T> {
    const startedAt = performance.now();
    let failed = true;
    try {
      const done = await work;
      failed = false;
      return done;
    } finally {
      this.#book(stage, performance.now() - startedAt, failed);
    }
  }

  /** The same of work that waits for nothing. */
  timeNow<T>(stage: Stage, work: () => T): T {
    const startedAt = performance.now();
    const done = work();
    this.#book(stage, performance.now() - startedAt, false);
    return done;
  }

  /** Books the time since the start as waiting. */
  markQueued(): void {
    this.#book('queueMs', performance.now() - this.times.startedAt, false);
  }

  timing(): Timing {
    const { queueMs, decodeMs, ocrMs, visionMs, textMs } = this.times.stages;
    const totalMs = performance.now() - this.times.startedAt;
    const rounded = Object.entries({ totalMs, queueMs, decodeMs, ocrMs, visionMs, textMs }).map(
      ([stage, ms]) => [stage, Math.round(ms * 10) / 10],
    );
    return Object.fromEntries(rounded) as Timing;
  }

  /** Milliseconds of the stages that `timing` leaves out. */
  get untold(): { readonly claims: number; readonly judge: number } {
    const { claimsMs, judgeMs } = this.times.stages;
    return { claims: claimsMs, judge: judgeMs };
  }

  #book(stage: Stage, ms: number, failed: boolean): void {
    this.times.stages[stage] += ms;
    this.onStage?.({ stage, ms, failed, details: this.details });
  }
}
