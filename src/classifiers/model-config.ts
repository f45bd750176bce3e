import { z } from 'zod';
import { LABELS } from '../domain/taxonomy.js';

const probability = z.number().min(0).max(1);

/** What the model says of a text besides the labels. */
const HEADS = ['severity2', 'severity3', 'quoted', 'politics'] as const;
const OUTPUTS = [...LABELS, ...HEADS] as const;
export type Output = (typeof OUTPUTS)[number];

const thresholdsSchema = z.strictObject({
  review: probability,
  /** Null where no threshold reached the precision that an accusation needs. */
  violation: probability.nullable(),
});

/** `probability = sigmoid(bias + Σ weight × value)`: calibrated by cross-validation in training. */
const combinationSchema = z.strictObject({
  bias: z.number(),
  terms: z
    .array(
      z.strictObject({
        model: z.enum(['linear', 'encoder']),
        /** The linear model has no heads: its highest label stands for them. */
        output: z.enum(OUTPUTS),
        weight: z.number(),
      }),
    )
    .min(1),
});
export type Combination = z.infer<typeof combinationSchema>;

const id = z.int().nonnegative();

/** `models/text-id/model.json`: everything about the model that is not a weight. */
export const modelConfigSchema = z.strictObject({
  version: z.string(),
  /** A classifier built for another fold, hash or tokeniser would read these weights as noise. */
  format: z.literal(3),
  encoder: z.strictObject({
    /** What each column of the encoder's output means. */
    outputs: z.array(z.enum(OUTPUTS)),
    /** Pieces of the longest text that is seen whole. */
    longest: z.int().positive(),
    /** Pieces of a longer text's window, and from one window's first to the next one's. */
    window: z.int().positive(),
    stride: z.int().positive(),
    cls: id,
    sep: id,
    pad: id,
    mask: id,
  }),
  combine: z.record(z.enum(OUTPUTS), combinationSchema),
  /** No label is raised where severity 2 or more is less likely than this. */
  gate: probability,
  /** Over calibrated probabilities. */
  thresholds: z.record(z.enum(LABELS), thresholdsSchema),
  /** From here on the text is quoted, or about politics. */
  quoted: probability,
  politics: probability,
  language: z.strictObject({
    codes: z.array(z.string()).min(2),
    /** Below this probability, or with fewer letters, the language is `und`. */
    minProbability: probability,
    minLetters: z.number().int().positive(),
  }),
});

export type ModelConfig = z.infer<typeof modelConfigSchema>;
