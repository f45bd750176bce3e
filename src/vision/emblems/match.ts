import type { Band, Gallery } from '../../domain/gallery.js';
import type { Similarity } from './config.js';

/** The name of the gallery whose pictures a logo is most like. */
export interface Likeness {
  readonly name: string;
  /** Cosine with the most alike of that name's pictures, −1..1. */
  readonly similarity: number;
  /** How far the next name lies behind; as much as `similarity` where there is no other name. */
  readonly margin: number;
}

/** The most alike name, or null for an empty gallery. Throws on NaN and on vectors of another model. */
export function mostAlike(embedding: Float32Array, gallery: Gallery): Likeness | null {
  const best = new Map<string, number>();
  for (const { name, vectors } of gallery.logos) {
    for (const vector of vectors) {
      const similarity = cosine(embedding, vector, name);
      if (similarity > (best.get(name) ?? Number.NEGATIVE_INFINITY)) best.set(name, similarity);
    }
  }
  const [first, second] = [...best].sort(([, a], [, b]) => b - a);
  if (!first) return null;
  const [name, similarity] = first;
  return { name, similarity, margin: similarity - (second?.[1] ?? 0) };
}

/**
 * Enough by itself, for a person to look at, or neither. Two names about as alike are never a match,
 * however alike: one party's logo must not be taken for another's by a hair.
 */
export function bandOf(
  { similarity, margin }: Likeness,
  { match, review, margin: least }: Similarity,
): Band | null {
  if (similarity < review) return null;
  return similarity >= match && margin >= least ? 'match' : 'review';
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
