import type { Channel } from '../domain/report.js';
import { appendEvents, holdAuditLog, type NewEvent } from './audit-log.js';
import { type ClassifiedReport, gravityOf } from './classified-report.js';
import type { Queryable } from './database.js';
import { CaseFinder } from './find-case.js';
import { Desk, type Link } from './place-reports.js';
import { type DeadlineOf, rankCases } from './rank-cases.js';
import type { ReopenedCase } from './reopened-case.js';
import { readCases, updateCases, writeCases, writePrints, writeReports } from './write-links.js';

/** A report that was linked, as it is told to others. */
export interface LinkedReport {
  readonly report: ClassifiedReport;
  readonly caseId: string;
  readonly linkedTo: string | null;
}

/** What a batch did that others are told of. */
export interface Linked {
  readonly reports: readonly LinkedReport[];
  readonly reopened: readonly ReopenedCase[];
}

/**
 * Puts classified reports into cases, each with those that it repeats, as part of a transaction. One transaction
 * links at a time, so that two that arrive together find each other. Reports that another process has linked
 * meanwhile are passed over. Gives what was linked.
 */
export async function linkReports(
  tx: Queryable,
  reports: readonly ClassifiedReport[],
  deadlineOf: DeadlineOf,
): Promise<Linked> {
  await holdAuditLog(tx);
  const waiting = await tx.query<{ id: string; channel: Channel; day: string }>(
    `select id, channel, to_char(received_at at time zone 'Asia/Jakarta', 'YYYY-MM-DD') as day
     from saring.reports where id = any($1) and status = 'queued' order by arrival`,
    [reports.map(({ reportId }) => reportId)],
  );
  const byId = new Map(reports.map((report) => [report.reportId, report]));
  const todo = waiting.flatMap(({ id, channel, day }) => {
    const report = byId.get(id);
    return report ? [{ report, channel, heap: heapOf(report, day) }] : [];
  });
  const ordinary = todo.flatMap(({ report, heap }) => (heap ? [] : [report]));
  const finder = await CaseFinder.for(tx, ordinary);
  const heaps = todo.flatMap(({ heap }) => (heap ? [heap] : []));
  const desk = new Desk(await readCases(tx, finder.caseIds, heaps), finder);
  const links = todo.map((one) => desk.place(one));
  await writeCases(tx, desk.opened);
  await writeReports(tx, links);
  await writePrints(tx, links);
  await updateCases(tx, desk.known);
  const caseIds = [...new Set(links.map(({ draft }) => draft.id))];
  await rankCases(tx, caseIds, deadlineOf);
  const seqs = await appendEvents(tx, [...links.map(eventOf), ...desk.reopened]);
  return {
    reports: links.map(({ report, draft, to }) => ({ report, caseId: draft.id, linkedTo: to })),
    reopened: desk.reopened.map(({ caseId }, at) => ({
      caseId,
      state: 'open',
      because: 'report',
      seq: seqs[links.length + at] ?? 0,
    })),
  };
}

/**
 * What says nothing goes on one heap a day, so that one look settles a flood of it; not what a model found
 * something in, whatever its words look like: nobody would see it there.
 */
function heapOf(report: ClassifiedReport, day: string): string | null {
  const { quality, regime, failed, result } = report;
  const isFound = result?.verdict === 'prohibited' || result?.verdict === 'review';
  return quality === 'ok' || failed || isFound ? null : `${quality} ${regime} ${day}`;
}

function eventOf({ report, draft, isFirst, to, by, similarity }: Link): NewEvent {
  const { verdict, severity, rules } = gravityOf(report.result);
  const provenance = report.result?.provenance;
  return {
    kind: report.failed ? 'report-failed' : isFirst ? 'case-opened' : 'report-linked',
    actor: 'system',
    caseId: draft.id,
    reportId: report.reportId,
    data: {
      verdict,
      severity,
      rules,
      quality: report.quality,
      ...(provenance && {
        rulebook: provenance.rulebook,
        inputSha256: provenance.inputSha256,
      }),
      ...(to !== null && { linkedTo: to, linkedBy: by, similarity }),
    },
  };
}
