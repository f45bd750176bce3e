import type { Samples } from './sample.js';
import type { Points } from './template.js';

/** How a picture's levels come out of the reference's: `gain × level + offsets[channel]`. */
export interface Light {
  readonly gain: number;
  readonly offsets: readonly [number, number, number];
}

/** What light, print and screens do to a logo. Wider, and another logo's colours would pass for a shade. */
const GAIN = { least: 0.6, most: 1.2 };
const OFFSET = { least: -15, most: 25 };
const TINT = { least: -10, most: 10 };
/** Levels²: where a logo has hardly any contrast, its gain is near 1. */
const STIFFNESS = 300;

/** The light that explains the samples best, one for all colours but for a slight tint. */
export function lightOf(points: Points, { values }: Samples, weights: Float32Array): Light {
  const { count, numbers } = points;
  let [total, sumT, sumV, sumTT, sumTV] = [0, 0, 0, 0, 0];
  for (let k = 0; k < count; k++) {
    const weight = weights[k] as number;
    for (let channel = 0; channel < 3; channel++) {
      const t = numbers[5 * k + 2 + channel] as number;
      const v = values[channel * count + k] as number;
      total += weight;
      sumT += weight * t;
      sumV += weight * v;
      sumTT += weight * t * t;
      sumTV += weight * t * v;
    }
  }
  // No point lies on the picture.
  if (total === 0) return { gain: 1, offsets: [0, 0, 0] };
  const [meanT, meanV] = [sumT / total, sumV / total];
  const variance = sumTT / total - meanT * meanT;
  const covariance = sumTV / total - meanT * meanV;
  const gain = clamped((covariance + STIFFNESS) / (variance + STIFFNESS), GAIN);
  const offset = clamped(meanV - gain * meanT, OFFSET);
  const tintOf = (channel: number) => {
    let error = 0;
    for (let k = 0; k < count; k++) {
      const t = numbers[5 * k + 2 + channel] as number;
      const v = values[channel * count + k] as number;
      error += (weights[k] as number) * (v - gain * t - offset);
    }
    return offset + clamped((3 * error) / total, TINT);
  };
  return { gain, offsets: [tintOf(0), tintOf(1), tintOf(2)] };
}

function clamped(value: number, { least, most }: { least: number; most: number }): number {
  return Math.min(most, Math.max(least, value));
}
