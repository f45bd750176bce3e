import { z } from 'zod';
import { LABELS } from '../domain/taxonomy.js';

const probability = z.number().min(0).max(1);

const labelSchema = z.strictObject({
  /** The model's class that stands for this label, or the sentence that a text must entail. */
  class: z.string().min(1),
  /** Platt scaling: `score = sigmoid(slope * logit(probability) + offset)`. */
  slope: z.number().positive().default(1),
  offset: z.number().default(0),
  /** Measured thresholds; `saring evaluate` proposes them. */
  review: probability,
  violation: probability.nullable(),
});

/** `saring.json` beside a model that was not made by `training/`: what its answers mean here. */
export const blackBoxConfigSchema = z.strictObject({
  kind: z.enum(['sequence', 'zero-shot']),
  version: z.string().min(1),
  licence: z.string().min(1),
  source: z.string().min(1),
  /** A label left out is not scored, so no verdict under it is ever "clear". */
  labels: z.partialRecord(z.enum(LABELS), labelSchema),
  /** Longer texts are scored in pieces of this many words; the highest counts. */
  maxWords: z.int().min(4).default(60),
  dtype: z.enum(['fp32', 'q8']).default('fp32'),
  /** Name on the hub, used instead of local weights when downloads are allowed. */
  hub: z.string().optional(),
});

export type BlackBoxConfig = z.infer<typeof blackBoxConfigSchema>;
export type BlackBoxLabel = z.infer<typeof labelSchema>;
