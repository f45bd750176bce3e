import { createHash, randomUUID } from 'node:crypto';
import { stringify } from 'safe-stable-stringify';
import { AppError } from '../domain/errors.js';
import type { Receipt } from '../domain/report-view.js';
import { appendEvents } from './audit-log.js';
import type { Database, Queryable } from './database.js';
import type { ImportTarget } from './import-port.js';
import { CLASSIFY_QUEUE, type Jobs } from './jobs.js';
import { jsonb } from './jsonb.js';
import type { Submission } from './report-queue.js';
import { type StoredImage, storeImages, takeApart } from './stored-post.js';

/** People wait for what they send in; an import can wait for them. */
const PRIORITY = { import: 0, other: 10 } as const;

/** One report on its way into the database. */
interface Prepared {
  readonly images: readonly StoredImage[];
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
  const prepared = prepare(submission);
  const [id] = await database.transaction((tx) => insertReports(tx, jobs, [prepared]));
  if (id !== undefined) return { reportId: id, status: 'queued' };
  return repeated(database, prepared);
}

/** The import's door: many reports a transaction, and with them how far the import got. */
export function importTarget(database: Database, jobs: Jobs): ImportTarget {
  return {
    checkpoint: async (sourceSha256) => {
      const [row] = await database.query<{
        nextRow: number;
        accepted: number;
        rejected: number;
        finished: boolean;
      }>(
        `select next_row as "nextRow", accepted, rejected, finished_at is not null as finished
         from saring.imports where source_sha256 = $1`,
        [sourceSha256],
      );
      return row ?? null;
    },
    submitBatch: async (source, submissions, { nextRow, accepted, rejected, finished }) => {
      const prepared = submissions.map(prepare);
      await database.transaction(async (tx) => {
        await insertReports(tx, jobs, prepared);
        await tx.query(
          `insert into saring.imports (source_sha256, name, next_row, accepted, rejected, finished_at)
           values ($1, $2, $3, $4, $5, case when $6 then now() end)
           on conflict (source_sha256) do update set next_row = excluded.next_row,
             accepted = excluded.accepted, rejected = excluded.rejected,
             finished_at = excluded.finished_at`,
          [source.sha256, source.name, nextRow, accepted, rejected, finished],
        );
      });
    },
  };
}

function prepare(submission: Submission): Prepared {
  const { report, submittedBy, idempotencyKey } = submission;
  const { stored, images } = takeApart(report.post);
  const { channel, reporter, note, link, reach, reportedAt } = report;
  const said = { channel, reporter, note, link, reach, reportedAt, post: stored };
  const hashed = stringify({ ...said, images: images.map(({ sha256 }) => sha256) }) ?? '';
  return {
    images,
    row: {
      id: `rep_${randomUUID().replaceAll('-', '')}`,
      submittedBy,
      key: idempotencyKey,
      requestSha256: createHash('sha256').update(hashed).digest('hex'),
      ...said,
    },
  };
}

/** Stores those whose key is new; gives their ids. */
async function insertReports(
  tx: Queryable,
  jobs: Jobs,
  prepared: readonly Prepared[],
): Promise<readonly string[]> {
  if (prepared.length === 0) return [];
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
    fresh.map(({ row }) => ({
      id: jobIdOf(row.id),
      data: { reportId: row.id },
      priority: row.channel === 'import' ? PRIORITY.import : PRIORITY.other,
    })),
  );
  await appendEvents(
    tx,
    fresh.map(({ row }) => ({
      kind: 'report-received',
      actor: row.submittedBy,
      caseId: null,
      reportId: row.id,
      data: { channel: row.channel, requestSha256: row.requestSha256 },
    })),
  );
  return fresh.map(({ row }) => row.id);
}

/** A report's job has the report's own id, so that one report never has two. */
export function jobIdOf(reportId: string): string {
  return reportId
    .slice('rep_'.length)
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

async function repeated(database: Database, { row }: Prepared): Promise<Receipt> {
  const [first] = await database.query<{ id: string; requestSha256: string }>(
    `select id, request_sha256 as "requestSha256" from saring.reports
     where submitted_by = $1 and idempotency_key = $2`,
    [row.submittedBy, row.key],
  );
  if (!first) throw new Error('a report was neither stored nor there before');
  // The answer of the first time, whatever became of it since.
  if (first.requestSha256 === row.requestSha256) return { reportId: first.id, status: 'queued' };
  const message = {
    id: 'Idempotency-Key ini sudah dipakai untuk laporan yang isinya lain. Gunakan kunci baru.',
    en: 'This Idempotency-Key was used for a report with other contents. Use a new key.',
  };
  throw new AppError('idempotency-key-reused', message);
}
