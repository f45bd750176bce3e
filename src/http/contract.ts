import { z } from 'zod';
import { ROLES } from '../domain/actor.js';
import { calendarSchema } from '../domain/calendar.js';
import { caseFilterSchema } from '../domain/case-view.js';
import { classificationSchema, modelRefSchema } from '../domain/classification.js';
import { ERROR_CODES } from '../domain/errors.js';
import { postFields } from '../domain/post.js';
import { checklistEntrySchema, elementEntrySchema, ruleSchema } from '../domain/rule.js';
import { CONTESTS, LANGUAGES, messageSchema, regimeSchema } from '../domain/taxonomy.js';
import { ACCESS_MODES } from './access.js';
import { perLimits } from './per-limits.js';

/** Shapes that exist only on the wire; what they carry is defined in `domain/`. */

const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;

const imageData = z
  .string()
  .superRefine((data, context) => {
    const message = badImageData(data);
    if (message) context.addIssue({ code: 'custom', params: { message } });
  })
  .meta({ contentEncoding: 'base64', description: 'The file itself. URLs are refused.' });

function badImageData(data: string): z.infer<typeof messageSchema> | null {
  if (/^(https?|file|ftp):/i.test(data)) {
    return {
      id: 'URL tidak diterima. Kirim isi berkas gambar sebagai base64.',
      en: 'URLs are refused. Send the image file itself as base64.',
    };
  }
  if (/^data:/i.test(data)) {
    return {
      id: 'Kirim base64 saja, tanpa awalan "data:...;base64,".',
      en: 'Send plain base64, without the "data:...;base64," prefix.',
    };
  }
  if (BASE64.test(data) && data.replace(/=+$/, '').length % 4 !== 1) return null;
  return {
    id: 'Bukan base64 yang sah. Gunakan huruf, angka, "+", "/", dan "=" di akhir.',
    en: 'Not valid base64. Use letters, digits, "+", "/" and "=" at the end.',
  };
}

/** Characters of an image's name, however it is sent. */
export const MOST_IMAGE_NAME = 255;
const imageName = z.string().min(1).max(MOST_IMAGE_NAME);

/** The JSON body of `POST /classify`. */
export const classifyRequestSchema = perLimits((limits) =>
  z
    .strictObject({
      ...postFields(limits),
      images: z
        .array(z.strictObject({ name: imageName.optional(), data: imageData }))
        .max(limits.images)
        .optional(),
    })
    .meta({ id: 'Post', description: 'One post: text, images, or both.' }),
);

/** The `post` field of a multipart body: the same, with the image files beside it. */
export const multipartPostSchema = perLimits((limits) =>
  z
    .strictObject({
      ...postFields(limits),
      images: z
        .array(z.strictObject({ name: imageName.optional() }))
        .max(limits.images)
        .optional()
        .describe('Names for the files, in their order.'),
    })
    .meta({ id: 'MultipartPost' }),
);

export const problemSchema = z
  .strictObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.enum(ERROR_CODES),
    detail: z.string(),
    requestId: z.string(),
    conflict: z
      .strictObject({ by: z.string(), at: z.iso.datetime() })
      .optional()
      .describe('Who was first, and when.'),
    errors: z
      .array(z.strictObject({ pointer: z.string(), message: z.string() }))
      .optional()
      .describe('For a bad field: a JSON Pointer to it and what would be right.'),
  })
  .meta({
    id: 'Problem',
    description: 'RFC 9457. Texts are Indonesian, or English with `Accept-Language: en`.',
  });
export type Problem = z.infer<typeof problemSchema>;

export const whatsAppAnswerSchema = z
  .strictObject({ reports: z.int().describe('Messages that are stored as reports.') })
  .meta({ id: 'WhatsAppAnswer' });

export const liveSchema = z.strictObject({ status: z.literal('alive') }).meta({ id: 'Live' });

const QUEUE_STATES = ['unused', 'loading', 'ready', 'unavailable'] as const;
export type QueueState = (typeof QUEUE_STATES)[number];

export const readySchema = z
  .strictObject({
    status: z.enum(['ready', 'loading', 'degraded', 'stopping']),
    components: z.array(
      z.strictObject({ name: z.string(), status: z.enum(['loading', 'ready', 'failed']) }),
    ),
    access: z
      .enum(ACCESS_MODES)
      .describe(
        'Who is let in: `keys` who shows an API key; `loopback` this machine alone, as there is no key; `off` everybody ' +
          '(`AUTH=off`); `closed` nobody, as there is no key and other machines reach it; `unavailable` nobody, as the ' +
          'keys cannot be read.',
      ),
    reportQueue: z
      .enum(QUEUE_STATES)
      .describe(
        'Whether reports can be taken in: `unused` nobody has asked for the queue yet; `loading` it is being opened, and ' +
          'requests for it wait; `unavailable` its database is away, and requests for it get 503.',
      ),
    regimes: z.array(regimeSchema),
    rulebooks: z
      .array(
        z.strictObject({
          regime: regimeSchema,
          version: z.int(),
          sha256: z.string(),
          source: z
            .enum(['built-in', 'operator'])
            .describe('Whether it comes with Saring or from `RULEBOOK_DIR`.'),
        }),
      )
      .describe('The rulebooks in force.'),
    rulebookProblems: z
      .array(z.strictObject({ file: z.string(), message: z.string() }))
      .describe(
        "What is wrong with the operator's rulebook files, a line each. What was in force before stays in force.",
      ),
    limits: z.strictObject({
      textLength: z.int(),
      images: z.int(),
      imageBytes: z.int(),
      bodyBytes: z.int(),
      imagePixels: z.int(),
      requestMs: z.int(),
      concurrent: z.int().describe('Posts with images worked on at once.'),
      waitMs: z.int().describe('Work on images that may wait, as the time that it will take.'),
      textWaitMs: z.int().describe('The same of posts of text alone.'),
      heldBytes: z.int().describe('Bytes of all bodies in memory at once.'),
    }),
  })
  .meta({ id: 'Ready' });
export type Ready = z.infer<typeof readySchema>;

export const modelsSchema = z
  .strictObject({
    models: z.array(
      modelRefSchema.unwrap().extend({
        licence: z.string(),
        source: z.string(),
        card: z.string().describe('The model card, Markdown.'),
        quality: z.record(z.string(), z.number()).describe('Measured; the card says how.'),
      }),
    ),
  })
  .meta({ id: 'Models' });

const rulebookSummary = {
  regime: regimeSchema,
  version: z.int(),
  sha256: z.string(),
  contests: z
    .array(z.enum(CONTESTS))
    .readonly()
    .optional()
    .describe(
      'Elections that it is about; a post of another is refused. All of them where it does not say.',
    ),
  title: messageSchema,
  period: z
    .strictObject({ from: z.iso.date(), to: z.iso.date() })
    .readonly()
    .describe('First and last day on which a post without a date may have been published.'),
};

export const rulebooksSchema = z
  .strictObject({ rulebooks: z.array(z.strictObject({ ...rulebookSummary, rules: z.int() })) })
  .meta({ id: 'Rulebooks' });

export const rulebookSchema = z
  .strictObject({
    ...rulebookSummary,
    elements: z
      .array(elementEntrySchema)
      .readonly()
      .describe(
        'What a creative may show; of the entries of one element the first that fits counts.',
      ),
    calendar: calendarSchema.optional(),
    checklist: z.array(checklistEntrySchema).readonly(),
    rules: z.array(ruleSchema).readonly(),
  })
  .meta({ id: 'Rulebook' });

const EXPORT_FORMATS = ['ndjson', 'csv', 'html'] as const;

export const dossierLanguageSchema = z
  .enum(LANGUAGES)
  .default('id')
  .meta({ description: 'Language of a dossier.' });

/** Which cases to export, and as what; a filter left out does not limit, but for `state`. */
export const exportQuery = {
  format: z.enum(EXPORT_FORMATS).default('ndjson'),
  lang: dossierLanguageSchema,
  ...caseFilterSchema.shape,
  state: caseFilterSchema.shape.state.default('decided'),
} as const;

/** Who the page's user is, as `GET /session` tells. */
export const sessionSchema = z
  .strictObject({
    name: z.string(),
    role: z.enum(ROLES),
    signedIn: z
      .boolean()
      .describe('By an API key; false on loopback without keys, or with AUTH=off.'),
  })
  .meta({ id: 'Session' });
export type Session = z.infer<typeof sessionSchema>;

/** Body of `POST /session`. */
export const signInSchema = z
  .strictObject({ key: z.string().min(1).max(200).describe('An API key.') })
  .meta({ id: 'SignIn' });

/** Steps of a classification, in the order in which a post goes through them; see `classifyLineSchema`. */
const CLASSIFY_STEPS = ['received', 'started', 'reading', 'read', 'scored', 'judging'] as const;

/** A line of `POST /classify` with `Accept: application/x-ndjson`: steps as they happen, then one result or problem. */
export const classifyLineSchema = z
  .union([
    z.strictObject({
      step: z
        .enum(CLASSIFY_STEPS)
        .describe(
          '`received`: the body is here; `started`: a place is free; `reading`, `read`: the words and places of an ' +
            'image; `scored`: the words of a part; `judging`: by the rulebook.',
        ),
      part: z.string().optional().describe('Of `reading`, `read` and `scored`.'),
    }),
    z.strictObject({ result: classificationSchema }),
    z.strictObject({ problem: problemSchema }),
  ])
  .meta({ id: 'ClassifyLine' });
export type ClassifyLine = z.infer<typeof classifyLineSchema>;

/** A line of the answer to `POST /classify/batch`. */
export const batchLineSchema = z
  .union([
    classificationSchema.extend({ index: z.int().min(0) }),
    z.strictObject({ index: z.int().min(0), error: problemSchema }),
    z.strictObject({
      end: z.boolean().describe('False where the service stopped before the line `next`.'),
      ok: z.int().min(0),
      failed: z.int().min(0),
      next: z.int().min(0).optional(),
    }),
  ])
  .meta({ id: 'BatchLine' });
