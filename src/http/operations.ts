import { z } from 'zod';
import type { Role } from '../domain/actor.js';
import {
  caseChangeSchema,
  caseEventsSchema,
  casesPageSchema,
  caseViewSchema,
  claimedCasesSchema,
  claimRequestSchema,
  decisionRequestSchema,
  escalateRequestSchema,
  queueDaySchema,
  reasonRequestSchema,
  releaseRequestSchema,
} from '../domain/case-view.js';
import { classificationSchema } from '../domain/classification.js';
import type { PostLimits } from '../domain/post.js';
import { receiptSchema, reportViewSchema } from '../domain/report-view.js';
import { LANGUAGES } from '../domain/taxonomy.js';
import { casesQuerySchema, queueDayQuerySchema } from './cases-contract.js';
import {
  batchLineSchema,
  classifyLineSchema,
  classifyRequestSchema,
  dossierLanguageSchema,
  exportQuery,
  liveSchema,
  modelsSchema,
  multipartPostSchema,
  readySchema,
  rulebookSchema,
  rulebooksSchema,
  sessionSchema,
  signInSchema,
  whatsAppAnswerSchema,
} from './contract.js';
import { IDEMPOTENCY_HEADER } from './idempotency-key.js';
import { multipartReportSchema, reportRequestSchema } from './report-contract.js';

/** One route as callers see it. Handlers and the OpenAPI document both come from this table. */
export interface Operation {
  readonly method: 'get' | 'post' | 'delete';
  /** Express path; `:name` marks a parameter. */
  readonly path: string;
  readonly summary: string;
  /** Who may use it: `public` is everybody, without a key. */
  readonly access: 'public' | Role;
  /** Parameters of the address after `?`, all optional. */
  readonly query?: Readonly<Record<string, z.ZodType>>;
  /** Headers that it reads, all optional. */
  readonly headers?: Readonly<Record<string, z.ZodType>>;
  readonly request?: (limits: PostLimits) => Readonly<Record<string, z.ZodType>>;
  /** Status of an answer that is no problem; 200 where it is left out. */
  readonly success?: number;
  /** Body of that answer, by media type. */
  readonly response: Readonly<Record<string, z.ZodType>>;
  /** Statuses of problem answers, besides 405 that every route gives to other methods. */
  readonly problems: readonly number[];
  /** Statuses that answer with the same body as a success. */
  readonly alike?: readonly number[];
  /** `endless`: its body may take hours to arrive, and the route watches who sends it. Else it arrives within a limit. */
  readonly arrival?: 'endless';
}

const json = (schema: z.ZodType) => ({ 'application/json': schema });
const html = { 'text/html': z.string() };
/** Of a page, which is Indonesian unless this or `Accept-Language` says otherwise. */
const lang = z.enum(LANGUAGES).meta({ description: 'Language of the page.' });

const file = z.string().meta({ contentMediaType: 'application/octet-stream' });
const form = (field: string, schema: z.ZodType, { images }: PostLimits) => ({
  'multipart/form-data': z.strictObject({
    [field]: schema.optional(),
    images: z.array(file).max(images).optional(),
  }),
});
/** Statuses of routes to the queue: 503 while its database cannot be used. */
const QUEUE = [500, 503];
/** Of a move: its body may be wrong, the case may not be there, or somebody was first. */
const MOVE = [400, 403, 404, 409, 413, 415, 422, ...QUEUE];

function move(name: string, summary: string, request: z.ZodType) {
  return {
    method: 'post',
    path: `/cases/:caseId/${name}`,
    access: 'reviewer',
    summary,
    request: () => json(request),
    response: json(caseViewSchema),
    problems: MOVE,
  } as const satisfies Operation;
}

/** Of two paths that fit one address the earlier is taken: `/cases/claim` before `/cases/:caseId`. */
export const OPERATIONS = {
  classify: {
    method: 'post',
    path: '/classify',
    access: 'submitter',
    summary: 'One post in, one verdict out.',
    request: (limits) => ({
      'application/json': classifyRequestSchema(limits),
      ...form('post', multipartPostSchema(limits), limits),
    }),
    response: { ...json(classificationSchema), 'application/x-ndjson': classifyLineSchema },
    problems: [400, 413, 415, 422, 429, 500, 503],
  },
  classifyBatch: {
    method: 'post',
    path: '/classify/batch',
    access: 'submitter',
    summary:
      'A post a line in (NDJSON, as many as you like), a verdict a line out as each is done, with the `index` of its line; a line that is wrong gives a line with `error`. The last line is `{"end":true,"ok":n,"failed":m}`; `"end":false` with `next` says that the service stopped before that line. Blank lines do not count.',
    request: (limits) => ({ 'application/x-ndjson': classifyRequestSchema(limits) }),
    response: { 'application/x-ndjson': batchLineSchema },
    problems: [415, 429, 500, 503],
    arrival: 'endless',
  },
  exportCases: {
    method: 'get',
    path: '/cases/export',
    access: 'reviewer',
    summary:
      'Cases as a file, in order of decision: NDJSON with a case a line and `{"end":true,"cases":n}` last, CSV, or HTML to print (500 cases at most). What breaks off midway was cut short.',
    query: exportQuery,
    response: { 'application/x-ndjson': caseViewSchema, 'text/csv': z.string(), ...html },
    problems: [422, 500, 503],
  },
  dossier: {
    method: 'get',
    path: '/cases/:caseId/dossier',
    access: 'reviewer',
    summary:
      'One case as a page to print, with its evidence and the decision; one file, without a network.',
    query: { lang: dossierLanguageSchema },
    response: html,
    problems: [404, 422, 500, 503],
  },
  submitReport: {
    method: 'post',
    path: '/reports',
    access: 'submitter',
    summary: 'A report for the queue; it is on disk when this answers, and classified next.',
    headers: {
      [IDEMPOTENCY_HEADER]: z
        .string()
        .min(1)
        .max(200)
        .describe('The same key with the same report gives the same answer.'),
    },
    request: (limits) => ({
      'application/json': reportRequestSchema(limits),
      ...form('report', multipartReportSchema(limits), limits),
    }),
    success: 202,
    response: json(receiptSchema),
    problems: [400, 413, 415, 422, 429, ...QUEUE],
  },
  report: {
    method: 'get',
    path: '/reports/:reportId',
    access: 'submitter',
    summary: 'What became of a report.',
    response: json(reportViewSchema),
    problems: [404, ...QUEUE],
  },
  reportImage: {
    method: 'get',
    path: '/reports/:reportId/images/:at',
    access: 'reviewer',
    summary: 'An image of a report as it was sent, counted from 0; a download when it is no image.',
    response: { 'image/*': file, 'application/octet-stream': file },
    problems: [404, ...QUEUE],
  },
  cases: {
    method: 'get',
    path: '/cases',
    access: 'reviewer',
    summary: 'A page of the queue.',
    query: casesQuerySchema.shape,
    response: json(casesPageSchema),
    problems: [422, ...QUEUE],
  },
  claimCases: {
    method: 'post',
    path: '/cases/claim',
    access: 'reviewer',
    summary: 'Takes cases for one reviewer alone, until their leases end.',
    request: () => json(claimRequestSchema),
    response: json(claimedCasesSchema),
    problems: [400, 403, 404, 409, 413, 415, 422, ...QUEUE],
  },
  queueDay: {
    method: 'get',
    path: '/cases/day',
    access: 'reviewer',
    summary: 'What came in and what was decided on one day, and what waits now.',
    query: queueDayQuerySchema.shape,
    response: json(queueDaySchema),
    problems: [422, ...QUEUE],
  },
  liveCases: {
    method: 'get',
    path: '/cases/live',
    access: 'reviewer',
    summary:
      'Changes of cases as they happen, as server-sent events: `event: change`, its `data` as below. With `Last-Event-ID` from there on; `event: reset` when that is too long ago, or without one when it begins: then read the queue anew.',
    headers: { 'Last-Event-ID': z.string() },
    response: { 'text/event-stream': caseChangeSchema },
    problems: [422, 429, ...QUEUE],
  },
  case: {
    method: 'get',
    path: '/cases/:caseId',
    access: 'reviewer',
    summary: 'A case with its reports and decisions.',
    response: json(caseViewSchema),
    problems: [404, ...QUEUE],
  },
  caseEvents: {
    method: 'get',
    path: '/cases/:caseId/events',
    access: 'reviewer',
    summary: 'What happened to a case, as the append-only audit chain has it.',
    response: json(caseEventsSchema),
    problems: [404, ...QUEUE],
  },
  decideCase: move('decision', 'Decides a case that one holds.', decisionRequestSchema),
  releaseCase: move('release', 'Gives a case back to the queue.', releaseRequestSchema),
  escalateCase: move('escalate', 'Hands a case to a supervisor.', escalateRequestSchema),
  appealCase: move(
    'appeal',
    'Asks for somebody else to look at a decided case.',
    reasonRequestSchema,
  ),
  reopenCase: move(
    'reopen',
    'Opens a case that waits for more, or, by a supervisor, a decided one.',
    reasonRequestSchema,
  ),
  undoDecision: move(
    'undo',
    "Takes back a decision of one's own, while the lease under which it was made would still live.",
    releaseRequestSchema,
  ),
  session: {
    method: 'get',
    path: '/session',
    access: 'submitter',
    summary: 'Who acts.',
    response: json(sessionSchema),
    problems: [500, 503],
  },
  signIn: {
    method: 'post',
    path: '/session',
    access: 'public',
    summary: 'Keeps an API key in a cookie that no script can read, for the page.',
    request: () => json(signInSchema),
    response: json(sessionSchema),
    problems: [400, 401, 403, 413, 415, 422, 500, 503],
  },
  signOut: {
    method: 'delete',
    path: '/session',
    access: 'public',
    summary: 'Forgets the API key in that cookie.',
    success: 204,
    response: {},
    problems: [403, 500],
  },
  verifyWhatsApp: {
    method: 'get',
    path: '/webhooks/whatsapp',
    access: 'public',
    summary: "Answers Meta's question whether this is the operator's address.",
    query: {
      'hub.mode': z.string(),
      'hub.verify_token': z.string(),
      'hub.challenge': z.string(),
    },
    response: { 'text/plain': z.string() },
    problems: [403, 404],
  },
  whatsApp: {
    method: 'post',
    path: '/webhooks/whatsapp',
    access: 'public',
    summary: 'Messages from the WhatsApp Cloud API become reports, on disk before the answer.',
    headers: { 'X-Hub-Signature-256': z.string() },
    request: () => json(z.looseObject({ object: z.literal('whatsapp_business_account') })),
    response: json(whatsAppAnswerSchema),
    problems: [400, 403, 404, 413, 415, 422, 429, ...QUEUE],
  },
  rulebooks: {
    method: 'get',
    path: '/rulebooks',
    access: 'public',
    summary: 'The rulebooks in force; with `Accept: text/html` as a page.',
    query: { lang },
    response: { ...json(rulebooksSchema), ...html },
    problems: [500],
  },
  rulebook: {
    method: 'get',
    path: '/rulebooks/:regime',
    access: 'public',
    summary:
      'The rules of one regime, with legal basis and texts; with `Accept: text/html` as a page to print.',
    query: { lang },
    response: { ...json(rulebookSchema), ...html },
    problems: [404, 500],
  },
  models: {
    method: 'get',
    path: '/models',
    access: 'public',
    summary: 'The models in use: identity, licence, card and measured quality.',
    response: json(modelsSchema),
    problems: [500],
  },
  live: {
    method: 'get',
    path: '/livez',
    access: 'public',
    summary: 'Whether the process runs.',
    response: json(liveSchema),
    problems: [],
  },
  ready: {
    method: 'get',
    path: '/readyz',
    access: 'public',
    summary:
      'Whether every model is loaded, keys can be checked, and the report queue, where it is used, can be reached; 503 ' +
      'with the same body while not. Shows the limits.',
    query: {
      part: z
        .literal('classify')
        .optional()
        .describe(
          'Only what classifying needs: 200 also while the report queue is away, which other machines share.',
        ),
    },
    response: json(readySchema),
    problems: [],
    alike: [503],
  },
  metrics: {
    method: 'get',
    path: '/metrics',
    access: 'public',
    summary: 'Figures for Prometheus: counts and times, no content, names or addresses.',
    response: { 'text/plain': z.string() },
    problems: [500],
  },
  openapi: {
    method: 'get',
    path: '/openapi.json',
    access: 'public',
    summary: 'This document.',
    response: json(z.looseObject({ openapi: z.string() })),
    problems: [],
  },
  docs: {
    method: 'get',
    path: '/docs',
    access: 'public',
    summary: 'This document, readable in a browser.',
    response: html,
    problems: [],
  },
  checkPage: {
    method: 'get',
    path: '/',
    access: 'public',
    summary: 'The page: check a creative.',
    response: html,
    problems: [500],
  },
  queuePage: {
    method: 'get',
    path: '/antrean',
    access: 'public',
    summary: 'The page: the queue of reports.',
    response: html,
    problems: [500],
  },
} as const satisfies Record<string, Operation>;

export type OperationId = keyof typeof OPERATIONS;
