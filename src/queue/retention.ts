import { appendEvents, holdAuditLog } from './audit-log.js';
import type { Database, Queryable } from './database.js';

export interface RetentionOptions {
  /** Days after the decision, or after the report where that came later; 0 keeps all. */
  readonly days: number;
  /** ISO 8601; the database's clock where it is left out. */
  readonly now?: string;
  /** Between batches, for a job that must stop. */
  readonly signal?: AbortSignal;
}

/** How much was erased. */
export interface Erased {
  readonly reports: number;
  readonly files: number;
  /** Words of people beside the audit log, such as reasons. */
  readonly texts: number;
}

const BATCH = 500;

/**
 * Erases what decided cases hold of content: posts, notes, links, pseudonyms, verdicts' quotes, prints, files that no
 * other report has, names of files, and reviewers' words once nothing of the case is left. What stays: ids, times,
 * verdict, labels, rules, decision, digests of files, and the chain of events. A case that nobody decided, that
 * waits for more or was appealed is kept, however old: nothing may vanish before somebody judged it.
 *
 * Each batch is one transaction with its events, so a crash loses at most the batch at work, and the next run goes on.
 */
export async function eraseOld(database: Database, options: RetentionOptions): Promise<Erased> {
  const { days, now = null, signal } = options;
  if (!Number.isInteger(days) || days < 0) {
    throw new RangeError(
      `RETENTION_DAYS: ${days} bukan bilangan bulat 0 ke atas (whole number from 0 up)`,
    );
  }
  let [reports, files, texts] = [0, 0, 0];
  if (days === 0) return { reports, files, texts };
  for (;;) {
    signal?.throwIfAborted();
    const batch = await database.transaction((tx) => eraseReports(tx, days, now));
    reports += batch.reports;
    files += batch.files;
    texts += batch.texts;
    if (batch.reports < BATCH) break;
  }
  for (;;) {
    signal?.throwIfAborted();
    const more = await database.transaction((tx) => eraseReasons(tx, days, now));
    texts += more;
    if (more < BATCH) return { reports, files, texts };
  }
}

/** `$1` days, `$2` now. A case is past when its last decision is; it holds no lease then. */
const IS_PAST = `c.state = 'decided'
  and c.decided_at < coalesce($2::timestamptz, now()) - make_interval(days => $1::int)`;

async function eraseReports(tx: Queryable, days: number, now: string | null): Promise<Erased> {
  // First, as everybody does: nobody can appeal, link or take a report in while this batch is at work.
  await holdAuditLog(tx);
  const old = await tx.query<{ id: string; caseId: string }>(
    `select r.id, r.case_id as "caseId" from saring.reports r join saring.cases c on c.id = r.case_id
     where r.erased_at is null and ${IS_PAST}
       and r.received_at < coalesce($2::timestamptz, now()) - make_interval(days => $1::int)
     order by r.case_id, r.arrival limit ${BATCH}`,
    [days, now],
  );
  if (old.length === 0) return { reports: 0, files: 0, texts: 0 };
  const ids = old.map(({ id }) => id);
  const shas = await tx.query<{ sha256: string }>(
    'select distinct sha256 from saring.report_files where report_id = any($1::text[])',
    [ids],
  );
  await tx.query('delete from saring.prints where report_id = any($1::text[])', [ids]);
  await tx.query('update saring.report_files set name = null where report_id = any($1::text[])', [
    ids,
  ]);
  // The key of a message may hold a telephone number, and the digest of a short request can be guessed.
  await tx.query(
    `update saring.reports set post = null, note = null, link = null, reporter = null, result = null, gravity = null,
       idempotency_key = null, request_sha256 = '', erased_at = coalesce($2::timestamptz, now())
     where id = any($1::text[])`,
    [ids, now],
  );
  const files = await tx.query(
    `delete from saring.files f where f.sha256 = any($1::text[]) and not exists (
       select 1 from saring.report_files rf join saring.reports r on r.id = rf.report_id
       where rf.sha256 = f.sha256 and r.erased_at is null)
     returning sha256`,
    [shas.map(({ sha256 }) => sha256)],
  );
  const texts = await tx.query(
    `delete from saring.event_texts t using saring.events e
     where e.seq = t.seq and e.report_id = any($1::text[]) returning t.seq`,
    [ids],
  );
  const cases = [...new Set(old.map(({ caseId }) => caseId))];
  await appendEvents(
    tx,
    cases.map((caseId) => ({
      kind: 'content-erased',
      actor: 'system',
      caseId,
      reportId: null,
      data: {
        retentionDays: days,
        reports: old.filter((one) => one.caseId === caseId).map(({ id }) => id),
      },
    })),
  );
  return { reports: old.length, files: files.length, texts: texts.length };
}

/** Reasons and the like, of cases of which nothing else is left; also of a decision that came after erasure. */
async function eraseReasons(tx: Queryable, days: number, now: string | null): Promise<number> {
  await holdAuditLog(tx);
  const gone = await tx.query(
    `delete from saring.event_texts where seq in (
       select t.seq from saring.event_texts t
       join saring.events e on e.seq = t.seq join saring.cases c on c.id = e.case_id
       where ${IS_PAST}
         and not exists (select 1 from saring.reports r where r.case_id = c.id and r.erased_at is null)
       order by t.seq limit ${BATCH})
     returning seq`,
    [days, now],
  );
  return gone.length;
}
