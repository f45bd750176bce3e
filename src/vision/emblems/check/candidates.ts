import type { Gallery, LogoPicture } from '../../../domain/gallery.js';
import type { EmblemKnowledge } from '../knowledge.js';
import { cosine, type Likeness, likenesses } from '../match.js';

/** A name that a logo may bear, and the pictures that decide; none where none were kept. */
export interface Candidate {
  readonly name: string;
  readonly templates: readonly LogoPicture[];
}

/** Names, and pictures of each, that one logo is held against at most: each costs milliseconds. */
const MOST_NAMES = 3;
const MOST_PICTURES = 4;

/** The added names that a logo's numbers are enough like to be told, most alike first, with their nearest pictures. */
export function candidatesOf(
  embedding: Float32Array,
  gallery: Gallery,
  { config, parties }: EmblemKnowledge,
): readonly Candidate[] {
  const { review } = config.similarity.added;
  const isCandidate = ({ name, similarity }: Likeness) =>
    !parties.has(name) && similarity >= review;
  return likenesses(embedding, gallery)
    .filter(isCandidate)
    .slice(0, MOST_NAMES)
    .map(({ name }) => ({ name, templates: nearestPictures(embedding, gallery, name) }));
}

function nearestPictures(embedding: Float32Array, { logos }: Gallery, name: string): LogoPicture[] {
  return logos
    .filter((logo) => logo.name === name)
    .flatMap(({ vectors, templates = [] }) =>
      vectors.flatMap((vector, at) => {
        const picture = templates[at];
        return picture ? [{ picture, similarity: cosine(embedding, vector, name) }] : [];
      }),
    )
    .sort((a, b) => b.similarity - a.similarity)
    .slice(0, MOST_PICTURES)
    .map(({ picture }) => picture);
}
