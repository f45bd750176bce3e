import type { Decision } from '../domain/case.js';
import type { Label, Regime, Verdict } from '../domain/taxonomy.js';
import { gravityOf } from './classified-report.js';
import type { Queryable } from './database.js';
import { type Jobs, WEBHOOK_QUEUE } from './jobs.js';
import type { Linked } from './link-reports.js';
import type { ReopenedCase } from './reopened-case.js';
import { type WebhookSettings, webhookEvent, webhookJobs } from './webhooks.js';

/** Tells receivers of reports that were classified, in the transaction that links them. */
export async function announceLinked(
  tx: Queryable,
  jobs: Jobs,
  settings: WebhookSettings,
  { reports, reopened }: Linked,
): Promise<void> {
  if (settings.endpoints.length === 0) return;
  const [now] = await tx.query<{ at: Date }>('select now() as at');
  if (!now) throw new Error('the database tells no time');
  for (const { report, caseId, linkedTo } of reports) {
    const { verdict, severity, labels, rules } = gravityOf(report.result);
    const event = webhookEvent(
      'report.classified',
      {
        reportId: report.reportId,
        status: report.failed ? 'failed' : 'classified',
        linkedTo,
        caseId,
        regime: report.regime,
        verdict,
        severity,
        labels: labels as readonly Label[],
        rules,
      },
      now.at,
    );
    await jobs.add(tx, WEBHOOK_QUEUE, webhookJobs(event, settings, report.traceparent));
  }
  for (const one of reopened) await announceReopened(tx, jobs, settings, one);
}

interface DecidedCase {
  readonly caseId: string;
  readonly regime: Regime;
  readonly verdict: Verdict;
  readonly severity: number;
  readonly labels: readonly Label[];
  readonly rules: readonly string[];
  readonly decision: Decision;
  readonly confirmed: readonly string[];
  readonly rejected: readonly string[];
  readonly seq: number;
  readonly at: Date;
}

/** Tells receivers of a decision, in the transaction that records it. */
export async function announceDecided(
  tx: Queryable,
  jobs: Jobs,
  settings: WebhookSettings,
  caseId: string,
  traceparent?: string,
): Promise<void> {
  if (settings.endpoints.length === 0) return;
  const [decided] = await tx.query<DecidedCase>(
    `select c.id as "caseId", c.regime, c.verdict, c.severity, c.labels, c.rules, d.decision, d.confirmed,
       d.rejected, d.seq, d.at
     from saring.cases c join saring.decisions d on d.case_id = c.id
     where c.id = $1 order by d.seq desc limit 1`,
    [caseId],
  );
  if (!decided) throw new Error(`${caseId} was decided, and has no decision`);
  const { at, ...data } = decided;
  const event = webhookEvent('case.decided', data, at);
  await jobs.add(tx, WEBHOOK_QUEUE, webhookJobs(event, settings, traceparent));
}

/** Tells receivers that the last decision on a case holds no more, in the transaction that records why. */
export async function announceReopened(
  tx: Queryable,
  jobs: Jobs,
  settings: WebhookSettings,
  { caseId, state, because, seq }: ReopenedCase,
  traceparent?: string,
): Promise<void> {
  if (settings.endpoints.length === 0) return;
  const [reopened] = await tx.query<
    Pick<DecidedCase, 'caseId' | 'regime' | 'verdict' | 'severity' | 'labels' | 'rules' | 'at'> & {
      readonly decisionSeq: number;
    }
  >(
    `select c.id as "caseId", c.regime, c.verdict, c.severity, c.labels, c.rules, e.at,
       d.seq as "decisionSeq"
     from saring.cases c join saring.events e on e.seq = $2
     join saring.decisions d on d.case_id = c.id and d.undone_by is null
     where c.id = $1 order by d.seq desc limit 1`,
    [caseId, seq],
  );
  if (!reopened) throw new Error(`${caseId} was reopened, and has no decision`);
  const { at, ...data } = reopened;
  const event = webhookEvent('case.reopened', { ...data, state, because, seq }, at);
  await jobs.add(tx, WEBHOOK_QUEUE, webhookJobs(event, settings, traceparent));
}
