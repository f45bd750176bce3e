import { z } from 'zod';
import { LABELS } from '../domain/taxonomy.js';

const probability = z.number().min(0).max(1);

/** What training chose for one label; all thresholds are calibrated probabilities. */
const labelSchema = z.strictObject({
  /** Platt scaling: `score = sigmoid(slope * decision + offset)`. */
  slope: z.number().positive(),
  offset: z.number(),
  review: probability,
  /** Null where no threshold reached the precision that an accusation needs. */
  violation: probability.nullable(),
});

/** `models/text-id/model.json`: everything about the model that is not a weight. */
export const modelConfigSchema = z.strictObject({
  version: z.string(),
  /** A classifier built for another fold or hash would read these weights as noise. */
  format: z.literal(2),
  labels: z.record(z.enum(LABELS), labelSchema),
  language: z.strictObject({
    codes: z.array(z.string()).min(2),
    /** Below this probability, or with fewer letters, the language is `und`. */
    minProbability: probability,
    minLetters: z.number().int().positive(),
  }),
});

export type ModelConfig = z.infer<typeof modelConfigSchema>;
export type LabelConfig = z.infer<typeof labelSchema>;
