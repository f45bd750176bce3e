import { z } from 'zod';
import { CASE_ID, CASE_STATES, DECISIONS } from './case.js';
import { classificationSchema } from './classification.js';
import { CHANNELS, QUALITIES } from './report.js';
import { caseMemberSchema } from './report-view.js';
import { LABELS, regimeSchema, severitySchema, TIME_ZONES, VERDICTS } from './taxonomy.js';

/** What reviewers see of a case. */

const moment = z.iso.datetime();
/** Postgres knows no year 0. */
const HAS_YEAR = /^(?!0000)/;
/** A day, as YYYY-MM-DD. */
export const daySchema = z.iso.date().regex(HAS_YEAR);
const asked = z.iso.datetime().regex(HAS_YEAR);
const person = z.string().min(1).max(80);

/** What a case looks like from outside: as stored, or handed out just now. */
const SHOWN_STATES = [...CASE_STATES, 'claimed'] as const;

/** One addend of the priority, in the order of the formula; see `domain/priority`. */
const rankingSchema = z
  .record(z.string(), z.number())
  .meta({ id: 'Ranking', description: 'The addends of the priority, by name.' });

const summary = {
  caseId: z.string().regex(CASE_ID),
  state: z.enum(SHOWN_STATES),
  regime: regimeSchema,
  verdict: z.enum(VERDICTS).describe("The machine's, the gravest among its reports."),
  severity: severitySchema,
  score: z.number().min(0).max(1).nullable(),
  labels: z.array(z.enum(LABELS)).readonly().describe('Of its findings.'),
  rules: z.array(z.string()).readonly().describe('Ids of the rules that were met.'),
  quality: z.enum(QUALITIES),
  factChecked: z.boolean().describe('Repeats a claim that fact-checkers have looked at.'),
  reports: z.int().describe('How many reports it holds.'),
  reporters: z
    .int()
    .describe('How many reporters sent them; those who tell no pseudonym count as one.'),
  reach: z.int().describe('The highest that a report told; 0 when none did.'),
  firstAt: moment,
  lastAt: moment,
  priority: z.number(),
  ranking: rankingSchema,
  lease: z
    .strictObject({ holder: person, expiresAt: moment })
    .nullable()
    .describe('Who holds it now.'),
  decision: z
    .strictObject({ decision: z.enum(DECISIONS), by: person, at: moment })
    .nullable()
    .describe('The last one.'),
} as const;

/** One line of the queue. */
const caseSummarySchema = z.strictObject(summary).meta({ id: 'CaseSummary' });
export type CaseSummary = z.infer<typeof caseSummarySchema>;

/** The answer to `GET /cases`. */
export const casesPageSchema = z
  .strictObject({
    cases: z.array(caseSummarySchema).readonly(),
    next: z.string().nullable().describe('Give it as `cursor` for the next page; null: the last.'),
  })
  .meta({ id: 'CasesPage' });
export type CasesPage = z.infer<typeof casesPageSchema>;

/** One decision, with what it confirmed. */
const decisionViewSchema = z
  .strictObject({
    decision: z.enum(DECISIONS),
    by: person,
    at: moment,
    reason: z.string().nullable().describe('Null after erasure.'),
    confirmed: z.array(z.string()).readonly(),
    rejected: z.array(z.string()).readonly(),
    seq: z.int().describe('Of its event in the audit chain.'),
    hash: z.string().describe("That event's hash (SHA-256, hex)."),
  })
  .meta({ id: 'DecisionView' });
export type DecisionView = z.infer<typeof decisionViewSchema>;

/** The answer to `GET /cases/{id}`. */
export const caseViewSchema = z
  .strictObject({
    ...summary,
    result: classificationSchema
      .nullable()
      .describe('The verdict on the report shown for the case; null where it has none.'),
    shownReport: z.string().describe('The report whose verdict is shown: the gravest.'),
    members: z
      .array(caseMemberSchema)
      .readonly()
      .describe('Its first 200 reports, oldest first; the one that is shown is always among them.'),
    decisions: z
      .array(decisionViewSchema)
      .readonly()
      .describe('In order; one that was taken back is in the events alone.'),
  })
  .meta({ id: 'Case' });
export type CaseView = z.infer<typeof caseViewSchema>;

/** The answer to `POST /cases/claim`. */
export const claimedCasesSchema = z
  .strictObject({
    cases: z
      .array(
        z.strictObject({
          ...summary,
          result: classificationSchema.nullable(),
          leaseToken: z
            .string()
            .describe('Needed to decide, release, escalate or undo; told once.'),
          expiresAt: moment,
        }),
      )
      .readonly(),
  })
  .meta({ id: 'ClaimedCases' });
export type ClaimedCases = z.infer<typeof claimedCasesSchema>;

/** Which cases; a field left out does not limit. */
export const caseFilterSchema = z
  .strictObject({
    state: z.enum(SHOWN_STATES),
    label: z.enum(LABELS),
    regime: regimeSchema,
    verdict: z.enum(VERDICTS),
    quality: z.enum(QUALITIES),
    severity: z.coerce.number().int().min(0).max(4).describe('At least this.'),
    channel: z.enum(CHANNELS).describe('At least one report came in by it.'),
    after: asked.describe('Its first report came at this moment or later.'),
    before: asked.describe('Its first report came before this moment.'),
  })
  .partial()
  .meta({ id: 'CaseFilter' });
export type CaseFilter = z.infer<typeof caseFilterSchema>;

/** Body of `POST /cases/claim`. */
export const claimRequestSchema = z
  .strictObject({
    count: z.int().min(1).max(50).default(1),
    leaseSeconds: z.int().min(30).max(86_400).default(600),
    filter: caseFilterSchema.omit({ state: true }).optional(),
    caseId: z
      .string()
      .regex(CASE_ID)
      .optional()
      .describe('This case alone; 409 says who holds it, or decided it, when it is not to be had.'),
  })
  .meta({ id: 'ClaimRequest' });
export type ClaimRequest = z.infer<typeof claimRequestSchema>;

const reason = z.string().trim().min(1).max(5_000);
const leaseToken = z.string().min(1).max(200);
const ruleIds = z.array(z.string().min(1).max(100)).max(100).default([]);

/** Body of `POST /cases/{id}/decision`. */
export const decisionRequestSchema = z
  .strictObject({
    leaseToken,
    decision: z.enum(DECISIONS),
    reason,
    confirmed: ruleIds.describe('Rules of findings that the reviewer confirms.'),
    rejected: ruleIds,
    reports: z
      .array(z.string())
      .min(1)
      .max(200)
      .optional()
      .describe(
        'Decide these reports alone: they become a case of their own, and the rest stays with its holder.',
      ),
  })
  .meta({ id: 'DecisionRequest' });
export type DecisionRequest = z.infer<typeof decisionRequestSchema>;

/** Body of `POST /cases/{id}/release` and `POST /cases/{id}/undo`. */
export const releaseRequestSchema = z.strictObject({ leaseToken }).meta({ id: 'ReleaseRequest' });

/** Body of `POST /cases/{id}/escalate`. */
export const escalateRequestSchema = z
  .strictObject({ leaseToken, reason })
  .meta({ id: 'EscalateRequest' });

/** Body of `POST /cases/{id}/appeal` and `POST /cases/{id}/reopen`. */
export const reasonRequestSchema = z.strictObject({ reason }).meta({ id: 'ReasonRequest' });

/** One link of the audit chain, as `GET /cases/{id}/events` shows it. */
const caseEventSchema = z
  .strictObject({
    seq: z.int(),
    at: moment,
    kind: z.string(),
    actor: z.string(),
    caseId: z.string().nullable(),
    reportId: z.string().nullable(),
    data: z.string().describe('JSON with sorted keys, as it was hashed.'),
    text: z.string().nullable().describe("A person's words; null without any, or after erasure."),
    previous: z.string().describe('Hash of the event before, of whatever case.'),
    hash: z.string(),
  })
  .meta({ id: 'CaseEvent' });
export type CaseEvent = z.infer<typeof caseEventSchema>;

export const caseEventsSchema = z
  .strictObject({ events: z.array(caseEventSchema).readonly() })
  .meta({ id: 'CaseEvents' });

/** What changed, as `GET /cases/live` tells it: `data` of each event, whose `id` is `seq`. */
export const caseChangeSchema = z
  .strictObject({
    seq: z.int(),
    at: moment,
    kind: z.string().describe('Of the event in the audit chain.'),
    actor: z.string(),
    caseId: z.string().nullable(),
    reportId: z.string().nullable(),
  })
  .meta({ id: 'CaseChange' });
export type CaseChange = z.infer<typeof caseChangeSchema>;

const count = z.int().min(0);

/** The answer to `GET /cases/day`. */
export const queueDaySchema = z
  .strictObject({
    day: z.iso.date(),
    timeZone: z.enum(TIME_ZONES),
    hours: z
      .array(
        z.strictObject({
          hour: z.int().min(0).max(23),
          received: count,
          classified: count,
          decided: count,
        }),
      )
      .length(24)
      .readonly()
      .describe('Reports received and classified, cases decided, by hour of that day.'),
    received: count,
    classified: count,
    decided: count,
    waiting: z
      .strictObject({
        open: count,
        claimed: count,
        escalated: count,
        appealed: count,
        waiting: count,
      })
      .describe('Cases as they stand now.'),
    queued: count.describe('Reports that wait to be classified now.'),
    medianAgeMinutes: z
      .number()
      .nullable()
      .describe('Of the cases that wait for a reviewer now; null when there are none.'),
    medianDecisionMinutes: z
      .number()
      .nullable()
      .describe(
        'From first report to decision, of the cases decided that day; null when there are none.',
      ),
  })
  .meta({ id: 'QueueDay' });
export type QueueDay = z.infer<typeof queueDaySchema>;
