import type { FaceLikeness } from '../../domain/detector.js';
import type { FaceReference } from '../../domain/gallery.js';
import type { FaceSettings } from './settings.js';

/**
 * Whom a face is like, most alike first: every entry of the gallery by its nearest descriptor, where
 * that is near enough, without its descriptors. Throws when a descriptor has another length: it is of another model.
 */
export function likenesses(
  descriptor: Float32Array,
  people: readonly FaceReference[],
  { match, review }: Pick<FaceSettings['thresholds'], 'match' | 'review'>,
): FaceLikeness[] {
  return people
    .filter(({ vectors }) => vectors.length > 0)
    .map(({ vectors, ...person }) => ({
      person,
      distance: Math.min(...vectors.map((vector) => distance(descriptor, vector))),
    }))
    .filter((one) => one.distance <= review)
    .sort((a, b) => a.distance - b.distance)
    .map((one) => ({ ...one, band: one.distance <= match ? 'match' : 'review' }));
}

function distance(a: Float32Array, b: Float32Array): number {
  if (a.length !== b.length) {
    throw new Error(`a descriptor in the gallery has ${b.length} numbers, not ${a.length}`);
  }
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += ((a[i] as number) - (b[i] as number)) ** 2;
  if (Number.isNaN(sum)) throw new Error('a descriptor holds what is no number');
  return Math.sqrt(sum);
}
