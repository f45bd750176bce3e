import type { Box } from '../domain/signal.js';

/** How far two boxes share columns, in pixels; negative when they lie apart. */
export function sharedWidth(a: Box, b: Box): number {
  return Math.min(a[0] + a[2], b[0] + b[2]) - Math.max(a[0], b[0]);
}

/** How far two boxes share rows, in pixels; negative when they lie apart. */
export function sharedHeight(a: Box, b: Box): number {
  return Math.min(a[1] + a[3], b[1] + b[3]) - Math.max(a[1], b[1]);
}

/** Whether `inner`'s centre lies in `outer`. */
export function holdsCentre(outer: Box, inner: Box): boolean {
  const [x, y] = [inner[0] + inner[2] / 2, inner[1] + inner[3] / 2];
  return x >= outer[0] && x <= outer[0] + outer[2] && y >= outer[1] && y <= outer[1] + outer[3];
}

/** Pixels between two boxes, along the axis where they lie further apart; 0 when they meet. */
export function distance(a: Box, b: Box): number {
  return Math.max(0, -sharedWidth(a, b), -sharedHeight(a, b));
}
