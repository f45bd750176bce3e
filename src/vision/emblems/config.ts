import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { ModelStore } from '../../inference/model-store.js';
import { CELL } from './heat-map.js';

const probability = z.number().min(0).max(1);
const cosine = z.number().min(-1).max(1);

/** Where the file names none: of the right matches on training's own crops it turns 0.2 % to review. */
const MARGIN = 0.05;

const bands = {
  /** From this similarity on, and `margin` ahead of the next name, a name is a match. */
  match: cosine,
  margin: z.number().min(0).max(2).default(MARGIN),
  /** From this similarity on a name is worth a person's look. */
  review: cosine,
  /** Least calibrated probability of a match; similarity alone says nothing of how faint a place is. */
  confidence: probability,
};
const inOrder = ({ match, review }: { match: number; review: number }) => review <= match;
const DISORDER = { message: 'similarity.review must not exceed similarity.match' };
const bandsSchema = z.strictObject(bands).refine(inOrder, DISORDER);
const similaritySchema = z
  .strictObject({
    ...bands,
    /** For names that an operator added, which no training saw. */
    added: bandsSchema,
  })
  .refine(inOrder, DISORDER);
/** How alike is alike enough. */
export type Similarity = z.infer<typeof bandsSchema>;

/** `probability = sigmoid(intercept + heat × logit(heat))`. */
const heatSchema = z.strictObject({ intercept: z.number(), heat: z.number() });

const detectorSchema = z
  .strictObject({
    /** Longer side, in pixels, of a picture as the detector sees it; sides are filled up to `multiple`. */
    longSide: z.int().positive(),
    multiple: z.int().positive(),
    /** Another size of the maps' cells would put boxes elsewhere. */
    stride: z.literal(CELL),
    /** Grey level of what is filled up, 0..255. */
    fill: z.int().min(0).max(255),
    /** Least heat of what is looked at. */
    heat: z.strictObject({ logo: probability, number: probability }),
    /** Least heat of a logo that is like none in the gallery. */
    unnamedHeat: probability,
    /** Boxes that overlap more (intersection over union) are of the same thing. */
    overlap: probability,
  })
  .refine(({ longSide, multiple }) => longSide % multiple === 0, {
    message: 'detector.longSide must be a multiple of detector.multiple',
  });

const emblemConfigSchema = z.strictObject({
  /** Networks of another format would be fed and read wrongly. */
  format: z.literal(1),
  detector: detectorSchema,
  embedder: z.strictObject({
    /** Pixels of a crop's sides. */
    size: z.int().positive(),
    /** Part of the box's own width and height that is added on each side. */
    context: z.number().min(0).max(1),
    dimensions: z.int().positive(),
  }),
  similarity: similaritySchema,
  calibration: z.strictObject({
    /** `sigmoid(intercept + similarity × cosine + heat × logit(heat))`. */
    named: z.strictObject({ ...heatSchema.shape, similarity: z.number() }),
    logo: heatSchema,
    number: heatSchema,
  }),
  /** File names of the drawings (../shared/data/images/logos) that no training saw: for measuring. */
  heldOut: z.array(z.string()).default([]),
});

/** `models/emblems/emblems.json`: everything about the model that is not a weight. */
export type EmblemConfig = z.infer<typeof emblemConfigSchema>;

/** Throws when the file is missing or not of the schema. */
export async function readEmblemConfig(path: string): Promise<EmblemConfig> {
  return emblemConfigSchema.parse(JSON.parse(await readFile(path, 'utf8')));
}

/** The configuration of the installed model. Rejects when it is missing or altered. */
export async function openEmblemConfig(store: ModelStore): Promise<EmblemConfig> {
  const { config } = (await store.verify('emblems')).paths;
  if (!config) throw new Error('model "emblems" needs the file config');
  return readEmblemConfig(config);
}
