import { createHash, randomBytes } from 'node:crypto';
import { CASE_ID, type Decision, type Standing } from '../domain/case.js';
import { type Move, move } from '../domain/case-moves.js';
import type { ClaimedCases, ClaimRequest } from '../domain/case-view.js';
import { appendEvents, holdAuditLog, type NewEvent } from './audit-log.js';
import { filterConditions, TO_REVIEW } from './case-filter.js';
import {
  CASE_COLUMNS,
  type CaseRow,
  saveSeen,
  saveStandings,
  standingOf,
  summaryOf,
} from './case-row.js';
import { readResults } from './case-views.js';
import type { Database, Queryable } from './database.js';
import { narrow } from './narrow-cases.js';
import type { DeadlineOf } from './rank-cases.js';
import { notFound, refused } from './refusal.js';
import type { ReopenedCase } from './reopened-case.js';
import type { Reviewer } from './report-queue.js';

/** What reviewing needs of others. */
export interface ReviewContext {
  readonly database: Database;
  readonly deadlineOf: DeadlineOf;
  /** Runs in the transaction of each decision: what it writes is there exactly when the decision is. */
  readonly onDecided: (tx: Queryable, caseId: string, decision: Decision) => Promise<void>;
  /** Likewise, before a decision that was taken back is marked so. */
  readonly onReopened: (tx: Queryable, reopened: ReopenedCase) => Promise<void>;
}

/** SHA-256 (hex) of a lease's token: all that is stored of it. */
export function tokenDigest(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/**
 * Hands out up to `count` cases, those of highest priority that nobody holds and that this reviewer may take,
 * each with a token that is told this once. With `caseId` that case alone; throws `not-found` or the refusal of the
 * move when it is not to be had.
 */
export async function claim(
  { database }: ReviewContext,
  reviewer: Reviewer,
  { count, leaseSeconds, filter = {}, caseId }: ClaimRequest,
): Promise<ClaimedCases> {
  const claimed = await database.transaction(async (tx) => {
    await holdAuditLog(tx);
    const conditions = filterConditions(filter)
      .add(TO_REVIEW)
      .add('(c.lease_expires_at is null or c.lease_expires_at <= clock_timestamp())')
      .add('not ?::text = any(c.barred)', reviewer.name);
    if (!reviewer.isSupervisor) conditions.add(`c.state <> 'escalated'`);
    if (caseId === undefined) await narrow(tx, filter, conditions);
    else conditions.add('c.id = ?', caseId);
    const rows = await tx.query<CaseRow>(
      `select ${CASE_COLUMNS} from saring.cases c where ${conditions}
       order by c.priority desc, c.id desc limit ${count} for update skip locked`,
      conditions.values,
    );
    // Says why a certain case is not to be had; one that is beyond the filter gives none.
    if (caseId !== undefined && rows.length === 0)
      handOut(await lockCase(tx, caseId), reviewer, leaseSeconds);
    const handed = rows.map((row) => handOut(row, reviewer, leaseSeconds));
    if (handed.length > 0) await saveStandings(tx, handed);
    await saveSeen(
      tx,
      handed.map(({ caseId }) => caseId),
    );
    await appendEvents(
      tx,
      handed.map(({ caseId, expiresAt }) => ({
        kind: 'case-claimed',
        actor: reviewer.name,
        caseId,
        reportId: null,
        data: { expiresAt, keyId: reviewer.keyId },
      })),
    );
    return handed;
  });
  const results = await readResults(
    database,
    claimed.map(({ row }) => row.shownReport),
  );
  return {
    cases: claimed.map(({ row, standing, leaseToken, expiresAt }) => ({
      ...summaryOf({
        ...row,
        leaseHolder: reviewer.name,
        leaseToken: standing.lease?.tokenSha256 ?? null,
        leaseExpiresAt: new Date(expiresAt),
      }),
      result: results.get(row.shownReport) ?? null,
      leaseToken,
      expiresAt,
    })),
  };
}

function handOut(row: CaseRow, by: Reviewer, leaseSeconds: number) {
  const leaseToken = randomBytes(32).toString('base64url');
  const now = row.now.getTime();
  const leaseMs = leaseSeconds * 1_000;
  const tokenSha256 = tokenDigest(leaseToken);
  const standing = made(row, { kind: 'claim', by, tokenSha256, leaseMs });
  const expiresAt = new Date(now + leaseMs).toISOString();
  return { row, caseId: row.caseId, standing, leaseToken, expiresAt };
}

/** Gives a case back to the queue. */
export function release(
  context: ReviewContext,
  by: Reviewer,
  caseId: string,
  leaseToken: string,
): Promise<void> {
  const tokenSha256 = tokenDigest(leaseToken);
  return change(context, caseId, { kind: 'release', by, tokenSha256 }, 'case-released');
}

/** Hands a case to the supervisors. */
export function escalate(
  context: ReviewContext,
  by: Reviewer,
  caseId: string,
  { leaseToken, reason }: { readonly leaseToken: string; readonly reason: string },
): Promise<void> {
  const tokenSha256 = tokenDigest(leaseToken);
  const made = { kind: 'escalate', by, tokenSha256 } as const;
  return change(context, caseId, made, 'case-escalated', reason);
}

/** Puts a decision before somebody who has not decided the case. */
export function appeal(
  context: ReviewContext,
  by: Reviewer,
  caseId: string,
  reason: string,
): Promise<void> {
  return change(context, caseId, { kind: 'appeal', by }, 'case-appealed', reason);
}

/** Puts a case back into the queue that waited for more, or, by a supervisor, one that was decided. */
export function reopen(
  context: ReviewContext,
  by: Reviewer,
  caseId: string,
  reason: string,
): Promise<void> {
  return change(context, caseId, { kind: 'reopen', by }, 'case-reopened', reason);
}

type PersonsMove = Move & { readonly by: Reviewer };

async function change(
  { database, onReopened }: ReviewContext,
  caseId: string,
  wanted: PersonsMove,
  kind: NewEvent['kind'],
  text?: string,
): Promise<void> {
  await database.transaction(async (tx) => {
    const row = await lockCase(tx, caseId);
    const standing = made(row, wanted);
    await saveStandings(tx, [{ caseId, standing }]);
    const { name, keyId } = wanted.by;
    const [seq = 0] = await appendEvents(tx, [
      { kind, actor: name, caseId, reportId: null, data: { from: row.state, keyId }, text },
    ]);
    if (wanted.kind !== 'appeal' && wanted.kind !== 'reopen') return;
    const state = wanted.kind === 'appeal' ? 'appealed' : 'open';
    await onReopened(tx, { caseId, state, because: wanted.kind, seq });
  });
}

/** A case that nobody else changes until the transaction ends. Throws `not-found`. */
export async function lockCase(tx: Queryable, caseId: string): Promise<CaseRow> {
  if (!CASE_ID.test(caseId)) throw notFound('case');
  await holdAuditLog(tx);
  const [row] = await tx.query<CaseRow>(
    `select ${CASE_COLUMNS} from saring.cases c where c.id = $1 for update`,
    [caseId],
  );
  if (!row) throw notFound('case');
  return row;
}

/** How the case stands after a move. Throws its refusal. */
export function made(row: CaseRow, wanted: Move): Standing {
  const { standing, refusal } = move(standingOf(row), wanted, row.now.getTime());
  if (refusal) throw refused(refusal, wanted.kind);
  return standing;
}
