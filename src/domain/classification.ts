import { z } from 'zod';
import { checklistLineSchema } from './checklist.js';
import { findingSchema } from './finding.js';
import { legalBasisSchema } from './legal.js';
import { boxSchema, gapSchema, type PartId, partIdSchema, VOICES, wordSchema } from './signal.js';
import {
  ELEMENTS,
  LABELS,
  messageSchema,
  regimeSchema,
  severitySchema,
  VERDICTS,
} from './taxonomy.js';
import { labelResultSchema } from './verdict.js';

/** The answer to one post. This schema is the only place that says what it looks like. */

const probability = z.number().min(0).max(1);
const part = partIdSchema as unknown as z.ZodType<PartId>;
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const milliseconds = z.number().nonnegative();

const elementResultSchema = z
  .strictObject({
    part,
    element: z.enum(ELEMENTS),
    status: z.enum(['present', 'absent', 'unknown']),
    value: z
      .string()
      .nullable()
      .describe(
        'Number, name, party id, office-holder, address of a QR code. With `unknown`: what it may be.',
      ),
    allowed: z
      .boolean()
      .nullable()
      .describe(
        'Under the regime; null where its rules, as far as we could read them, do not say.',
      ),
    confidence: probability
      .nullable()
      .describe('That it is there; of a face that it is one: whose it is, `status` tells.'),
    box: boxSchema.nullable(),
    reason: messageSchema.nullable().describe('Why it is unknown, and what the regime says of it.'),
    legal: z.array(legalBasisSchema).readonly(),
  })
  .meta({
    id: 'ElementResult',
    description:
      'What an image shows, a result for each time that it is seen, or one when it is not. `unknown`: it may be there; never read it as absent.',
  });
export type ElementResult = z.infer<typeof elementResultSchema>;

const manner = {
  language: z.string().nullable().describe('BCP 47 code, `und` when unsure, null when not scored.'),
  voice: z
    .enum(VOICES)
    .nullable()
    .describe(
      "The writer's `own` words, or `quoted` to report, condemn, ask or mock; null: not told.",
    ),
  political: z.boolean().nullable().describe('About politics or the election; null: not told.'),
  reviewWorthy: probability
    .nullable()
    .describe("Calibrated probability that it deserves a reviewer's look; null: not told."),
};

const textPartSchema = z
  .strictObject({
    part: z.literal('text'),
    ...manner,
    gap: gapSchema.nullable(),
  })
  .meta({ id: 'TextPart' });

const imagePartSchema = z
  .strictObject({
    part,
    name: z.string().nullable(),
    width: z.int().nullable().describe('Pixels of the upright image; null when it was not opened.'),
    height: z.int().nullable(),
    ...manner,
    text: z
      .string()
      .describe(
        'The words read off the image, lines joined by a line feed: of an animation the frames one after the other, and after the words of each what its QR codes say.',
      ),
    words: z.array(wordSchema).readonly(),
    gap: gapSchema.nullable(),
  })
  .meta({ id: 'ImagePart' });

const partResultSchema = z.union([textPartSchema, imagePartSchema]).meta({ id: 'PartResult' });
export type PartResult = z.infer<typeof partResultSchema>;

export const modelRefSchema = z
  .strictObject({ id: z.string(), version: z.string(), sha256 })
  .readonly()
  .meta({ id: 'ModelRef' });

const factCheckSchema = z
  .strictObject({
    claim: z.string(),
    rating: z.string(),
    publisher: z.string(),
    url: z.url(),
    similarity: probability.describe('Calibrated probability that the post repeats the claim.'),
  })
  .meta({
    id: 'FactCheck',
    description:
      'A claim that somebody checked before and that the post repeats or speaks of; `rating` in the words of its publisher.',
  });

const provenanceSchema = z
  .strictObject({
    service: z.string(),
    rulebook: z.strictObject({ regime: regimeSchema, version: z.int(), sha256 }),
    models: z.array(modelRefSchema).readonly(),
    gallery: z
      .string()
      .nullable()
      .describe(
        'What logos and faces were held against: changes when an operator adds or removes one; null without images.',
      ),
    factChecks: sha256
      .nullable()
      .describe(
        'SHA-256 of the index of fact-checked claims that the words were compared with; null where there is none, or it could not be read: then a part has a gap that says so.',
      ),
    inputSha256: sha256.describe('Over text, context and the bytes of the images, in order.'),
  })
  .meta({
    id: 'Provenance',
    description:
      'The same input, rulebook, models, gallery and fact-checks give the same verdict, byte for byte.',
  });

const timingSchema = z
  .strictObject({
    totalMs: milliseconds,
    queueMs: milliseconds.describe('Waiting for a free place before any work began.'),
    decodeMs: milliseconds,
    ocrMs: milliseconds,
    visionMs: milliseconds,
    textMs: milliseconds,
  })
  .meta({ id: 'Timing', description: 'Wall-clock; stages that ran side by side add up.' });
export type Timing = z.infer<typeof timingSchema>;

export const classificationSchema = z
  .strictObject({
    id: z.string().regex(/^cls_[0-9a-f]{32}$/),
    clientRef: z.string().nullable(),
    status: z.enum(['complete', 'partial']),
    verdict: z.enum(VERDICTS),
    severity: severitySchema,
    labels: z.record(z.enum(LABELS), labelResultSchema),
    findings: z.array(findingSchema).readonly(),
    shadow: z
      .array(findingSchema)
      .readonly()
      .describe('What rules on trial (`mode: shadow`) would have found; it counts for nothing.'),
    checklist: z
      .array(checklistLineSchema)
      .readonly()
      .describe('What the regime allows, requires and forbids, held against this post.'),
    elements: z.array(elementResultSchema).readonly(),
    parts: z.array(partResultSchema).readonly(),
    factChecks: z
      .array(factCheckSchema)
      .readonly()
      .describe(
        'Claims of the imported lists of fact-checks (`saring factchecks import`) that the post repeats or speaks of, the likest first. Empty says that these lists have none like it, not that the post is true.',
      ),
    provenance: provenanceSchema,
    timing: timingSchema,
  })
  .meta({ id: 'Classification', description: "The machine's verdict on one post, with evidence." });
export type Classification = z.infer<typeof classificationSchema>;
