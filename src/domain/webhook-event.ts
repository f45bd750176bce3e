import { z } from 'zod';
import { CASE_ID, CLAIMABLE_STATES, DECISIONS } from './case.js';
import { REPORT_ID, REPORT_STATUSES } from './report.js';
import { LABELS, regimeSchema, severitySchema, VERDICTS } from './taxonomy.js';

/** What receivers of webhooks are told: ids and conclusions, never content, and nobody's name. */

const conclusion = {
  caseId: z.string().regex(CASE_ID),
  regime: regimeSchema,
  verdict: z.enum(VERDICTS).describe("The machine's."),
  severity: severitySchema,
  labels: z.array(z.enum(LABELS)).readonly(),
  rules: z.array(z.string()).readonly(),
};

const classifiedSchema = z.strictObject({
  type: z.literal('report.classified'),
  timestamp: z.iso.datetime().describe('When it happened.'),
  data: z.strictObject({
    reportId: z.string().regex(REPORT_ID),
    status: z.enum(REPORT_STATUSES).exclude(['queued']),
    linkedTo: z.string().regex(REPORT_ID).nullable(),
    ...conclusion,
  }),
});

const decidedSchema = z.strictObject({
  type: z.literal('case.decided'),
  timestamp: z.iso.datetime().describe('When it was decided.'),
  data: z.strictObject({
    ...conclusion,
    decision: z.enum(DECISIONS),
    confirmed: z.array(z.string()).readonly(),
    rejected: z.array(z.string()).readonly(),
    seq: z.int().describe('Of the event in the audit chain.'),
  }),
});

/** Why a decision stopped to hold: `undo` by who made it, `report`: one came that asks for another look. */
export const REOPENED_BECAUSE = ['undo', 'appeal', 'reopen', 'report'] as const;

const reopenedSchema = z.strictObject({
  type: z.literal('case.reopened'),
  timestamp: z.iso.datetime().describe('When the decision stopped to hold.'),
  data: z.strictObject({
    ...conclusion,
    state: z.enum(CLAIMABLE_STATES).describe('Of the case from then on.'),
    because: z.enum(REOPENED_BECAUSE),
    decisionSeq: z.int().describe('`seq` of the `case.decided` that holds no more.'),
    seq: z
      .int()
      .describe('Of the event in the audit chain: of two that cross, the higher is later.'),
  }),
});

/** The body of a webhook. */
export const webhookEventSchema = z
  .discriminatedUnion('type', [classifiedSchema, decidedSchema, reopenedSchema])
  .meta({ id: 'WebhookEvent', description: 'Signed by the scheme of Standard Webhooks.' });
export type WebhookEvent = z.infer<typeof webhookEventSchema>;
export type WebhookKind = WebhookEvent['type'];
