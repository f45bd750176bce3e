import type { Classification } from '../domain/classification.js';
import type { Quality } from '../domain/report.js';
import type { Regime } from '../domain/taxonomy.js';
import { appendEvents, holdAuditLog, type NewEvent } from './audit-log.js';
import { type ClassifiedReport, gravityOf } from './classified-report.js';
import type { ClassifyReportsOptions } from './classify-reports.js';
import type { Queryable } from './database.js';
import { jsonb } from './jsonb.js';
import { rankCases } from './rank-cases.js';
import { passingGaps } from './reclassify-job.js';
import { recount } from './recount-case.js';
import { splitCase } from './split-case.js';
import { putTogether, readImages, type StoredPost } from './stored-post.js';
import { rewritePrint } from './write-links.js';

export type ReclassifyOptions = Pick<
  ClassifyReportsOptions,
  'database' | 'examine' | 'deadlineOf' | 'onLinked' | 'counts' | 'leaving'
>;

/** A report of which something may be seen another time, and how its case stands. */
interface Stands {
  readonly reportId: string;
  readonly post: StoredPost | null;
  readonly link: string | null;
  readonly quality: Quality;
  readonly linkedTo: string | null;
  readonly result: Classification | null;
  readonly caseId: string;
  readonly regime: Regime;
  readonly heap: string | null;
  readonly reports: number;
  readonly isHeld: boolean;
}

/**
 * Classifies a report again of which something was not seen, and writes what is seen now, with its case's verdict and
 * rank. A case that somebody has decided keeps what was decided on; one that somebody holds is left alone until he
 * lets it go. `again`: not all was seen yet.
 */
export async function reclassifyReport(
  reportId: string,
  options: ReclassifyOptions,
): Promise<'again' | 'done'> {
  const { database, examine, leaving } = options;
  const stands = await readStands(database, reportId);
  if (!stands) return 'done';
  if (stands.isHeld) return 'again';
  const post = putTogether(stands.post, await readImages(database, reportId));
  try {
    const { result, fingerprint } = await examine(
      post,
      stands.link,
      { reportId, traceparent: null },
      leaving,
    );
    const { regime, quality } = stands;
    const report = { reportId, regime, quality, result, fingerprint, failed: false };
    const written = await database.transaction((tx) => write(tx, report, options));
    return written === 'done' && passingGaps(result).length > 0 ? 'again' : written;
  } catch (error) {
    if (leaving?.aborted) return 'again';
    throw error;
  }
}

/** Null where nothing is to be done any more: it was decided, erased, or all was seen. */
async function readStands(database: Queryable, reportId: string): Promise<Stands | null> {
  const [stands] = await database.query<Stands>(
    `select r.id as "reportId", r.post, r.link, r.quality, r.linked_to as "linkedTo", r.result,
       c.id as "caseId", c.regime, c.heap, c.reports,
       coalesce(c.lease_expires_at > clock_timestamp(), false) as "isHeld"
     from saring.reports r join saring.cases c on c.id = r.case_id
     where r.id = $1 and r.status = 'classified' and r.erased_at is null and r.post is not null
       and c.state in ('open', 'escalated') and c.decision is null`,
    [reportId],
  );
  return stands && passingGaps(stands.result).length > 0 ? stands : null;
}

/** Writes what was seen, unless it is no more than before; `again` when somebody took the case meanwhile. */
async function write(
  tx: Queryable,
  report: ClassifiedReport,
  { deadlineOf, onLinked, counts }: ReclassifyOptions,
): Promise<'again' | 'done'> {
  // First, as everybody does: nobody can claim, decide or link while this is written.
  await holdAuditLog(tx);
  const stands = await readStands(tx, report.reportId);
  if (!stands) return 'done';
  if (stands.isHeld) return 'again';
  if (passingGaps(report.result).length >= passingGaps(stands.result).length) return 'done';
  await tx.query(
    'update saring.reports set result = $2::jsonb, gravity = $3::jsonb where id = $1',
    [report.reportId, jsonb(report.result), jsonb(gravityOf(report.result))],
  );
  await rewritePrint(tx, report);
  const { caseId, events } = await recase(tx, report, stands, deadlineOf);
  await appendEvents(tx, [eventOf(report, caseId), ...events]);
  const { linkedTo } = stands;
  await onLinked(tx, { reports: [{ report, caseId, linkedTo }], reopened: [] });
  counts?.reports('reclassified', 1);
  return 'done';
}

/** Counts and ranks its case again; what a model found on a heap leaves it, as nobody would see it there. */
async function recase(
  tx: Queryable,
  { reportId, result }: ClassifiedReport,
  { caseId, heap, reports }: Stands,
  deadlineOf: ReclassifyOptions['deadlineOf'],
): Promise<{ readonly caseId: string; readonly events: readonly NewEvent[] }> {
  const isFound = result?.verdict === 'prohibited' || result?.verdict === 'review';
  if (heap !== null && isFound && reports > 1) {
    const by = { name: 'system', keyId: null, isSupervisor: false };
    return splitCase(tx, { caseId }, { reports: [reportId], by, context: { deadlineOf } });
  }
  if (heap !== null && isFound) {
    await tx.query('update saring.cases set heap = null where id = $1', [caseId]);
  }
  await recount(tx, caseId);
  await rankCases(tx, [caseId], deadlineOf);
  return { caseId, events: [] };
}

function eventOf(report: ClassifiedReport, caseId: string): NewEvent {
  const { verdict, severity, rules } = gravityOf(report.result);
  const provenance = report.result?.provenance;
  return {
    kind: 'report-reclassified',
    actor: 'system',
    caseId,
    reportId: report.reportId,
    data: {
      verdict,
      severity,
      rules,
      unseen: passingGaps(report.result),
      ...(provenance && {
        rulebook: provenance.rulebook,
        inputSha256: provenance.inputSha256,
      }),
    },
  };
}
