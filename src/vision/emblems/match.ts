import type { Band, Gallery } from '../../domain/gallery.js';
import type { Check } from './check/judge.js';
import type { Similarity } from './config.js';

/** A name of the gallery, and how much a logo is like its pictures. */
export interface Likeness {
  readonly name: string;
  /** Cosine with the most alike of that name's pictures, −1..1. */
  readonly similarity: number;
}

/** Every name of the gallery, most alike first. Throws on NaN and on vectors of another model. */
export function likenesses(embedding: Float32Array, gallery: Gallery): Likeness[] {
  const best = new Map<string, number>();
  for (const { name, vectors } of gallery.logos) {
    for (const vector of vectors) {
      const similarity = cosine(embedding, vector, name);
      if (similarity > (best.get(name) ?? Number.NEGATIVE_INFINITY)) best.set(name, similarity);
    }
  }
  return [...best]
    .map(([name, similarity]) => ({ name, similarity }))
    .sort((a, b) => b.similarity - a.similarity);
}

/** A name that a logo is enough like to be told. */
export interface Naming {
  readonly name: string;
  /** Calibrated probability that the name is right, 0..1. */
  readonly confidence: number;
  readonly band: Band;
}

/** By which thresholds a name is told, and how probable a likeness is. */
export interface Judge {
  readonly thresholds: (name: string) => Similarity;
  readonly confidence: (likeness: Likeness) => number;
  /** What a look at its pictures says of a name; null of a party's, which numbers alone tell. */
  readonly check: (name: string) => Check | null;
}

/**
 * The most alike of the names that reach their own `review` and do not look unlike, whatever is more alike
 * and does not reach its own; null for none. A doubtful one gives way to one that looks alike. Two names about
 * as alike are never a match, however alike: one party's logo must not be taken for another's by a hair.
 */
export function nameOf(likenesses: readonly Likeness[], judge: Judge): Naming | null {
  const standing = likenesses.filter(
    ({ name, similarity }) =>
      similarity >= judge.thresholds(name).review && judge.check(name) !== 'unlike',
  );
  const is = (check: Check) => (one: Likeness) => judge.check(one.name) === check;
  const [nearest] = standing;
  if (!nearest) return null;
  const first = is('doubtful')(nearest) ? (standing.find(is('alike')) ?? nearest) : nearest;
  const { name, similarity } = first;
  const isAlike = is('alike')(first);
  const second = standing.find((one) => one !== first && !(isAlike && is('doubtful')(one)));
  const least = judge.thresholds(name);
  const confidence = judge.confidence(first);
  const isMatch =
    !is('doubtful')(first) &&
    similarity >= least.match &&
    confidence >= least.confidence &&
    (!second || similarity - second.similarity >= least.margin);
  return { name, confidence, band: isMatch ? 'match' : 'review' };
}

/** Unit vectors of float32 reach a little over 1. */
const LONGEST = 1.001;

/** Of two vectors of unit length their product; `name` is the second's. Throws on NaN and on unequal lengths. */
export function cosine(a: Float32Array, b: Float32Array, name: string): number {
  if (a.length !== b.length) {
    throw new Error(
      `logo "${name}" is known by ${b.length} numbers, the model gives ${a.length}: add its pictures again`,
    );
  }
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  if (!(Math.abs(sum) <= LONGEST)) throw new Error(`cosine with logo "${name}" is ${sum}`);
  return sum;
}
