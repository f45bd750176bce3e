import { sameName } from '../domain/name.js';
import type { About } from '../gallery/change.js';
import { nearest, unlikePairs } from '../gallery/likeness.js';
import type { References } from '../gallery/merge.js';
import { type Knowledge, showNumber } from './gallery-tools.js';
import type { Taken } from './take-pictures.js';

type Known = References[keyof References][number];

/**
 * What a person should look at again before they rely on new pictures: pictures of one name that are
 * unlike, and pictures that are like another name. None of it keeps the pictures out.
 */
export function doubtsOf(
  { kind, name }: Pick<About, 'kind' | 'name'>,
  taken: readonly Taken[],
  references: readonly Known[],
  distances: Knowledge['distances'],
): string[] {
  const { match, review } = distances[kind];
  const asTheyAre = taken.map(({ vectors: [vector] }) => vector);
  const unlikeEachOther = unlikePairs(asTheyAre, review).map(
    ({ first, second, distance }) =>
      `${taken[first]?.file} dan ${taken[second]?.file} tidak mirip (jarak ${showNumber(distance)}). ` +
      `Pastikan keduanya ${kind === 'logo' ? 'logo yang sama' : 'orang yang sama'}.`,
  );
  const others = references.filter((known) => !sameName(known.name, name));
  const own = references.filter((known) => sameName(known.name, name));
  return [
    ...unlikeEachOther,
    ...taken.flatMap((picture) => unlikeBefore(picture, own, review)),
    ...taken.flatMap((picture) => likeAnother(picture, others, match)),
  ];
}

function unlikeBefore(
  { file, vectors: [vector] }: Taken,
  own: readonly Known[],
  review: number,
): string[] {
  const vectors = own.flatMap((known) => known.vectors);
  if (vectors.length === 0) return [];
  const apart = nearest(vector, vectors);
  return apart > review
    ? [`${file} tidak mirip "${own[0]?.name}" yang sudah ada (jarak ${showNumber(apart)}).`]
    : [];
}

/** By any of its vectors, as all will be compared. Names each other name once, however many terms it has. */
function likeAnother(
  { file, vectors: own }: Taken,
  others: readonly Known[],
  match: number,
): string[] {
  const doubts = others.flatMap(({ name, vectors }) => {
    const apart = Math.min(...own.map((vector) => nearest(vector, vectors)));
    return apart <= match
      ? [
          `${file} mirip "${name}", yang sudah dikenal dengan nama itu (jarak ${showNumber(apart)}).`,
        ]
      : [];
  });
  return [...new Set(doubts)];
}
