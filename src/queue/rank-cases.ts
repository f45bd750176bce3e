import { priorityOf } from '../domain/priority.js';
import type { Regime } from '../domain/taxonomy.js';
import type { Queryable } from './database.js';
import { jsonb } from './jsonb.js';

/** Reports of a case that its rank looks at, the latest. */
const MOST_MEMBERS = 500;

/** Hours until the regime's next urgent window begins, 0 within it; null where there is none to come. */
export type DeadlineOf = (regime: Regime, at: Date) => number | null;

interface RankedCase {
  readonly id: string;
  readonly severity: number;
  readonly score: number | null;
}

interface Member {
  readonly caseId: string;
  readonly reporter: string | null;
}

/** Counts the reporters of cases again and sets their priority, as part of a transaction. */
export async function rankCases(
  tx: Queryable,
  caseIds: readonly string[],
  _deadlineOf: DeadlineOf,
): Promise<void> {
  if (caseIds.length === 0) return;
  const cases = await tx.query<RankedCase>(
    'select id, severity, score from saring.cases where id = any($1)',
    [caseIds],
  );
  const members = await tx.query<Member>(
    `select c.id as "caseId", m.* from unnest($1::text[]) c (id)
     cross join lateral (select reporter from saring.reports where case_id = c.id
                         order by arrival desc limit $2) m`,
    [caseIds, MOST_MEMBERS],
  );
  const rows = cases.map((found) => {
    const own = members.filter(({ caseId }) => caseId === found.id);
    const reporters = new Set(own.map(({ reporter }) => reporter)).size;
    return { id: found.id, reporters, ...priorityOf({ ...found, reporters }) };
  });
  await tx.query(
    `update saring.cases c set reporters = r.reporters, priority = r.priority, ranking = r.ranking
     from jsonb_to_recordset($1::jsonb) as r (id text, reporters int, priority real, ranking jsonb)
     where c.id = r.id`,
    [jsonb(rows)],
  );
}
