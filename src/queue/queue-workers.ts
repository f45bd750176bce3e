import { type ClassifyReportsOptions, classifyReports } from './classify-reports.js';
import { Consumer } from './consumer.js';
import { RETENTION_QUEUE, UPKEEP_QUEUE, WEBHOOK_QUEUE } from './jobs.js';
import { upkeep } from './upkeep.js';
import { workJobs } from './work-jobs.js';

/** Batches in work at once: while one is linked in the database, the next is classified. */
const BATCHES = 2;
const WEBHOOKS_AT_ONCE = 8;
/** Idle, reports are looked for this often (ms): other processes may have added some. */
const CLASSIFYING_IDLE_MS = 1_000;
const OTHERS_IDLE_MS = 5_000;

export interface QueueWorkersOptions extends ClassifyReportsOptions {
  /** Deletes content that is old enough. */
  readonly eraseOld: () => Promise<void>;
  readonly deliver: (webhook: unknown) => Promise<void>;
}

/** What works on the queue in this process: classifies reports, delivers webhooks, tidies. */
export class QueueWorkers {
  private constructor(
    private readonly classifying: readonly Consumer[],
    private readonly others: readonly Consumer[],
    private readonly stopping: AbortController,
  ) {}

  static start(options: QueueWorkersOptions): QueueWorkers {
    const { database, jobs, deadlineOf, onFailure } = options;
    const consumer = (work: () => Promise<number>, idleMs = OTHERS_IDLE_MS) =>
      new Consumer(work, idleMs, onFailure);
    const stopping = new AbortController();
    const classifying = { ...options, signal: stopping.signal };
    const workers = new QueueWorkers(
      Array.from({ length: BATCHES }, () =>
        consumer(() => classifyReports(classifying), CLASSIFYING_IDLE_MS),
      ),
      [
        consumer(() => workJobs(jobs, WEBHOOK_QUEUE, WEBHOOKS_AT_ONCE, options.deliver, onFailure)),
        consumer(() =>
          workJobs(jobs, UPKEEP_QUEUE, 1, () => upkeep(database, jobs, deadlineOf), onFailure),
        ),
        consumer(() => workJobs(jobs, RETENTION_QUEUE, 1, options.eraseOld, onFailure)),
      ],
      stopping,
    );
    for (const each of [...workers.classifying, ...workers.others]) each.start();
    return workers;
  }

  /** A report came in. */
  wake(): void {
    for (const each of this.classifying) each.wake();
  }

  /** Finishes what is in work, and gives back what was taken but not begun. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await Promise.all([...this.classifying, ...this.others].map((each) => each.stop()));
  }
}
