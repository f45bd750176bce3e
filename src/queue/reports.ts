import { REPORT_ID } from '../domain/report.js';
import type { ReportView } from '../domain/report-view.js';
import type { Queryable } from './database.js';
import { notFound } from './refusal.js';

/** What the sender of a report may see of it. Throws `not-found`. */
export async function readReport(database: Queryable, reportId: string): Promise<ReportView> {
  if (!REPORT_ID.test(reportId)) throw notFound('report');
  const [row] = await database.query<
    Omit<ReportView, 'receivedAt' | 'erasedAt'> & { receivedAt: Date; erasedAt: Date | null }
  >(
    `select id as "reportId", status, case_id as "caseId", linked_to as "linkedTo", quality, result,
       received_at as "receivedAt", erased_at as "erasedAt"
     from saring.reports where id = $1`,
    [reportId],
  );
  if (!row) throw notFound('report');
  const { receivedAt, erasedAt } = row;
  return {
    ...row,
    receivedAt: receivedAt.toISOString(),
    erasedAt: erasedAt?.toISOString() ?? null,
  };
}

/** Bytes of a report's image (`at` from 0) as they were sent. Throws `not-found`, after erasure too. */
export async function readImage(
  database: Queryable,
  reportId: string,
  at: number,
): Promise<Uint8Array> {
  if (!REPORT_ID.test(reportId)) throw notFound('report');
  // Postgres has no number beyond these.
  if (!Number.isInteger(at) || at < 0 || at >= 2 ** 31) throw notFound('image');
  const [row] = await database.query<{ bytes: Uint8Array }>(
    `select f.bytes from saring.report_files rf join saring.files f on f.sha256 = rf.sha256
     where rf.report_id = $1 and rf.at = $2`,
    [reportId, at],
  );
  if (!row) throw notFound('image');
  return row.bytes;
}
