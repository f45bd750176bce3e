import { appendEvents } from './audit-log.js';
import { saveStandings } from './case-row.js';
import type { ReopenedCase } from './reopened-case.js';
import type { Reviewer } from './report-queue.js';
import { lockCase, made, type ReviewContext, tokenDigest } from './review.js';

/**
 * Takes a decision of one's own back: the case stands as before it, held until the lease ends under which it was
 * decided. The chain keeps both.
 */
export async function undoDecision(
  { database, onReopened }: ReviewContext,
  by: Reviewer,
  caseId: string,
  leaseToken: string,
): Promise<void> {
  await database.transaction(async (tx) => {
    const row = await lockCase(tx, caseId);
    const standing = made(row, { kind: 'undo', by, tokenSha256: tokenDigest(leaseToken) });
    await saveStandings(tx, [{ caseId, standing }]);
    const [last] = await tx.query<{ seq: number }>(
      `select seq from saring.decisions where case_id = $1 and undone_by is null
       order by seq desc limit 1`,
      [caseId],
    );
    if (!last) throw new Error(`${caseId} was decided, and has no decision`);
    const { state } = standing;
    const data = { undone: last.seq, to: state, keyId: by.keyId };
    const event = {
      kind: 'decision-undone',
      actor: by.name,
      caseId,
      reportId: null,
      data,
    } as const;
    const [seq = 0] = await appendEvents(tx, [event]);
    await onReopened(tx, { caseId, state: state as ReopenedCase['state'], because: 'undo', seq });
    await tx.query('update saring.decisions set undone_by = $2 where seq = $1', [last.seq, seq]);
  });
}
