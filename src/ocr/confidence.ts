import { z } from 'zod';

/** Turns a recogniser's own sureness into a probability: fitted by `npm run calibrate:ocr`. */
export const calibrationSchema = z.strictObject({
  slope: z.number().positive(),
  offset: z.number(),
});
export type Calibration = z.infer<typeof calibrationSchema>;

/** Nearer to 0 or 1 says no more, and has no finite logit. */
const LEAST = 1e-4;

/**
 * The probability (0..1) that a word was read right, from the mean probability of its characters
 * (Platt scaling: Probabilistic Outputs for Support Vector Machines, 1999).
 */
export function calibrated(confidence: number, { slope, offset }: Calibration): number {
  return sigmoid(slope * logit(confidence) + offset);
}

export function logit(probability: number): number {
  const p = Math.min(1 - LEAST, Math.max(LEAST, probability));
  return Math.log(p / (1 - p));
}

export function sigmoid(value: number): number {
  return 1 / (1 + Math.exp(-value));
}
