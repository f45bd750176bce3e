import type { Rect, Size } from './rect.js';

/** A part of a picture that is looked at by itself, in whole pixels. */
export interface Window extends Size {
  readonly left: number;
  readonly top: number;
  /** What it speaks for: the neighbours see the rest better. The windows' shares fill the picture. */
  readonly own: Rect;
}

/** Beyond this ratio of its sides a picture shrunk as a whole loses what stands on it. */
const LONGEST_SHAPE = 3;
/** Of the shorter side: how long a window is, and by how much it overlaps its neighbours. */
const LENGTH = 2;
const OVERLAP = 0.5;
/** Windows are no shorter, in pixels: the networks enlarge to this, and see no more. */
const LEAST_LENGTH = 640;
/** Each costs as much as a picture of ordinary shape. */
export const MOST_WINDOWS = 16;

/**
 * How a picture is looked at: as a whole, or, where it is very long, in overlapping windows along its
 * longer side. Not `complete` when it is longer than `MOST_WINDOWS` reach; its end is then not seen.
 */
export function windowsOf({ width, height }: Size): {
  readonly windows: readonly Window[];
  readonly complete: boolean;
} {
  const { starts, length, complete } = along(Math.max(width, height), Math.min(width, height));
  const windows = starts.map((start, at): Window => {
    /** Half way into what it shares with a neighbour; beyond the picture where there is none. */
    const edge = (other: number | undefined, none: number) =>
      other === undefined ? none : (start + other + length) / 2;
    const first = edge(starts[at - 1], Number.NEGATIVE_INFINITY);
    const last = edge(starts[at + 1], Number.POSITIVE_INFINITY);
    return width > height
      ? { left: start, top: 0, width: length, height, own: { ...ALL, left: first, right: last } }
      : { left: 0, top: start, width, height: length, own: { ...ALL, top: first, bottom: last } };
  });
  return { windows, complete };
}

const ALL: Rect = {
  left: Number.NEGATIVE_INFINITY,
  top: Number.NEGATIVE_INFINITY,
  right: Number.POSITIVE_INFINITY,
  bottom: Number.POSITIVE_INFINITY,
};

/** Where windows start on the longer side, and how long they are. */
function along(long: number, short: number) {
  const length = Math.min(long, Math.max(LENGTH * short, LEAST_LENGTH));
  if (long <= LONGEST_SHAPE * short || length === long) {
    return { starts: [0], length: long, complete: true };
  }
  const step = length - Math.ceil(OVERLAP * short);
  const needed = 1 + Math.ceil((long - length) / step);
  const complete = needed <= MOST_WINDOWS;
  // Spread evenly where they reach the end.
  const between = complete ? (long - length) / (needed - 1) : step;
  const count = Math.min(needed, MOST_WINDOWS);
  return {
    starts: Array.from({ length: count }, (_, at) => Math.round(at * between)),
    length,
    complete,
  };
}

/** Whether the middle of a rectangle of the picture lies in what a window speaks for. */
export function isOwn({ left, top, right, bottom }: Rect, { own }: Window): boolean {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  return x >= own.left && x < own.right && y >= own.top && y < own.bottom;
}
