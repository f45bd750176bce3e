import type { Band, Gallery } from '../../domain/gallery.js';
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
}

/**
 * The most alike of the names that reach their own `review`, whatever is more alike and does not reach
 * its own; null for none. Two names about as alike are never a match, however alike: one party's logo
 * must not be taken for another's by a hair.
 */
export function nameOf(likenesses: readonly Likeness[], judge: Judge): Naming | null {
  const [first, second] = likenesses.filter(
    ({ name, similarity }) => similarity >= judge.thresholds(name).review,
  );
  if (!first) return null;
  const { name, similarity } = first;
  const least = judge.thresholds(name);
  const confidence = judge.confidence(first);
  const isMatch =
    similarity >= least.match &&
    confidence >= least.confidence &&
    (!second || similarity - second.similarity >= least.margin);
  return { name, confidence, band: isMatch ? 'match' : 'review' };
}

/** Unit vectors of float32 reach a little over 1. */
const LONGEST = 1.001;

/** Both have unit length, so their product is their cosine. */
function cosine(a: Float32Array, b: Float32Array, name: string): number {
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
