import { z } from 'zod';
import { BANDS } from './gallery.js';
import type { Observation } from './observation.js';
import { circumstancesSchema } from './post.js';
import {
  boxSchema,
  evidenceSchema,
  GAP_CODES,
  LEVELS,
  type PartId,
  partIdSchema,
  VOICES,
} from './signal.js';
import { CAMPAIGN_LEVELS, ELEMENTS, LABELS, messageSchema, TOPICS } from './taxonomy.js';

const part = partIdSchema as unknown as z.ZodType<PartId>;

/**
 * Entries of each list at most: many times what one post gives, and few enough to be judged in a moment. A
 * line that a stranger wrote may hold hundreds of thousands.
 */
const MOST = {
  parts: 64,
  signals: 2_000,
  elements: 5_000,
  topics: 2_000,
  factChecks: 2_000,
  gaps: 1_000,
  evidence: 500,
} as const;

const evidence = z.array(evidenceSchema).max(MOST.evidence).readonly();

/** JSON has no NaN and writes null for it: a score that the model failed to give. */
const scoreSchema = z
  .number()
  .nullable()
  .transform((score) => score ?? Number.NaN);

const sightingSchema = z.strictObject({
  part,
  element: z.enum(ELEMENTS),
  status: z.enum(['present', 'absent', 'unknown']),
  value: z.string().nullable(),
  confidence: z.number().nullable(),
  box: boxSchema.nullable(),
  band: z.enum(BANDS).nullable(),
  whose: z.enum(['own', 'other']).nullable(),
  reason: messageSchema.nullable(),
  evidence,
});

/** An observation as it is read back from JSON, so that other rules may judge it. */
export const observationSchema: z.ZodType<Observation> = z.strictObject({
  parts: z.array(part).max(MOST.parts),
  signals: z
    .array(
      z.strictObject({
        label: z.enum(LABELS),
        part,
        score: scoreSchema,
        level: z.enum(LEVELS),
        evidence,
      }),
    )
    .max(MOST.signals),
  manners: z
    .array(
      z.strictObject({
        part,
        voice: z.enum(VOICES).nullable(),
        political: z.boolean().nullable(),
      }),
    )
    .max(MOST.parts),
  elements: z.array(sightingSchema).max(MOST.elements),
  campaigns: z
    .array(z.strictObject({ part, level: z.enum(CAMPAIGN_LEVELS).nullable(), evidence }))
    .max(MOST.parts),
  topics: z.array(z.strictObject({ part, topic: z.enum(TOPICS), evidence })).max(MOST.topics),
  // Lines saved before there was such a list have none.
  factChecks: z
    .array(
      z.strictObject({
        part,
        band: z.enum(BANDS),
        similarity: z.number(),
        found: z.enum(['true', 'not-true']),
        denied: z.boolean(),
        evidence,
      }),
    )
    .max(MOST.factChecks)
    .default([]),
  gaps: z.array(z.strictObject({ part, code: z.enum(GAP_CODES) })).max(MOST.gaps),
  circumstances: circumstancesSchema,
});
