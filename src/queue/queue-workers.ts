import { type ClassifyReportsOptions, classifyReports } from './classify-reports.js';
import { Consumer } from './consumer.js';
import {
  GIVEN_UP_QUEUE,
  RECLASSIFY_QUEUE,
  RETENTION_QUEUE,
  UPKEEP_QUEUE,
  WEBHOOK_QUEUE,
} from './jobs.js';
import type { ReclassifyJob } from './reclassify-job.js';
import { reclassifyReport } from './reclassify-report.js';
import { upkeep } from './upkeep.js';
import { workJobs } from './work-jobs.js';

/** Batches in work at once: while one is linked in the database, the next is classified. */
const BATCHES = 2;
const WEBHOOKS_AT_ONCE = 8;
/** Idle, reports are looked for this often (ms): other processes may have added some. */
const CLASSIFYING_IDLE_MS = 1_000;
const OTHERS_IDLE_MS = 5_000;
/** At a stop, reports in work get this long (ms) to be finished; then others may have them. */
const FINISH_MS = 3_000;

export interface QueueWorkersOptions extends ClassifyReportsOptions {
  /** Deletes content that is old enough. */
  readonly eraseOld: (signal: AbortSignal) => Promise<void>;
  readonly deliver: (webhook: unknown) => Promise<void>;
  /** Told of a webhook whose last attempt failed. */
  readonly onGivenUp: (webhook: unknown) => void;
}

/** What works on the queue in this process: classifies reports, delivers webhooks, tidies. */
export class QueueWorkers {
  private constructor(
    private readonly classifying: readonly Consumer[],
    private readonly others: readonly Consumer[],
    private readonly stopping: AbortController,
    private readonly leaving: AbortController,
  ) {}

  static start(options: QueueWorkersOptions): QueueWorkers {
    const { database, jobs, deadlineOf, onFailure } = options;
    const [stopping, leaving] = [new AbortController(), new AbortController()];
    const { signal } = stopping;
    const consumer = (work: () => Promise<number>, idleMs = OTHERS_IDLE_MS) =>
      new Consumer(async () => (signal.aborted ? 0 : work()), idleMs, onFailure);
    const classifying = { ...options, signal, leaving: leaving.signal };
    const workers = new QueueWorkers(
      Array.from({ length: BATCHES }, () =>
        consumer(() => classifyReports(classifying), CLASSIFYING_IDLE_MS),
      ),
      [
        // One at a time: what comes in goes first.
        consumer(() =>
          workJobs<ReclassifyJob>(
            ...([jobs, RECLASSIFY_QUEUE, 1] as const),
            ({ reportId }) => reclassifyReport(reportId, classifying),
            onFailure,
          ),
        ),
        consumer(() => workJobs(jobs, WEBHOOK_QUEUE, WEBHOOKS_AT_ONCE, options.deliver, onFailure)),
        consumer(() =>
          workJobs(
            ...([jobs, GIVEN_UP_QUEUE, WEBHOOKS_AT_ONCE] as const),
            async (webhook) => options.onGivenUp(webhook),
            onFailure,
          ),
        ),
        consumer(() =>
          workJobs(jobs, UPKEEP_QUEUE, 1, () => upkeep(database, jobs, deadlineOf), onFailure),
        ),
        consumer(() =>
          workJobs(jobs, RETENTION_QUEUE, 1, () => options.eraseOld(signal), onFailure),
        ),
      ],
      stopping,
      leaving,
    );
    for (const each of [...workers.classifying, ...workers.others]) each.start();
    return workers;
  }

  /** A report came in. */
  wake(): void {
    for (const each of this.classifying) each.wake();
  }

  /** Begins nothing more; gives back what was not begun, and after a while what was. */
  windDown(): void {
    if (this.stopping.signal.aborted) return;
    this.stopping.abort();
    setTimeout(() => this.leaving.abort(new Error('the process stops')), FINISH_MS).unref();
  }

  /** Resolves when nothing is in work any more. */
  async stop(): Promise<void> {
    this.windDown();
    await Promise.all([...this.classifying, ...this.others].map((each) => each.stop()));
  }
}
