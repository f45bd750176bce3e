import { randomBytes } from 'node:crypto';
import type { CaseState, Decision, Standing, Undo } from '../domain/case.js';
import { isHeld } from '../domain/case-moves.js';
import type { CaseSummary } from '../domain/case-view.js';
import type { Verdict } from '../domain/taxonomy.js';
import type { Queryable } from './database.js';

/** A row of `saring.cases`, by the names of `CASE_COLUMNS`. */
export interface CaseRow
  extends Omit<CaseSummary, 'state' | 'firstAt' | 'lastAt' | 'lease' | 'decision'> {
  readonly state: CaseState;
  readonly firstAt: Date;
  readonly lastAt: Date;
  readonly shownReport: string;
  readonly leaseHolder: string | null;
  readonly leaseToken: string | null;
  readonly leaseExpiresAt: Date | null;
  /** What the machine said when the case was handed out; null: it never was. */
  readonly seenVerdict: Verdict | null;
  readonly seenRules: readonly string[] | null;
  readonly decision: Decision | null;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
  readonly deciders: readonly string[];
  readonly barred: readonly string[];
  readonly undo: Undo | null;
  /** The database's clock. */
  readonly now: Date;
}

/** What `CaseRow` is read by, from `saring.cases c`. */
export const CASE_COLUMNS = `
  c.id as "caseId", c.state, c.regime, c.verdict, c.severity, c.score, c.labels, c.rules, c.quality,
  c.fact_checked as "factChecked", c.reports, c.reporters, c.reach, c.first_at as "firstAt",
  c.last_at as "lastAt", c.priority, c.ranking, c.shown_report as "shownReport",
  c.lease_holder as "leaseHolder", c.lease_token_sha256 as "leaseToken",
  c.lease_expires_at as "leaseExpiresAt",
  c.seen_verdict as "seenVerdict", c.seen_rules as "seenRules", c.decision, c.decided_by as "decidedBy",
  c.decided_at as "decidedAt", c.deciders, c.barred, c.undo, clock_timestamp() as now`;

/** How a case stands between reviewers. */
export function standingOf(row: CaseRow): Standing {
  const { leaseHolder, leaseToken, leaseExpiresAt, decision, decidedBy, decidedAt } = row;
  return {
    state: row.state,
    lease:
      leaseHolder !== null && leaseToken !== null && leaseExpiresAt
        ? { holder: leaseHolder, tokenSha256: leaseToken, expiresAt: leaseExpiresAt.getTime() }
        : null,
    decided:
      decision && decidedBy !== null && decidedAt
        ? { decision, by: decidedBy, at: decidedAt.getTime() }
        : null,
    deciders: row.deciders,
    barred: row.barred,
    undo: row.undo,
  };
}

/** One line of the queue: a case that somebody holds just now is `claimed`. */
export function summaryOf(row: CaseRow): CaseSummary {
  const standing = standingOf(row);
  const { lease, decided } = standing;
  const held = isHeld(standing, row.now.getTime());
  return {
    caseId: row.caseId,
    state: held ? 'claimed' : row.state,
    regime: row.regime,
    verdict: row.verdict,
    severity: row.severity,
    score: row.score,
    labels: row.labels,
    rules: row.rules,
    quality: row.quality,
    factChecked: row.factChecked,
    reports: row.reports,
    reporters: row.reporters,
    reach: row.reach,
    firstAt: row.firstAt.toISOString(),
    lastAt: row.lastAt.toISOString(),
    priority: row.priority,
    ranking: row.ranking,
    lease:
      held && lease
        ? { holder: lease.holder, expiresAt: new Date(lease.expiresAt).toISOString() }
        : null,
    decision: decided && { ...decided, at: new Date(decided.at).toISOString() },
  };
}

/** Writes how cases stand after a move. */
export async function saveStandings(
  tx: Queryable,
  changed: readonly { readonly caseId: string; readonly standing: Standing }[],
): Promise<void> {
  const rows = changed.map(
    ({ caseId, standing: { state, lease, decided, deciders, barred, undo } }) => ({
      id: caseId,
      state,
      holder: lease?.holder ?? null,
      token: lease?.tokenSha256 ?? null,
      expires: lease && new Date(lease.expiresAt).toISOString(),
      decision: decided?.decision ?? null,
      by: decided?.by ?? null,
      at: decided && new Date(decided.at).toISOString(),
      deciders,
      barred,
      undo,
    }),
  );
  await tx.query(
    `update saring.cases c set state = s.state, lease_holder = s.holder, lease_token_sha256 = s.token,
       lease_expires_at = s.expires, decision = s.decision, decided_by = s.by, decided_at = s.at,
       deciders = array(select jsonb_array_elements_text(s.deciders)),
       barred = array(select jsonb_array_elements_text(s.barred)),
       undo = nullif(s.undo, 'null'::jsonb)
     from jsonb_to_recordset($1::jsonb) as s (id text, state text, holder text, token text,
       expires timestamptz, decision text, by text, at timestamptz, deciders jsonb, barred jsonb, undo jsonb)
     where c.id = s.id`,
    [JSON.stringify(rows)],
  );
}

/** Remembers what the machine says of cases now as what their holder was shown. */
export async function saveSeen(tx: Queryable, caseIds: readonly string[]): Promise<void> {
  await tx.query(
    'update saring.cases set seen_verdict = verdict, seen_rules = rules where id = any($1)',
    [caseIds],
  );
}

/** A new case's id. */
export function newCaseId(): string {
  return `case_${randomBytes(16).toString('hex')}`;
}
