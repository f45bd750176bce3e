import type { CaseFilter } from '../domain/case-view.js';
import { Conditions, TO_REVIEW } from './case-filter.js';
import type { Queryable } from './database.js';

/** What fewer cases than this meet is looked up by its own index, and its cases are sorted. */
const FEW = 500;

/** A condition on `saring.cases c` that an index finds by itself; `?` stands for a value each. */
type Part = readonly [sql: string, ...values: unknown[]];

/**
 * Adds to conditions on `saring.cases c` that one of the filter's which fewest cases meet, as a look-up of its own.
 * Of what is rare Postgres guesses too many cases, and would walk through the whole queue in order to find none.
 */
export async function narrow(
  database: Queryable,
  filter: CaseFilter,
  conditions: Conditions,
): Promise<void> {
  const parts = partsOf(filter);
  if (parts.length === 0) return;
  const counts = new Conditions();
  for (const [sql, ...values] of parts) {
    counts.add(
      `(select count(*)::int from (select 1 from saring.cases c where ${sql} limit ${FEW}) few)`,
      ...values,
    );
  }
  const [counted] = await database.query<{ counts: number[] }>(
    `select array[${counts.list()}] as counts`,
    counts.values,
  );
  const numbers = counted?.counts ?? [];
  const fewest = Math.min(...numbers);
  const [sql, ...values] = parts[numbers.indexOf(fewest)] ?? [];
  if (sql !== undefined && fewest < FEW) {
    conditions.add(`c.id = any(array(select c.id from saring.cases c where ${sql}))`, ...values);
  }
}

function partsOf({ state, label, channel, severity, after, before }: CaseFilter): readonly Part[] {
  const parts: Part[] = [];
  if (label !== undefined) parts.push(['c.labels @> array[?::text]', label]);
  if (channel !== undefined) parts.push(['c.channels @> array[?::text]', channel]);
  // Few are held at once: they have an index of their own.
  if (state === 'claimed') return parts;
  const where = state === undefined ? TO_REVIEW : 'c.state = ?';
  const values = state === undefined ? [] : [state];
  if (severity !== undefined) parts.push([`${where} and c.severity >= ?`, ...values, severity]);
  if (after !== undefined || before !== undefined) {
    const window = [after, before].filter((moment) => moment !== undefined);
    const since = after === undefined ? '' : ' and c.first_at >= ?';
    const until = before === undefined ? '' : ' and c.first_at < ?';
    parts.push([`${where}${since}${until}`, ...values, ...window]);
  }
  return parts;
}
