import { areaOf, intersection, type Rect } from './rect.js';

/**
 * Of places that show the same thing, as `same` tells of two boxes, the first of each, in order: at
 * most `most`, and whether that was all.
 */
export function suppress<Place extends { readonly rect: Rect }>(
  places: readonly Place[],
  most: number,
  same: (a: Rect, b: Rect) => boolean,
): { readonly kept: readonly Place[]; readonly complete: boolean } {
  const kept: Place[] = [];
  for (const place of places) {
    if (kept.some(({ rect }) => same(rect, place.rect))) continue;
    if (kept.length === most) return { kept, complete: false };
    kept.push(place);
  }
  return { kept, complete: true };
}

/** What both cover as a part (0..1) of what they cover together. */
export function intersectionOverUnion(a: Rect, b: Rect): number {
  const shared = areaOf(intersection(a, b));
  return shared === 0 ? 0 : shared / (areaOf(a) + areaOf(b) - shared);
}

/** What both cover as a part (0..1) of the smaller of the two. */
export function partInside(a: Rect, b: Rect): number {
  const shared = areaOf(intersection(a, b));
  return shared === 0 ? 0 : shared / Math.min(areaOf(a), areaOf(b));
}
