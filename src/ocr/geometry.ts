import type { Box } from '../domain/signal.js';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * A rectangle turned by `angle` radians about its centre (positive is clockwise on screen, y down).
 * `width` runs along the angle: for text, along the reading direction.
 */
export interface RotatedRect {
  readonly cx: number;
  readonly cy: number;
  readonly width: number;
  readonly height: number;
  readonly angle: number;
}

/** The four corners, clockwise on screen from the rectangle's own top left. */
export function corners(rect: RotatedRect): readonly [Point, Point, Point, Point] {
  const at = (u: number, v: number): Point => pointIn(rect, u, v);
  return [at(0, 0), at(1, 0), at(1, 1), at(0, 1)];
}

/** The point at fractions `u` of the width and `v` of the height from the rectangle's top left. */
export function pointIn(rect: RotatedRect, u: number, v: number): Point {
  const along = (u - 0.5) * rect.width;
  const down = (v - 0.5) * rect.height;
  const cos = Math.cos(rect.angle);
  const sin = Math.sin(rect.angle);
  return { x: rect.cx + along * cos - down * sin, y: rect.cy + along * sin + down * cos };
}

/** The same rectangle in pixels of a picture `sx` times as wide and `sy` times as high. */
export function scaleRect(rect: RotatedRect, sx: number, sy: number): RotatedRect {
  const cos = Math.cos(rect.angle);
  const sin = Math.sin(rect.angle);
  return {
    cx: rect.cx * sx,
    cy: rect.cy * sy,
    width: rect.width * Math.hypot(cos * sx, sin * sy),
    height: rect.height * Math.hypot(sin * sx, cos * sy),
    angle: Math.atan2(sin * sy, cos * sx),
  };
}

/** The same area read after a turn by ±90°: what ran down the rectangle now runs along it. */
export function quarterTurn(rect: RotatedRect, direction: 1 | -1): RotatedRect {
  return {
    ...rect,
    width: rect.height,
    height: rect.width,
    angle: rect.angle + (direction * Math.PI) / 2,
  };
}

export function area(rect: RotatedRect): number {
  return rect.width * rect.height;
}

export function contains(rect: RotatedRect, { x, y }: Point): boolean {
  const cos = Math.cos(rect.angle);
  const sin = Math.sin(rect.angle);
  const [dx, dy] = [x - rect.cx, y - rect.cy];
  return (
    Math.abs(dx * cos + dy * sin) <= rect.width / 2 &&
    Math.abs(dy * cos - dx * sin) <= rect.height / 2
  );
}

/** The part (0..1) of `rect` that lies in at least one of `others`, sampled at 9 × 3 points. */
export function covered(rect: RotatedRect, others: readonly RotatedRect[]): number {
  let inside = 0;
  for (let i = 0; i < 27; i++) {
    const point = pointIn(rect, ((i % 9) + 0.5) / 9, (Math.floor(i / 9) + 0.5) / 3);
    if (others.some((other) => contains(other, point))) inside++;
  }
  return inside / 27;
}

/** The upright whole-pixel box around `points`, cut to a picture of `width` × `height`; at least 1 × 1. */
export function boundingBox(points: readonly Point[], width: number, height: number): Box {
  const xs = points.map((point) => point.x);
  const ys = points.map((point) => point.y);
  const x = clamp(Math.round(Math.min(...xs)), 0, width - 1);
  const y = clamp(Math.round(Math.min(...ys)), 0, height - 1);
  const right = clamp(Math.round(Math.max(...xs)), x + 1, Math.max(width, x + 1));
  const bottom = clamp(Math.round(Math.max(...ys)), y + 1, Math.max(height, y + 1));
  return [x, y, right - x, bottom - y];
}

/** Convex hull by Andrew's monotone chain, without collinear points; input order does not matter. */
export function convexHull(points: readonly Point[]): readonly Point[] {
  const sorted = [...points].sort((a, b) => a.x - b.x || a.y - b.y);
  if (sorted.length < 3) return sorted;
  return [...halfHull(sorted), ...halfHull(sorted.reverse())];
}

function halfHull(sorted: readonly Point[]): readonly Point[] {
  const hull: Point[] = [];
  for (const point of sorted) {
    while (hull.length > 1 && turn(hull.at(-2), hull.at(-1), point) <= 0) hull.pop();
    hull.push(point);
  }
  // The other half begins with this half's last point.
  hull.pop();
  return hull;
}

function turn(a: Point | undefined, b: Point | undefined, c: Point): number {
  if (!a || !b) return 0;
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

/**
 * The smallest-area rectangle around a convex hull, turned by at most 45° either way: one of its
 * sides lies on an edge of the hull (Freeman and Shapira, 1975). Needs at least one point.
 */
export function minAreaRect(hull: readonly Point[]): RotatedRect {
  let best = rectAlong(hull, 0);
  for (let i = 0; i < hull.length; i++) {
    const a = hull[i];
    const b = hull[(i + 1) % hull.length];
    if (!a || !b || (a.x === b.x && a.y === b.y)) continue;
    const rect = rectAlong(hull, nearestToLevel(Math.atan2(b.y - a.y, b.x - a.x)));
    if (rect.width * rect.height < best.width * best.height - 1e-9) best = rect;
  }
  return best;
}

/** The tight rectangle around `points` whose width runs along `angle`. */
export function rectAlong(points: readonly Point[], angle: number): RotatedRect {
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y } of points) {
    const along = x * cos + y * sin;
    const down = y * cos - x * sin;
    left = Math.min(left, along);
    right = Math.max(right, along);
    top = Math.min(top, down);
    bottom = Math.max(bottom, down);
  }
  const along = (left + right) / 2;
  const down = (top + bottom) / 2;
  return {
    cx: along * cos - down * sin,
    cy: along * sin + down * cos,
    width: right - left,
    height: bottom - top,
    angle,
  };
}

/** `angle` turned by quarter turns into (−45°, 45°]. */
function nearestToLevel(angle: number): number {
  const quarter = Math.PI / 2;
  return angle - Math.ceil(angle / quarter - 0.5) * quarter;
}

export function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
