import { type Filter, fits, type Traits } from './filter.js';
import type { Folded } from './fold.js';
import { matchesIn, type Span } from './matches.js';
import { termsOf } from './terms.js';

/** Which of these a filter lets through, each with where its query stands in it. */
export function find<T extends Traits & { readonly folded: Folded }>(
  entries: readonly T[],
  filter: Filter,
): Map<T, Span[]> {
  const terms = termsOf(filter.query);
  const found = new Map<T, Span[]>();
  for (const entry of entries) {
    if (!fits(entry, filter)) continue;
    const spans = matchesIn(entry.folded.text, terms);
    if (spans) found.set(entry, spans);
  }
  return found;
}
