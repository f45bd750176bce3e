import type { Box } from '../../domain/signal.js';

/** Edges of an upright rectangle; whole numbers are pixel edges. */
export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export const areaOf = ({ left, top, right, bottom }: Rect): number =>
  Math.max(0, right - left) * Math.max(0, bottom - top);

/** What both cover; of negative extent when they do not meet. */
export function intersection(a: Rect, b: Rect): Rect {
  return {
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  };
}

/** The same rectangle on a picture `sx` times as wide and `sy` times as high. */
export function scaled({ left, top, right, bottom }: Rect, sx: number, sy: number): Rect {
  return { left: left * sx, top: top * sy, right: right * sx, bottom: bottom * sy };
}

/** The same rectangle, further right by `left` and further down by `top`. */
export function moved(rect: Rect, by: { readonly left: number; readonly top: number }): Rect {
  return {
    left: rect.left + by.left,
    top: rect.top + by.top,
    right: rect.right + by.left,
    bottom: rect.bottom + by.top,
  };
}

/** Larger by `share` of its own width and height on each side. */
export function widened({ left, top, right, bottom }: Rect, share: number): Rect {
  const [across, down] = [(right - left) * share, (bottom - top) * share];
  return { left: left - across, top: top - down, right: right + across, bottom: bottom + down };
}

/** In whole pixels, inside a picture of this size, at least one pixel wide and high. */
export function toBox(rect: Rect, { width, height }: Size): Box {
  const [left, right] = ends(rect.left, rect.right, width);
  const [top, bottom] = ends(rect.top, rect.bottom, height);
  return [left, top, right - left, bottom - top];
}

function ends(low: number, high: number, size: number): [number, number] {
  const first = Math.min(Math.max(Math.round(low), 0), size - 1);
  return [first, Math.min(Math.max(Math.round(high), first + 1), size)];
}

export function toRect([left, top, width, height]: Box): Rect {
  return { left, top, right: left + width, bottom: top + height };
}
