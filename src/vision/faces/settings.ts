import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { ModelStore } from '../../inference/model-store.js';

/** `faces.json`: what was chosen by measuring; see the model's card. */
const faceSettingsSchema = z.object({
  thresholds: z.object({
    /** Least probability of a face. */
    detect: z.number().gt(0).lt(1),
    /** Greatest distance of descriptors that is enough by itself. */
    match: z.number().positive(),
    /** Greatest distance that is for a person to look at. */
    review: z.number().positive(),
  }),
  /** Logistic regression over the logits of the three looks: first sight, near, far. */
  probability: z.object({
    weights: z.tuple([z.number(), z.number(), z.number()]),
    bias: z.number(),
  }),
});

export type FaceSettings = z.infer<typeof faceSettingsSchema>;

// Beyond, a score says no more.
const FLOOR = 1e-3;

/** The probability (0..1) of a face, from what the detector said at three looks. */
export function faceProbability(
  scores: readonly [number, number, number],
  { weights, bias }: FaceSettings['probability'],
): number {
  const sum = scores.reduce((total, score, i) => {
    const p = Math.min(Math.max(score, FLOOR), 1 - FLOOR);
    return total + (weights[i] as number) * Math.log(p / (1 - p));
  }, bias);
  return 1 / (1 + Math.exp(-sum));
}

/** Throws when the file is missing or not of the schema. */
export async function readFaceSettings(path: string): Promise<FaceSettings> {
  return faceSettingsSchema.parse(JSON.parse(await readFile(path, 'utf8')));
}

/** The settings of the installed model. Rejects when it is missing or altered. */
export async function openFaceSettings(store: ModelStore): Promise<FaceSettings> {
  const { settings } = (await store.verify('faces')).paths;
  if (!settings) throw new Error('model "faces" needs the file settings');
  return readFaceSettings(settings);
}
