import { createHash, randomUUID } from 'node:crypto';
import { stringify } from 'safe-stable-stringify';
import { AppError } from '../domain/errors.js';
import type { Receipt } from '../domain/report-view.js';
import { currentSpan } from '../tracing/span.js';
import { appendEvents, holdAuditLog } from './audit-log.js';
import type { Database, Queryable } from './database.js';
import type { ImportCheckpoint, ImportTarget, Taken } from './import-port.js';
import { CLASSIFY_QUEUE, type Jobs } from './jobs.js';
import { jsonb } from './jsonb.js';
import type { Submission } from './report-queue.js';
import { type StoredImage, storeImages, takeApart } from './stored-post.js';

/** People wait for what they send in; an import can wait for them. */
const PRIORITY = { import: 0, other: 10 } as const;

/** Of the job of a report, by the channel that it came through; higher first. */
export function jobPriorityOf(channel: string): number {
  return channel === 'import' ? PRIORITY.import : PRIORITY.other;
}

/** One report on its way into the database. */
interface Prepared {
  readonly images: readonly StoredImage[];
  readonly keyId: string | null;
  /** Of what caused it; only where traces are on. */
  readonly traceparent?: string | undefined;
  readonly row: {
    readonly id: string;
    readonly submittedBy: string;
    readonly key: string | null;
    readonly requestSha256: string;
    readonly channel: string;
    readonly reporter: string | null;
    readonly note: string | null;
    readonly link: string | null;
    readonly reach: number | null;
    readonly post: unknown;
    readonly reportedAt: string | null;
  };
}

/**
 * Stores one report, its event and its job in one transaction: once this resolves, a crash loses nothing. A
 * repeat of its key gets the answer of the first. Throws `idempotency-key-reused` for another report under it.
 */
export async function submit(
  database: Database,
  jobs: Jobs,
  submission: Submission,
): Promise<Receipt> {
  // Before the transaction, which may begin in another's context.
  const prepared = [{ ...prepare(submission), traceparent: currentSpan()?.traceparent }];
  const [stored] = await database.transaction((tx) => insertReports(tx, jobs, prepared));
  if (!stored || stored.taken === 'conflict') throw keyReused();
  // Of a repeat the answer of the first time, whatever became of it since.
  return { reportId: stored.id, status: 'queued' };
}

function keyReused(): AppError {
  return new AppError('idempotency-key-reused', {
    id: 'Idempotency-Key ini sudah dipakai untuk laporan yang isinya lain. Gunakan kunci baru.',
    en: 'This Idempotency-Key was used for a report with other contents. Use a new key.',
  });
}

/** The import's door: many reports a transaction, and with them how far the import got. */
export function importTarget(database: Database, jobs: Jobs): ImportTarget {
  return {
    checkpoint: async (sourceSha256) => {
      const [row] = await database.query<ImportCheckpoint>(
        `select next_row as "nextRow", accepted, repeated, rejected, settings,
           finished_at is not null as finished
         from saring.imports where source_sha256 = $1`,
        [sourceSha256],
      );
      return row ?? null;
    },
    submitBatch: (source, submissions, conclude) =>
      database.transaction(async (tx) => {
        const stored = await insertReports(tx, jobs, submissions.map(prepare));
        const reached = await conclude(stored.map(({ taken }) => taken));
        await tx.query(
          `insert into saring.imports (source_sha256, name, next_row, accepted, repeated, rejected,
             settings, finished_at)
           values ($1, $2, $3, $4, $5, $6, $7, case when $8 then now() end)
           on conflict (source_sha256) do update set next_row = excluded.next_row,
             accepted = excluded.accepted, repeated = excluded.repeated,
             rejected = excluded.rejected, settings = excluded.settings,
             finished_at = excluded.finished_at`,
          [
            ...[source.sha256, source.name, reached.nextRow, reached.accepted, reached.repeated],
            ...[reached.rejected, reached.settings, reached.finished],
          ],
        );
      }),
  };
}

function prepare(submission: Submission): Prepared {
  const { report, submittedBy, keyId = null, idempotencyKey } = submission;
  const { stored, images } = takeApart(report.post);
  const { channel, reporter, note, link, reach, reportedAt } = report;
  const said = { channel, reporter, note, link, reach, reportedAt, post: stored };
  const hashed = stringify({ ...said, images: images.map(({ sha256 }) => sha256) }) ?? '';
  return {
    images,
    keyId,
    row: {
      id: `rep_${randomUUID().replaceAll('-', '')}`,
      submittedBy,
      key: idempotencyKey,
      requestSha256: createHash('sha256').update(hashed).digest('hex'),
      ...said,
    },
  };
}

/** What became of one report. */
interface Stored {
  readonly taken: Taken;
  /** Its own id, or that of the report which its key stands for. */
  readonly id: string;
}

/** Stores those whose key is new; tells of each what became of it, in order. */
async function insertReports(
  tx: Queryable,
  jobs: Jobs,
  prepared: readonly Prepared[],
): Promise<readonly Stored[]> {
  if (prepared.length === 0) return [];
  // Before files are touched: retention, which holds it too, deletes files that no report has.
  await holdAuditLog(tx);
  const inserted = await tx.query<{ id: string }>(
    `insert into saring.reports (id, submitted_by, idempotency_key, request_sha256, channel, reporter,
       note, link, reach, post, reported_at)
     select id, "submittedBy", key, "requestSha256", channel, reporter, note, link, reach, post,
       coalesce("reportedAt", now())
     from jsonb_to_recordset($1::jsonb) as r (id text, "submittedBy" text, key text,
       "requestSha256" text, channel text, reporter text, note text, link text, reach bigint,
       post jsonb, "reportedAt" timestamptz)
     on conflict (submitted_by, idempotency_key) do nothing
     returning id`,
    [jsonb(prepared.map(({ row }) => row))],
  );
  const ids = new Set(inserted.map(({ id }) => id));
  const fresh = prepared.filter(({ row }) => ids.has(row.id));
  await storeImages(
    tx,
    fresh.flatMap(({ row, images }) =>
      images.map((image, at) => ({ ...image, reportId: row.id, at })),
    ),
  );
  await jobs.add(
    tx,
    CLASSIFY_QUEUE,
    fresh.map(({ row, traceparent }) => ({
      id: jobIdOf(row.id),
      data: { reportId: row.id, ...(traceparent && { traceparent }) },
      priority: jobPriorityOf(row.channel),
    })),
  );
  await appendEvents(
    tx,
    fresh.map(({ row, keyId }) => ({
      kind: 'report-received',
      actor: row.submittedBy,
      caseId: null,
      reportId: row.id,
      data: { channel: row.channel, requestSha256: row.requestSha256, keyId },
    })),
  );
  const repeats = prepared.filter(({ row }) => !ids.has(row.id));
  const first = await firstOf(tx, repeats);
  return prepared.map(({ row }) => {
    if (ids.has(row.id)) return { taken: 'accepted', id: row.id };
    const known = first.get(`${row.submittedBy}\n${row.key}`);
    if (!known) throw new Error('a report was neither stored nor there before');
    const taken = known.requestSha256 === row.requestSha256 ? 'repeated' : 'conflict';
    return { taken, id: known.id };
  });
}

/** A report's job has the report's own id, so that one report never has two. */
export function jobIdOf(reportId: string): string {
  return reportId
    .slice('rep_'.length)
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** The reports whose keys these repeat, by sender and key. */
async function firstOf(tx: Queryable, repeats: readonly Prepared[]) {
  const rows =
    repeats.length === 0
      ? []
      : await tx.query<{ id: string; by: string; key: string; requestSha256: string }>(
          `select id, submitted_by as by, idempotency_key as key, request_sha256 as "requestSha256"
           from saring.reports where (submitted_by, idempotency_key) in (
             select q.by, q.key from jsonb_to_recordset($1::jsonb) as q (by text, key text))`,
          [jsonb(repeats.map(({ row }) => ({ by: row.submittedBy, key: row.key })))],
        );
  return new Map(rows.map((row) => [`${row.by}\n${row.key}`, row]));
}
