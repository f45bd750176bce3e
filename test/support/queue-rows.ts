import { appendEvents } from '../../src/queue/audit-log.js';
import type { Database } from '../../src/queue/database.js';

export interface SomeReport {
  readonly id: string;
  readonly caseId: string;
  readonly text?: string;
  readonly result?: unknown;
  readonly receivedAt?: string;
  /** Digests of its files. */
  readonly files?: readonly string[];
}

/** Puts a case into the database as a decision would leave it, without what decides. */
export async function putCase(
  database: Database,
  id: string,
  more: {
    readonly state?: string;
    readonly decision?: string;
    readonly decidedAt?: string;
    readonly confirmed?: readonly string[];
    readonly rejected?: readonly string[];
  } = {},
): Promise<void> {
  const { state = 'decided', decision = 'violation', decidedAt = '2024-12-01T00:00:00Z' } = more;
  await database.transaction(async (tx) => {
    const [seq] = await appendEvents(tx, [
      { kind: 'case-decided', actor: 'ani', caseId: id, reportId: null, data: {}, text: 'alasan' },
    ]);
    await tx.query(
      `insert into saring.cases (id, state, regime, verdict, severity, shown_report, decision, decided_by, decided_at)
       values ($1, $2, 'pilkada-2024', 'review', 2, 'rep', $3, 'ani', $4)`,
      [id, state, decision, decidedAt],
    );
    await tx.query(
      `insert into saring.decisions (seq, case_id, decision, by, at, confirmed, rejected)
       values ($1, $2, $3, 'ani', $4, $5, $6)`,
      [seq, id, decision, decidedAt, more.confirmed ?? [], more.rejected ?? []],
    );
  });
}

/** Puts a classified report into the database. */
export async function putReport(database: Database, report: SomeReport): Promise<void> {
  const { id, caseId, text = null, result = null, receivedAt = '2024-11-01T00:00:00Z' } = report;
  await database.transaction(async (tx) => {
    await appendEvents(tx, [
      { kind: 'report-received', actor: 'web', caseId, reportId: id, data: {}, text: 'catatan' },
    ]);
    await tx.query(
      `insert into saring.reports (id, submitted_by, idempotency_key, request_sha256, status, channel, reporter,
         note, link, post, received_at, case_id, result)
       values ($1, 'web', $1, 'abc', 'classified', 'web', 'pelapor-7', 'catatan', 'https://contoh.id',
         $2::jsonb, $3, $4, $5::jsonb)`,
      [id, JSON.stringify({ text }), receivedAt, caseId, result && JSON.stringify(result)],
    );
    for (const [at, sha256] of (report.files ?? []).entries()) {
      await tx.query(
        `insert into saring.files (sha256, bytes) values ($1, '\\x00') on conflict do nothing`,
        [sha256],
      );
      await tx.query('insert into saring.report_files values ($1, $2, $3, $4)', [
        id,
        at,
        'a.jpg',
        sha256,
      ]);
    }
    await tx.query(
      `with print as (insert into saring.prints (case_id, report_id, print) values ($1, $2, '{}') returning id)
       insert into saring.print_keys select $2, id from print`,
      [caseId, id],
    );
  });
}
