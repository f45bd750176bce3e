import type { EmblemConfig } from './config.js';
import type { Likeness } from './match.js';

type Calibration = EmblemConfig['calibration'];

/** As in training: nearer to 0 or 1 says no more, and has no finite logit. */
const LEAST = 1e-3;

/** Probability (0..1) that a logo is what its likeness says. */
export function namedConfidence(
  heat: number,
  { similarity }: Pick<Likeness, 'similarity'>,
  { named }: Calibration,
): number {
  return sigmoid(named.intercept + named.similarity * similarity + named.heat * logit(heat));
}

/** Probability (0..1) that a place is a logo (or a number place), whatever it shows. */
export function placeConfidence(
  heat: number,
  { intercept, heat: weight }: Calibration['logo' | 'number'],
): number {
  return sigmoid(intercept + weight * logit(heat));
}

function logit(probability: number): number {
  const p = Math.min(1 - LEAST, Math.max(LEAST, probability));
  return Math.log(p / (1 - p));
}

function sigmoid(value: number): number {
  return 1 / (1 + Math.exp(-value));
}
