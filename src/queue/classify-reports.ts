import PQueue from 'p-queue';
import type { Classification } from '../domain/classification.js';
import { AppError } from '../domain/errors.js';
import type { Fingerprint } from '../domain/fingerprint.js';
import type { Post } from '../domain/post.js';
import { qualityOf } from '../domain/quality.js';
import type { Regime } from '../domain/taxonomy.js';
import type { ClassifiedReport } from './classified-report.js';
import type { Database, Queryable } from './database.js';
import { CLASSIFY_QUEUE, type Jobs, RECLASSIFY_QUEUE } from './jobs.js';
import { type Linked, linkReports } from './link-reports.js';
import type { DeadlineOf } from './rank-cases.js';
import { reclassifyJobs } from './reclassify-job.js';
import { putTogether, readImages, type StoredPost } from './stored-post.js';
import type { WorkCounts } from './work-counts.js';

/** Reports taken at once: linking them costs one transaction. */
const BATCH = 32;
/** What was not begun after this long is given back, before others take it for lost (`EXPIRE_SECONDS`). */
const BEGIN_WITHIN_MS = 15_000;
/** A report that failed this often, or took its process with it, is for a person to look at. */
const MOST_ATTEMPTS = 4;

/** What a post and its link come to; `result` is null when there is nothing to classify. */
export interface Examined {
  readonly result: Classification | null;
  readonly fingerprint: Fingerprint;
  readonly traceparent?: string | null;
}

/** Which report a post is of, and what caused it (W3C Trace Context). */
interface ReportOrigin {
  readonly reportId: string;
  readonly traceparent: string | null;
}

/**
 * Looks at a post and its link; throws `AppError` for what no model can mend, and the reason of `leaving` when that
 * fires first.
 */
export type Examine = (
  post: Post | null,
  link: string | null,
  origin: ReportOrigin,
  leaving?: AbortSignal,
) => Promise<Examined>;

export interface ClassifyReportsOptions {
  readonly database: Database;
  readonly jobs: Jobs;
  readonly examine: Examine;
  readonly defaultRegime: Regime;
  readonly deadlineOf: DeadlineOf;
  /** Reports classified at once. */
  readonly concurrency: number;
  /** Told of what was linked, in the same transaction. */
  readonly onLinked: (tx: Queryable, linked: Linked) => Promise<void>;
  readonly onFailure: (error: unknown) => void;
  readonly counts?: WorkCounts | undefined;
  /** Aborted: nothing more is begun. */
  readonly signal?: AbortSignal | undefined;
  /** Aborted: what was begun is given back too. */
  readonly leaving?: AbortSignal | undefined;
}

/** Data of a job. */
interface ClassifyJob {
  readonly reportId: string;
  readonly traceparent?: string;
}

interface Waiting {
  readonly id: string;
  readonly attempts: number;
  readonly post: StoredPost | null;
  readonly link: string | null;
  readonly note: string | null;
}

/**
 * Classifies and links one batch of reports that wait. Those of which an attempt did not end go one by one: when
 * one of them ends the process, it shows whose fault it was. Gives how many jobs it took; 0: none waits.
 */
export async function classifyReports(options: ClassifyReportsOptions): Promise<number> {
  const { database, jobs } = options;
  const taken = await jobs.fetch<ClassifyJob>(CLASSIFY_QUEUE, BATCH);
  if (taken.length === 0) return 0;
  const jobOf = new Map(taken.map(({ id, data }) => [data.reportId, id]));
  const causes = new Map(taken.map(({ data }) => [data.reportId, data.traceparent ?? null]));
  const waiting = await readWaiting(database, [...jobOf.keys()]);
  const known = new Set(waiting.map(({ id }) => id));
  // Of a report that is not queued any more, or was erased, nothing is left to do.
  await jobs.complete(
    CLASSIFY_QUEUE,
    taken.flatMap(({ id, data }) => (known.has(data.reportId) ? [] : [id])),
  );
  const fresh = waiting.filter(({ attempts }) => attempts === 0);
  const suspects = waiting.filter(({ attempts }) => attempts > 0);
  const mayBegin = mayBeginUntil(performance.now() + BEGIN_WITHIN_MS, options.signal);
  for (const group of [...(fresh.length > 0 ? [fresh] : []), ...suspects.map((one) => [one])]) {
    await classifyGroup(group, jobOf, { ...options, mayBegin, causes });
  }
  return taken.length;
}

/** For a whole batch: suspects, who go one by one, must not be taken for lost either. */
function mayBeginUntil(ms: number, signal: AbortSignal | undefined): () => boolean {
  return () => performance.now() <= ms && !signal?.aborted;
}

interface GroupOptions extends ClassifyReportsOptions {
  readonly mayBegin: () => boolean;
  /** `traceparent` of what caused a report, by its id. */
  readonly causes: ReadonlyMap<string, string | null>;
}

async function readWaiting(
  database: Database,
  ids: readonly string[],
): Promise<readonly Waiting[]> {
  return database.query<Waiting>(
    `select id, attempts, post, link, note from saring.reports
     where id = any($1) and status = 'queued' order by arrival`,
    [ids],
  );
}

async function classifyGroup(
  group: readonly Waiting[],
  jobOf: ReadonlyMap<string, string>,
  options: GroupOptions,
): Promise<void> {
  const { database, jobs } = options;
  const ids = group.map(({ id }) => id);
  await database.query('update saring.reports set attempts = attempts + 1 where id = any($1)', [
    ids,
  ]);
  const outcomes = await examineAll(group, options);
  const jobsOf = (outcome: 'done' | 'not-begun' | 'threw') =>
    group.flatMap(({ id }, at) => {
      const found = outcomes[at];
      const is = typeof found === 'string' ? found : 'done';
      return is === outcome ? [jobOf.get(id) as string] : [];
    });
  const done = outcomes.filter((outcome) => typeof outcome !== 'string');
  // Linking waits for every other process that links: who has nothing to link gives back at once.
  if (done.length > 0) {
    await database.transaction(async (tx) => {
      const linked = await linkReports(tx, done, options.deadlineOf);
      await options.onLinked(tx, linked);
      await jobs.add(tx, RECLASSIFY_QUEUE, reclassifyJobs(linked.reports.map((one) => one.report)));
      await jobs.complete(CLASSIFY_QUEUE, jobsOf('done'), tx);
    });
  }
  const unbegun = group.flatMap(({ id }, at) => (outcomes[at] === 'not-begun' ? [id] : []));
  await database.query('update saring.reports set attempts = attempts - 1 where id = any($1)', [
    unbegun,
  ]);
  await jobs.fail(CLASSIFY_QUEUE, [...jobsOf('threw'), ...jobsOf('not-begun')], 'not finished');
  const failed = done.filter((report) => report.failed).length;
  options.counts?.reports('classified', done.length - failed);
  options.counts?.reports('failed', failed);
  options.counts?.reports('retried', jobsOf('threw').length);
  options.counts?.reports('returned', unbegun.length);
}

type Outcome = ClassifiedReport | 'not-begun' | 'threw';

/** In the order of the group. */
async function examineAll(
  group: readonly Waiting[],
  options: GroupOptions,
): Promise<readonly Outcome[]> {
  const places = new PQueue({ concurrency: options.concurrency });
  return Promise.all(
    group.map((waiting) =>
      places.add(async () => (options.mayBegin() ? examineOne(waiting, options) : 'not-begun')),
    ),
  );
}

async function examineOne(waiting: Waiting, options: GroupOptions): Promise<Outcome> {
  const { id: reportId, attempts, link, note } = waiting;
  const regime = waiting.post?.context?.regime ?? options.defaultRegime;
  const images = await readImages(options.database, reportId);
  const text = waiting.post?.text ?? null;
  const quality = qualityOf({ text, note, link, images: images.length });
  const traceparent = options.causes.get(reportId) ?? null;
  const report = { reportId, regime, quality, traceparent };
  const unseen = { ...report, result: null, failed: true, fingerprint: NOTHING_SEEN };
  if (attempts >= MOST_ATTEMPTS) return unseen;
  try {
    const post = putTogether(waiting.post, images);
    const origin = { reportId, traceparent };
    const examined = await options.examine(post, link, origin, options.leaving);
    return { ...report, ...examined, failed: false };
  } catch (error) {
    // Not the report's fault: another process does it.
    if (options.leaving?.aborted) return 'not-begun';
    options.onFailure(error);
    // What is wrong with the post itself stays wrong: its regime is not loaded, say.
    if (error instanceof AppError) return unseen;
    return 'threw';
  }
}

/** A post that nobody saw is like no other. */
const NOTHING_SEEN: Fingerprint = { url: null, text: null, images: [] };
