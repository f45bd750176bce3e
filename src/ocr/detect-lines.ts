import {
  area,
  convexHull,
  minAreaRect,
  type Point,
  type RotatedRect,
  rectAlong,
  scaleRect,
} from './geometry.js';

/** Where a line of text stands, in pixels of the raster, and how sure the detector is (0..1). */
interface DetectedLine {
  readonly rect: RotatedRect;
  readonly score: number;
}

/** A probability map, row after row: how likely each pixel is to lie in the core of a text line. */
export interface TextMap {
  readonly width: number;
  readonly height: number;
  readonly data: Float32Array;
}

// Post-processing constants of PP-OCR (PaddleOCR, DBPostProcess and ch_PP-OCRv4_det.yml).
const PIXEL_THRESHOLD = 0.3;
const BOX_THRESHOLD = 0.6;
/** PP-OCR stops at 1,000; a page in tiles holds more. It bounds `unclip`, which looks at every pair. */
const MAX_CANDIDATES = 3000;
const MIN_CORE_SIDE = 3;
const MIN_LINE_SIDE = 5;
// PP-OCR grows boxes by 1.5. With 1.9 the recogniser sees more margin and fewer spaces are lost: word
// recall on the sample banners at half and a third of their size rose from 96 and 94 % to 99 and 98 %.
const UNCLIP_RATIO = 1.9;
/** Neighbours on one line are turned alike, give or take this (radians). */
const SAME_TILT = 0.2;

/** Lines, and whether these are all: a map may hold more regions than are looked at. */
export interface FoundLines {
  readonly lines: readonly DetectedLine[];
  readonly complete: boolean;
}

/**
 * Lines in a DB detector's probability map (Liao et al., 2020), scaled to a raster of
 * `width` × `height` pixels: largest first, so that a deadline cuts off the least prominent text.
 */
export function linesFromMap(map: TextMap, width: number, height: number): FoundLines {
  const cores: DetectedLine[] = [];
  const { outlines, complete } = components(map);
  for (const outline of outlines) {
    const hull = convexHull(outline);
    const smallest = minAreaRect(hull);
    if (Math.min(smallest.width, smallest.height) < MIN_CORE_SIDE) continue;
    const score = meanInside(map, smallest);
    if (score >= BOX_THRESHOLD) cores.push({ rect: settleAngle(smallest, hull), score });
  }
  const lines = cores
    .map(({ rect, score }) => ({ rect: unclip(rect, cores), score }))
    .filter(({ rect }) => Math.min(rect.width, rect.height) >= MIN_LINE_SIDE)
    .map(({ rect, score }) => ({
      rect: scaleRect(rect, width / map.width, height / map.height),
      score,
    }));
  return { lines: lines.sort((a, b) => area(b.rect) - area(a.rect)), complete };
}

/**
 * The rectangle of one component. A short one (a digit, "di") is hardly longer than high, so its
 * smallest rectangle turns with the letters' shape; it is taken upright unless that costs area.
 */
function settleAngle(smallest: RotatedRect, hull: readonly Point[]): RotatedRect {
  const long = Math.max(smallest.width, smallest.height);
  if (long > 2.5 * Math.min(smallest.width, smallest.height)) return smallest;
  const upright = rectAlong(hull, 0);
  return area(upright) <= 1.25 * area(smallest) ? upright : smallest;
}

/**
 * DB is trained on cores shrunk by area × (1 − r²) / perimeter; this grows them back. Along the
 * line it stops half-way to a neighbour, whose letters would otherwise be read twice.
 */
function unclip(core: RotatedRect, all: readonly DetectedLine[]): RotatedRect {
  const margin = (area(core) * UNCLIP_RATIO) / (2 * (core.width + core.height));
  const cos = Math.cos(core.angle);
  const sin = Math.sin(core.angle);
  let left = margin;
  let right = margin;
  for (const { rect } of all) {
    const dx = (rect.cx - core.cx) * cos + (rect.cy - core.cy) * sin;
    const dy = (rect.cy - core.cy) * cos - (rect.cx - core.cx) * sin;
    const gap = Math.abs(dx) - (core.width + rect.width) / 2;
    const beside = Math.abs(dy) < (core.height + rect.height) / 2;
    if (!beside || gap < 0 || Math.abs(rect.angle - core.angle) > SAME_TILT) continue;
    if (dx > 0) right = Math.min(right, gap / 2);
    else left = Math.min(left, gap / 2);
  }
  const shift = (right - left) / 2;
  return {
    ...core,
    cx: core.cx + shift * cos,
    cy: core.cy + shift * sin,
    width: core.width + left + right,
    height: core.height + 2 * margin,
  };
}

/** Centres of the outermost pixels of each row, for each 8-connected component above the threshold. */
function components(map: TextMap) {
  const { width, height, data } = map;
  const seen = new Uint8Array(width * height);
  const stack = new Int32Array(width * height);
  const outlines: (readonly Point[])[] = [];
  for (let start = 0; start < data.length; start++) {
    if (seen[start] || (data[start] as number) <= PIXEL_THRESHOLD) continue;
    if (outlines.length === MAX_CANDIDATES) return { outlines, complete: false };
    outlines.push(fill(map, start, seen, stack));
  }
  return { outlines, complete: true };
}

/** Floods one component from `start`, marks it in `seen` and gives each row's two ends. */
function fill(map: TextMap, start: number, seen: Uint8Array, stack: Int32Array): readonly Point[] {
  const { width, height, data } = map;
  const ends = new Map<number, [left: number, right: number]>();
  let depth = 0;
  stack[depth++] = start;
  seen[start] = 1;
  while (depth > 0) {
    const at = stack[--depth] as number;
    const y = Math.floor(at / width);
    const x = at - y * width;
    const row = ends.get(y);
    if (!row) ends.set(y, [x, x]);
    else if (x < row[0]) row[0] = x;
    else if (x > row[1]) row[1] = x;
    for (let ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++) {
      for (let nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
        const next = ny * width + nx;
        if (seen[next] || (data[next] as number) <= PIXEL_THRESHOLD) continue;
        seen[next] = 1;
        stack[depth++] = next;
      }
    }
  }
  return [...ends].flatMap(([y, [left, right]]) => [
    { x: left + 0.5, y: y + 0.5 },
    { x: right + 0.5, y: y + 0.5 },
  ]);
}

/** Mean probability over the pixels whose centres lie in `rect` ("box_score_fast"). */
function meanInside(map: TextMap, rect: RotatedRect): number {
  const cos = Math.cos(rect.angle);
  const sin = Math.sin(rect.angle);
  const reachX = (Math.abs(cos) * rect.width + Math.abs(sin) * rect.height) / 2;
  const reachY = (Math.abs(sin) * rect.width + Math.abs(cos) * rect.height) / 2;
  const lastY = Math.min(map.height - 1, Math.floor(rect.cy + reachY));
  const lastX = Math.min(map.width - 1, Math.floor(rect.cx + reachX));
  let sum = 0;
  let count = 0;
  for (let y = Math.max(0, Math.floor(rect.cy - reachY)); y <= lastY; y++) {
    for (let x = Math.max(0, Math.floor(rect.cx - reachX)); x <= lastX; x++) {
      const dx = x + 0.5 - rect.cx;
      const dy = y + 0.5 - rect.cy;
      if (Math.abs(dx * cos + dy * sin) > rect.width / 2 + 1e-6) continue;
      if (Math.abs(dy * cos - dx * sin) > rect.height / 2 + 1e-6) continue;
      sum += map.data[y * map.width + x] as number;
      count++;
    }
  }
  return count === 0 ? 0 : sum / count;
}
