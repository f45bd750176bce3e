/** In pixels; pixel centres at whole numbers. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** In pixels, from the top left edge. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A turn, a scale and a shift: (u, v) lies at (a·u − b·v + x, b·u + a·v + y). */
export interface Similarity {
  readonly a: number;
  readonly b: number;
  readonly x: number;
  readonly y: number;
}

/** Where `point` lies. */
export function place({ a, b, x, y }: Similarity, point: Point): Point {
  return { x: a * point.x - b * point.y + x, y: b * point.x + a * point.y + y };
}

/** What brings `source` nearest to `target`, point for point, by least squares. */
export function fitSimilarity(source: readonly Point[], target: readonly Point[]): Similarity {
  const from = centre(source);
  const to = centre(target);
  let total = 0;
  let along = 0;
  let across = 0;
  for (const [i, point] of source.entries()) {
    const sx = point.x - from.x;
    const sy = point.y - from.y;
    const tx = (target[i] as Point).x - to.x;
    const ty = (target[i] as Point).y - to.y;
    total += sx * sx + sy * sy;
    along += sx * tx + sy * ty;
    across += sx * ty - sy * tx;
  }
  const a = along / total;
  const b = across / total;
  return { a, b, x: to.x - a * from.x + b * from.y, y: to.y - b * from.x - a * from.y };
}

/** From pixels of a square of `size` to the square of `side` around `middle`, turned by `angle`. */
export function squareAround(middle: Point, side: number, angle: number, size: number): Similarity {
  const a = (Math.cos(angle) * side) / size;
  const b = (Math.sin(angle) * side) / size;
  const half = (size - 1) / 2;
  return { a, b, x: middle.x - a * half + b * half, y: middle.y - b * half - a * half };
}

/** The mean of points. */
export function centre(points: readonly Point[]): Point {
  let x = 0;
  let y = 0;
  for (const point of points) {
    x += point.x;
    y += point.y;
  }
  return { x: x / points.length, y: y / points.length };
}

/** What two rectangles share, as a part of what they cover together. */
export function overlap(a: Rect, b: Rect): number {
  const both = shared(a, b);
  return both === 0 ? 0 : both / (a.width * a.height + b.width * b.height - both);
}

/** What two rectangles share, as a part of the smaller one. */
export function shareOfSmaller(a: Rect, b: Rect): number {
  const both = shared(a, b);
  return both === 0 ? 0 : both / Math.min(a.width * a.height, b.width * b.height);
}

function shared(a: Rect, b: Rect): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width <= 0 || height <= 0 ? 0 : width * height;
}
