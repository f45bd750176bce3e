import { type Light, lightOf } from './light.js';
import type { Picture } from './picture.js';
import { type Affine, newSamples, type Samples, sampleInto } from './sample.js';
import { solve } from './solve.js';
import type { Points } from './template.js';

/** How far a picture is from the reference when it is laid on it in one way. */
export interface Fit {
  readonly affine: Affine;
  /** Mean difference, in levels; what differs by more than `MOST` counts as `MOST`. */
  readonly cost: number;
  /** Of each of the reference's points, in levels: root mean square of the colours. */
  readonly differences: Float32Array;
  readonly samples: Samples;
  readonly light: Light;
  readonly weights: Float32Array;
}

const MOST = 60;
/** Levels from which a difference pulls no more than others: what covers a logo must not move it. */
const PULL = { before: 40, after: 25 };
/** Rounds of telling light and what does not belong to the logo apart. */
const ROUNDS = 3;

/** Lays a picture on the reference and compares. */
export function fitAt(points: Points, picture: Picture, affine: Affine): Fit {
  const { count, numbers } = points;
  const samples = newSamples(count);
  sampleInto(samples, points, picture, affine);
  const differences = new Float32Array(count);
  const weights = new Float32Array(count);
  let light: Light = { gain: 1, offsets: [0, 0, 0] };
  for (let round = 0; round <= ROUNDS; round++) {
    if (round > 0) light = lightOf(points, samples, weights);
    const pull = round === 0 ? PULL.before : PULL.after;
    for (let k = 0; k < count; k++) {
      let sum = 0;
      for (let channel = 0; channel < 3; channel++) {
        const expected = light.gain * (numbers[5 * k + 2 + channel] as number);
        const seen = samples.values[channel * count + k] as number;
        sum += (expected + (light.offsets[channel] as number) - seen) ** 2;
      }
      const difference = Math.sqrt(sum / 3);
      differences[k] = difference;
      weights[k] = samples.inside[k] ? Math.min(1, pull / (difference + 1e-6)) : 0;
    }
  }
  let cost = 0;
  for (let k = 0; k < count; k++) {
    cost += samples.inside[k] ? Math.min(MOST, differences[k] as number) : MOST;
  }
  return { affine, cost: cost / count, differences, samples, light, weights };
}

/** Largest change of a number of the affine map in one step. */
const LONGEST_STEP = 0.15;
/** Damping: of each direction by itself, and by the mean of all. */
const DAMPING = { own: 0.01, mean: 1e-3 };

/** Where the picture should be laid to differ less, by one step of Gauss and Newton. */
export function better(
  { affine, samples, light, weights }: Fit,
  { count, numbers }: Points,
): Affine {
  const matrix = new Float64Array(36);
  const target = new Float64Array(6);
  const slope = new Float64Array(6);
  for (let k = 0; k < count; k++) {
    const weight = weights[k] as number;
    if (weight === 0) continue;
    const [x, y] = [numbers[5 * k] as number, numbers[5 * k + 1] as number];
    for (let channel = 0; channel < 3; channel++) {
      const at = channel * count + k;
      const [gx, gy] = [samples.across[at] as number, samples.down[at] as number];
      const expected =
        light.gain * (numbers[5 * k + 2 + channel] as number) + (light.offsets[channel] as number);
      const error = expected - (samples.values[at] as number);
      slope.set([gx * x, gx * y, gx, gy * x, gy * y, gy]);
      for (let i = 0; i < 6; i++) {
        const pulled = weight * (slope[i] as number);
        target[i] = (target[i] as number) + pulled * error;
        for (let j = 0; j <= i; j++) {
          matrix[6 * i + j] = (matrix[6 * i + j] as number) + pulled * (slope[j] as number);
        }
      }
    }
  }
  let trace = 1;
  for (let i = 0; i < 6; i++) trace += matrix[7 * i] as number;
  for (let i = 0; i < 6; i++) {
    for (let j = i + 1; j < 6; j++) matrix[6 * i + j] = matrix[6 * j + i] as number;
    matrix[7 * i] = (matrix[7 * i] as number) * (1 + DAMPING.own) + trace * DAMPING.mean;
  }
  const step = solve(matrix, target);
  return affine.map(
    (number, i) => number + Math.min(LONGEST_STEP, Math.max(-LONGEST_STEP, step[i] as number)),
  ) as unknown as Affine;
}
