import type { Standing } from '../domain/case.js';
import type { DecisionRequest } from '../domain/case-view.js';
import { appendEvents } from './audit-log.js';
import { type CaseRow, saveSeen, saveStandings } from './case-row.js';
import { checkRules, chooseReports } from './check-decision.js';
import { needsAnotherLook } from './classified-report.js';
import type { Queryable } from './database.js';
import { caseChanged } from './refusal.js';
import type { Reviewer } from './report-queue.js';
import { lockCase, made, type ReviewContext, tokenDigest } from './review.js';
import { splitCase } from './split-case.js';

/**
 * Records a decision on a case, or on some of its reports, which then become a case of their own. Gives the id
 * of the case decided. Throws the refusal of the move, `invalid-request` at `/confirmed`, `/rejected`, `/reports`,
 * or, once, `case-changed` where the case became graver than what its holder was shown.
 */
export async function decide(
  context: ReviewContext,
  reviewer: Reviewer,
  caseId: string,
  request: DecisionRequest,
): Promise<string> {
  const decided = await context.database.transaction(async (tx) => {
    const row = await lockCase(tx, caseId);
    const { decision } = request;
    const tokenSha256 = tokenDigest(request.leaseToken);
    const standing = made(row, { kind: 'decide', by: reviewer, tokenSha256, decision });
    // Not for reports that the holder names: whoever names them has seen them.
    if (!request.reports && isGraverThanSeen(row)) {
      await saveSeen(tx, [caseId]);
      return null;
    }
    return recordDecision(tx, { row, standing, reviewer, request }, context);
  });
  // Outside: what was shown by now must stay written.
  if (decided === null) throw caseChanged();
  return decided;
}

function isGraverThanSeen({ seenVerdict, seenRules, verdict, rules }: CaseRow): boolean {
  return (
    seenVerdict !== null &&
    needsAnotherLook({ verdict: seenVerdict, rules: seenRules ?? [] }, { verdict, rules })
  );
}

interface Decided {
  readonly row: CaseRow;
  readonly standing: Standing;
  readonly reviewer: Reviewer;
  readonly request: DecisionRequest;
}

async function recordDecision(
  tx: Queryable,
  { row, standing, reviewer, request }: Decided,
  context: ReviewContext,
): Promise<string> {
  const { caseId } = row;
  const { decision, reason } = request;
  const chosen = await chooseReports(tx, row, request.reports);
  await checkRules(tx, row, chosen, request);
  const split = chosen
    ? await splitCase(tx, row, { reports: chosen, by: reviewer, context })
    : null;
  const decided = split?.caseId ?? caseId;
  await saveStandings(tx, [{ caseId: decided, standing: split ? asOwnCase(standing) : standing }]);
  const at = new Date(standing.decided?.at ?? row.now).toISOString();
  const [confirmed, rejected] = [unique(request.confirmed), unique(request.rejected)];
  const seqs = await appendEvents(tx, [
    ...(split?.events ?? []),
    {
      kind: 'case-decided',
      actor: reviewer.name,
      caseId: decided,
      reportId: null,
      data: { decision, at, confirmed, rejected, keyId: reviewer.keyId },
      text: reason,
    },
  ]);
  await tx.query(
    `insert into saring.decisions (seq, case_id, decision, by, at, confirmed, rejected)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [seqs.at(-1), decided, decision, reviewer.name, at, confirmed, rejected],
  );
  await context.onDecided(tx, decided, decision);
  return decided;
}

/** What was decided on the case that it came from was never decided on this one. */
function asOwnCase({ undo, ...standing }: Standing): Standing {
  return { ...standing, undo: undo && { ...undo, decided: null } };
}

function unique(values: readonly string[]): readonly string[] {
  return [...new Set(values)];
}
