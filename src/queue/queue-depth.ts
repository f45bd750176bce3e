import type { CaseState } from '../domain/case.js';
import { TO_REVIEW } from './case-filter.js';
import type { Queryable } from './database.js';
import { WEBHOOK_QUEUE } from './jobs.js';

/** What waits in the queue now. */
export interface QueueDepth {
  /** `queued`: reports to classify; the others are cases, `claimed` those that a reviewer holds. */
  readonly states: Readonly<Record<'queued' | 'claimed' | Exclude<CaseState, 'decided'>, number>>;
  /** Webhooks to deliver, those that are tried again later included. */
  readonly webhooks: number;
  /** Age (s) of the oldest report to classify, case to review and webhook to deliver; null where none waits. */
  readonly oldest: Readonly<Record<'report' | 'case' | 'webhook', number | null>>;
}

interface Counted {
  readonly queued: number;
  readonly states: Readonly<Record<string, number>>;
  readonly held: Readonly<Record<string, number>>;
  readonly webhooks: number;
  readonly report: number | null;
  readonly case: number | null;
  readonly webhook: number | null;
}

const age = (moment: string) => `extract(epoch from clock_timestamp() - ${moment})::float8`;
const counts = (of: string) =>
  `coalesce((select jsonb_object_agg(state, n) from (
     select state, count(*)::int as n from saring.cases c where ${of} group by state) s), '{}')`;

/** From indexes alone: decided cases, which are the most after a while, are never touched. */
const SQL = `select
  (select count(*)::int from saring.reports where status = 'queued') as queued,
  (select ${age('received_at')} from saring.reports where status = 'queued'
     order by arrival limit 1) as report,
  ${counts(`state in ('open', 'escalated', 'appealed', 'waiting')`)} as states,
  ${counts(`${TO_REVIEW} and lease_expires_at is not null
     and lease_expires_at > clock_timestamp()`)} as held,
  (select ${age('first_at')} from saring.cases c where ${TO_REVIEW}
     order by first_at, id limit 1) as case,
  j.webhooks, j.webhook
  from (select count(*)::int as webhooks, ${age('min(created_on)')} as webhook
    from pgboss.job where name = $1 and state < 'active') j`;

/** Counts what waits, by one statement that reads indexes. */
export async function readDepth(database: Queryable): Promise<QueueDepth> {
  const [row] = await database.query<Counted>(SQL, [WEBHOOK_QUEUE]);
  if (!row) throw new Error('the database counts nothing');
  const { states, held, queued, webhooks, report, webhook } = row;
  const free = (state: string) => Math.max(0, (states[state] ?? 0) - (held[state] ?? 0));
  return {
    states: {
      queued,
      open: free('open'),
      claimed: Object.values(held).reduce((total, n) => total + n, 0),
      escalated: free('escalated'),
      appealed: free('appealed'),
      waiting: states.waiting ?? 0,
    },
    webhooks,
    oldest: { report, case: row.case, webhook },
  };
}
