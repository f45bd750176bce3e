import type { Regime } from '../domain/taxonomy.js';
import { currentSpan, type Tracing } from '../tracing/span.js';
import { announceDecided, announceLinked, announceReopened } from './announce.js';
import { readChanges, readLastChange } from './case-changes.js';
import { exportCases, listCases, readCase, readEvents } from './cases.js';
import type { Examine } from './classify-reports.js';
import { ClockGuard } from './clock-guard.js';
import type { Database } from './database.js';
import { decide } from './decide-case.js';
import { givenUpHandler, type WebhookLog, webhookHandler } from './deliver-webhook.js';
import type { ImportTarget } from './import-port.js';
import { importTarget, submit } from './intake.js';
import { Jobs } from './jobs.js';
import { type DatabaseOptions, openDatabase } from './open-database.js';
import { readDay } from './queue-day.js';
import { type QueueDepth, readDepth } from './queue-depth.js';
import { QueueWorkers } from './queue-workers.js';
import type { DeadlineOf } from './rank-cases.js';
import type { ReportQueue } from './report-queue.js';
import { readImage, readReport } from './reports.js';
import { eraseOld } from './retention.js';
import * as review from './review.js';
import { undoDecision } from './undo-decision.js';
import type { WebhookSettings } from './webhooks.js';
import type { WorkCounts } from './work-counts.js';

/** What a process needs that works on the queue, and does not only ask it. */
interface WorkOptions {
  readonly examine: Examine;
  readonly defaultRegime: Regime;
  /** Reports classified at once. */
  readonly concurrency: number;
  /** Days after which content is deleted; 0: never. */
  readonly retentionDays: number;
  readonly log: WebhookLog;
  readonly counts?: WorkCounts | undefined;
  /** Where spans of webhooks go. */
  readonly tracing?: Tracing | null | undefined;
}

export interface OpenQueueOptions extends DatabaseOptions {
  readonly deadlineOf: DeadlineOf;
  readonly webhooks: WebhookSettings;
  /** Null: others work on what this process takes in. */
  readonly work: WorkOptions | null;
}

/** The report queue of this process. */
export interface OpenQueue {
  readonly queue: ReportQueue;
  readonly imports: ImportTarget;
  /** What waits now. */
  depth(): Promise<QueueDepth>;
  /** Begins no more work, and soon gives back what it has begun; reports are still taken in. */
  windDown(): void;
  /** Finishes what is in work, then lets the database go. */
  close(): Promise<void>;
}

/** Opens the database, brings it up to date, and starts to work on what waits there. */
export async function openQueue(options: OpenQueueOptions): Promise<OpenQueue> {
  const database = await openDatabase(options);
  try {
    const jobs = await Jobs.open(database, options.onFailure);
    const workers = options.work ? startWork(database, jobs, options, options.work) : null;
    return {
      queue: reportQueue(database, jobs, options, () => workers?.wake()),
      imports: importTarget(database, jobs),
      depth: () => readDepth(database),
      windDown: () => workers?.windDown(),
      close: async () => {
        await workers?.stop();
        await jobs.stop();
        await database.close();
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}

function startWork(
  database: Database,
  jobs: Jobs,
  { deadlineOf, webhooks, onFailure }: OpenQueueOptions,
  work: WorkOptions,
): QueueWorkers {
  const deliver = webhookHandler(webhooks, work.log, undefined, work.tracing);
  const clocks = new ClockGuard();
  return QueueWorkers.start({
    ...work,
    database,
    jobs,
    deadlineOf,
    onFailure,
    onLinked: (tx, linked) => announceLinked(tx, jobs, webhooks, linked),
    deliver: async (data) => {
      const outcome = await deliver(data).catch((error: unknown) => {
        work.counts?.webhook('failed');
        throw error;
      });
      work.counts?.webhook(outcome);
    },
    onGivenUp: givenUpHandler(work.log, work.counts),
    eraseOld: async (signal) => {
      const [clock] = await database.query<{ now: Date }>('select now() as now');
      if (clock) clocks.check(clock.now);
      await eraseOld(database, { days: work.retentionDays, signal });
    },
  });
}

function reportQueue(
  database: Database,
  jobs: Jobs,
  { deadlineOf, webhooks }: OpenQueueOptions,
  wake: () => void,
): ReportQueue {
  /** For one move; asked for as it begins, as its transaction may begin in another's context. */
  const context = (): review.ReviewContext => {
    const cause = currentSpan()?.traceparent;
    return {
      database,
      deadlineOf,
      onDecided: (tx, caseId) => announceDecided(tx, jobs, webhooks, caseId, cause),
      onReopened: (tx, reopened) => announceReopened(tx, jobs, webhooks, reopened, cause),
    };
  };
  const after = async (caseId: string, done: Promise<unknown>) => {
    await done;
    return readCase(database, caseId);
  };
  return {
    submit: async (submission) => {
      const receipt = await submit(database, jobs, submission);
      wake();
      return receipt;
    },
    report: (id) => readReport(database, id),
    image: (id, at) => readImage(database, id, at),
    cases: (query) => listCases(database, query),
    case: (id) => readCase(database, id),
    events: (id) => readEvents(database, id),
    claim: (by, request) => review.claim(context(), by, request),
    decide: async (by, id, request) => readCase(database, await decide(context(), by, id, request)),
    release: (by, id, token) => after(id, review.release(context(), by, id, token)),
    escalate: (by, id, request) => after(id, review.escalate(context(), by, id, request)),
    appeal: (by, id, reason) => after(id, review.appeal(context(), by, id, reason)),
    reopen: (by, id, reason) => after(id, review.reopen(context(), by, id, reason)),
    undo: (by, id, token) => after(id, undoDecision(context(), by, id, token)),
    day: (query) => readDay(database, query),
    changes: (after, limit) => readChanges(database, after, limit),
    lastChange: () => readLastChange(database),
    export: (filter) => exportCases(database, filter),
  };
}
