import type { DecisionRequest } from '../domain/case-view.js';
import type { FieldError } from '../domain/errors.js';
import type { CaseRow } from './case-row.js';
import type { Queryable } from './database.js';
import { badFields } from './refusal.js';

/**
 * The reports that are to be decided alone; null: the whole case, also when all of its reports are named. Throws
 * `invalid-request` at `/reports/n` for one that the case does not hold.
 */
export async function chooseReports(
  tx: Queryable,
  { caseId }: CaseRow,
  named: readonly string[] | undefined,
): Promise<readonly string[] | null> {
  if (!named) return null;
  const held = await tx.query<{ id: string }>(
    'select id from saring.reports where case_id = $1 and id = any($2)',
    [caseId, named],
  );
  const ids = new Set(held.map(({ id }) => id));
  const message = {
    id: 'Laporan ini tidak ada dalam kasus ini.',
    en: 'This case holds no such report.',
  };
  const wrong = named.flatMap((id, at) =>
    ids.has(id) ? [] : [{ pointer: `/reports/${at}`, message }],
  );
  if (wrong.length > 0) throw badFields(wrong);
  const [others] = await tx.query<{ some: boolean }>(
    'select exists (select 1 from saring.reports where case_id = $1 and not id = any($2)) as some',
    [caseId, [...ids]],
  );
  return others?.some ? [...ids] : null;
}

/** Throws `invalid-request` for a rule that is of no finding, or both confirmed and rejected. */
export async function checkRules(
  tx: Queryable,
  row: CaseRow,
  chosen: readonly string[] | null,
  { confirmed, rejected }: DecisionRequest,
): Promise<void> {
  if (confirmed.length === 0 && rejected.length === 0) return;
  const found = await tx.query<{ rule: string }>(
    `select distinct f ->> 'rule' as rule from saring.reports r
     cross join lateral jsonb_array_elements(r.result -> 'findings') f where r.id = any($1)`,
    [chosen ?? [row.shownReport]],
  );
  const known = new Set([...(chosen ? [] : row.rules), ...found.map(({ rule }) => rule)]);
  const errors = [
    ...unknownRules('confirmed', confirmed, known),
    ...unknownRules('rejected', rejected, known),
    ...rejected.flatMap((rule, at) => (confirmed.includes(rule) ? [bothWays(at)] : [])),
  ];
  if (errors.length > 0) throw badFields(errors);
}

function unknownRules(
  field: string,
  rules: readonly string[],
  known: ReadonlySet<string>,
): readonly FieldError[] {
  const list = [...known].join(', ');
  const message = {
    id: known.size > 0 ? `Pilih kaidah dari temuan: ${list}.` : 'Tidak ada temuan; kosongkan.',
    en: known.size > 0 ? `Choose rules of the findings: ${list}.` : 'No findings; leave it empty.',
  };
  return rules.flatMap((rule, at) =>
    known.has(rule) ? [] : [{ pointer: `/${field}/${at}`, message }],
  );
}

function bothWays(at: number): FieldError {
  const message = {
    id: 'Kaidah ini juga dikuatkan; pilih salah satu.',
    en: 'This rule is confirmed as well; choose one.',
  };
  return { pointer: `/rejected/${at}`, message };
}
