/** Items of a text found by where they stand: a sorted list that is asked what lies near a place. */

import type { Span } from '../domain/signal.js';

/** Places longer than so many UTF-16 units are few, and looked at one by one. */
const LONG = 128;

interface Placed<T> {
  readonly item: T;
  readonly span: Span;
  readonly at: number;
}

/** The items no further than `reach` UTF-16 units from a place, in their own order: see `nearby`. */
export type Nearby<T> = (around: Span, reach: number) => readonly T[];

/**
 * Finds items by where they stand without looking at all of them: a text of 20,000 characters may have
 * thousands, and each compared with each would take seconds.
 */
export function nearby<T>(items: readonly T[], spanOf: (item: T) => Span): Nearby<T> {
  const all = items.map((item, at): Placed<T> => ({ item, span: spanOf(item), at }));
  const isLong = ({ span }: Placed<T>) => span.end - span.start > LONG;
  const long = all.filter(isLong);
  const short = all.filter((one) => !isLong(one)).sort((a, b) => a.span.start - b.span.start);
  const starts = short.map(({ span }) => span.start);
  return ({ start, end }, reach) => {
    const isNear = ({ span }: Placed<T>) => span.start - end <= reach && start - span.end <= reach;
    const found = long.filter(isNear);
    for (let i = firstFrom(starts, start - reach - LONG); i < short.length; i++) {
      const one = short[i];
      if (one === undefined || one.span.start - end > reach) break;
      if (isNear(one)) found.push(one);
    }
    return found.sort((a, b) => a.at - b.at).map(({ item }) => item);
  };
}

/** The index of the first of some places, in their order, that is no earlier than `from`; their number where none is. */
export function firstFrom(places: readonly number[], from: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
