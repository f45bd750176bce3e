import { z } from 'zod';
import type { Role } from '../domain/actor.js';
import { caseViewSchema } from '../domain/case-view.js';
import { classificationSchema } from '../domain/classification.js';
import type { PostLimits } from '../domain/post.js';
import { LANGUAGES } from '../domain/taxonomy.js';
import {
  classifyRequestSchema,
  dossierLanguageSchema,
  exportQuery,
  liveSchema,
  modelsSchema,
  multipartPostSchema,
  readySchema,
  rulebookSchema,
  rulebooksSchema,
} from './contract.js';

/** One route as callers see it. Handlers and the OpenAPI document both come from this table. */
export interface Operation {
  readonly method: 'get' | 'post';
  /** Express path; `:name` marks a parameter. */
  readonly path: string;
  readonly summary: string;
  /** Who may use it: `public` is everybody, without a key. */
  readonly access: 'public' | Role;
  /** Parameters of the address after `?`, all optional. */
  readonly query?: Readonly<Record<string, z.ZodType>>;
  readonly request?: (limits: PostLimits) => Readonly<Record<string, z.ZodType>>;
  /** Body of the 200 answer, by media type. */
  readonly response: Readonly<Record<string, z.ZodType>>;
  /** Statuses of problem answers, besides 405 that every route gives to other methods. */
  readonly problems: readonly number[];
  /** Statuses that answer with the same body as 200. */
  readonly alike?: readonly number[];
}

const json = (schema: z.ZodType) => ({ 'application/json': schema });
const html = { 'text/html': z.string() };
/** Of a page, which is Indonesian unless this or `Accept-Language` says otherwise. */
const lang = z.enum(LANGUAGES).meta({ description: 'Language of the page.' });

export const OPERATIONS = {
  classify: {
    method: 'post',
    path: '/classify',
    access: 'submitter',
    summary: 'One post in, one verdict out.',
    request: (limits) => ({
      'application/json': classifyRequestSchema(limits),
      'multipart/form-data': z.strictObject({
        post: multipartPostSchema(limits).optional(),
        images: z
          .array(z.string().meta({ contentMediaType: 'application/octet-stream' }))
          .max(limits.images)
          .optional(),
      }),
    }),
    response: json(classificationSchema),
    problems: [400, 413, 415, 422, 429, 500, 503],
  },
  exportCases: {
    method: 'get',
    path: '/cases/export',
    summary:
      'Cases as a file, in order of decision: NDJSON with a case a line and `{"end":true,"cases":n}` last, CSV, or HTML to print (500 cases at most). What breaks off midway was cut short.',
    query: exportQuery,
    response: { 'application/x-ndjson': caseViewSchema, 'text/csv': z.string(), ...html },
    problems: [422, 500, 503],
  },
  dossier: {
    method: 'get',
    path: '/cases/:caseId/dossier',
    summary:
      'One case as a page to print, with its evidence and the decision; one file, without a network.',
    query: { lang: dossierLanguageSchema },
    response: html,
    problems: [404, 422, 500, 503],
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
      'Whether every model is loaded and keys can be checked; 503 with the same body while not. Shows the limits.',
    response: json(readySchema),
    problems: [],
    alike: [503],
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
} as const satisfies Record<string, Operation>;

export type OperationId = keyof typeof OPERATIONS;
