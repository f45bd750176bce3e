import {
  area,
  convexHull,
  minAreaRect,
  type Point,
  type RotatedRect,
  rectAlong,
  scaleRect,
} from './geometry.js';
import {
  direction,
  evenly,
  lengthInHeights,
  outline,
  partOf,
  type Rib,
  rectAround,
  ribAt,
  type Spine,
  type Strip,
  scaleSpine,
  straightSpine,
  thicken,
} from './spine.js';
import { traceSpine } from './trace-spine.js';

/** Where a line of text stands, in pixels of the raster, and how sure the detector is (0..1). */
interface DetectedLine extends Strip {
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
/**
 * More, as ribs are as high as most of a core, a rectangle as its highest places: at 1.9 letters were
 * cut and spaces lost, 2.3 and 2.6 read alike (bench-ocr, curved and perspective).
 */
const SPINE_UNCLIP_RATIO = 2.3;
/** Neighbours on one line are turned alike, give or take this (radians). */
const SAME_TILT = 0.35;
/** A region that fills more of its rectangle than this neither bends nor tapers much. */
const FILLED = 0.8;
/** A line is bent when its rectangle is this many times as high as the line itself. */
const BENT = 1.4;
/**
 * A line tapers when one end is this many times as high as the other: up to it a rectangle reads as
 * well, and ragged cores of level lines reach 1.5.
 */
const TAPERED = 2;

/** Lines, and whether these are all: a map may hold more regions than are looked at. */
export interface FoundLines {
  readonly lines: readonly DetectedLine[];
  readonly complete: boolean;
}

/** The core of a line, in pixels of the map: what the detector marks. */
interface Core extends DetectedLine {
  /** Up to half-way to them its neighbours may grow. */
  readonly ends: Ends;
}

/** Rectangles around the first and the last bit of a line. */
type Ends = readonly [first: RotatedRect, last: RotatedRect];

/**
 * Lines in a DB detector's probability map (Liao et al., 2020), scaled to a raster of
 * `width` × `height` pixels: largest first, so that a deadline cuts off the least prominent text.
 */
export function linesFromMap(map: TextMap, width: number, height: number): FoundLines {
  const cores: Core[] = [];
  const { regions, complete } = components(map);
  for (const { outline, pixels } of regions) {
    const hull = convexHull(outline);
    const smallest = minAreaRect(hull);
    if (Math.min(smallest.width, smallest.height) < MIN_CORE_SIDE) continue;
    const core = bentCore(map, pixels, smallest) ?? straightCore(map, smallest, hull);
    if (core.score >= BOX_THRESHOLD) cores.push(core);
  }
  const ends = cores.map((core) => core.ends);
  const lines = cores
    .map((core) => ({ ...grow(core, ends), score: core.score }))
    .filter(({ rect }) => Math.min(rect.width, rect.height) >= MIN_LINE_SIDE)
    .map((line) => scaleLine(line, width / map.width, height / map.height));
  return { lines: lines.sort((a, b) => area(b.rect) - area(a.rect)), complete };
}

function scaleLine({ rect, spine, score }: DetectedLine, sx: number, sy: number): DetectedLine {
  const scaled = { rect: scaleRect(rect, sx, sy), score };
  return spine ? { ...scaled, spine: scaleSpine(spine, sx, sy) } : scaled;
}

function straightCore(map: TextMap, smallest: RotatedRect, hull: readonly Point[]): Core {
  const rect = settleAngle(smallest, hull);
  return { rect, score: meanInside(map, smallest), ends: endsOf(straightSpine(rect)) };
}

/** The core of a line that bends or tapers; undefined for others, which their rectangle fits. */
function bentCore(map: TextMap, pixels: Int32Array, smallest: RotatedRect): Core | undefined {
  if (pixels.length > FILLED * area(smallest)) return undefined;
  const spine = traceSpine(pixels, map.width);
  const heights = spine.map(({ dx, dy }) => 2 * Math.hypot(dx, dy));
  const [low, high] = [Math.min(...heights), Math.max(...heights)];
  const bent = Math.min(smallest.width, smallest.height) >= BENT * high;
  if (!bent && !(high >= TAPERED * low)) return undefined;
  // What the ribs hold beyond the region's own pixels counts as no text: a tangle is no line.
  const square = heights.reduce((sum, height) => sum + height ** 2, 0) / heights.length;
  const inside = Math.max(pixels.length, square * lengthInHeights(spine));
  const sum = pixels.reduce((total, at) => total + (map.data[at] as number), 0);
  return { rect: smallest, spine, score: sum / inside, ends: endsOf(spine) };
}

/** The ends of a line, each as long as the line is high. */
function endsOf(spine: Spine): Ends {
  const part = Math.min(0.5, 1 / lengthInHeights(spine));
  return [rectAround(partOf(spine, 0, part)), rectAround(partOf(spine, 1 - part, 1))];
}

function grow({ rect, spine }: Core, ends: readonly Ends[]): Strip {
  if (!spine) return { rect: unclip(rect, ends) };
  const grown = unclipSpine(spine, ends);
  return { rect: minAreaRect(convexHull(outline(grown))), spine: grown };
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
function unclip(core: RotatedRect, ends: readonly Ends[]): RotatedRect {
  const margin = (area(core) * UNCLIP_RATIO) / (2 * (core.width + core.height));
  const { left, right } = room(core, margin, ends);
  const shift = (right - left) / 2;
  return {
    ...core,
    cx: core.cx + shift * Math.cos(core.angle),
    cy: core.cy + shift * Math.sin(core.angle),
    width: core.width + left + right,
    height: core.height + 2 * margin,
  };
}

/** The same for a bent line, where the margin is a part of the height at each place. */
function unclipSpine(core: Spine, ends: readonly Ends[]): Spine {
  const length = lengthInHeights(core);
  const margin = (length * SPINE_UNCLIP_RATIO) / (2 * (length + 1));
  const [first, last] = endsOf(core);
  const end = (u: 0 | 1) => {
    const rib = ribAt(core, u);
    const pixels = margin * 2 * Math.hypot(rib.dx, rib.dy);
    const { left, right } = room(u === 0 ? first : last, pixels, ends);
    return moved(rib, u === 0 ? -left : right);
  };
  return evenly(thicken([end(0), ...core, end(1)], 1 + 2 * margin));
}

/** A cut of the same line `distance` pixels further on. */
function moved(rib: Rib, distance: number): Rib {
  const angle = direction(rib);
  return {
    ...rib,
    x: rib.x + distance * Math.cos(angle),
    y: rib.y + distance * Math.sin(angle),
  };
}

/** How far a line may grow at its two ends: by `margin`, or half-way to a neighbour. */
function room(core: RotatedRect, margin: number, ends: readonly Ends[]) {
  const cos = Math.cos(core.angle);
  const sin = Math.sin(core.angle);
  let left = margin;
  let right = margin;
  const along = ({ cx, cy }: RotatedRect) => (cx - core.cx) * cos + (cy - core.cy) * sin;
  for (const [first, last] of ends) {
    const rect = Math.abs(along(first)) < Math.abs(along(last)) ? first : last;
    const dx = along(rect);
    const dy = (rect.cy - core.cy) * cos - (rect.cx - core.cx) * sin;
    const gap = Math.abs(dx) - (core.width + rect.width) / 2;
    const beside = Math.abs(dy) < (core.height + rect.height) / 2;
    if (!beside || gap < 0 || Math.abs(rect.angle - core.angle) > SAME_TILT) continue;
    if (dx > 0) right = Math.min(right, gap / 2);
    else left = Math.min(left, gap / 2);
  }
  return { left, right };
}

/** An 8-connected component above the threshold. */
interface Region {
  /** Centres of the outermost pixels of each row. */
  readonly outline: readonly Point[];
  /** Indices into the map. */
  readonly pixels: Int32Array;
}

/** The map's regions, and whether these are all. */
function components(map: TextMap): { regions: readonly Region[]; complete: boolean } {
  const { width, height, data } = map;
  const seen = new Uint8Array(width * height);
  const queue = new Int32Array(width * height);
  const regions: Region[] = [];
  for (let start = 0; start < data.length; start++) {
    if (seen[start] || (data[start] as number) <= PIXEL_THRESHOLD) continue;
    if (regions.length === MAX_CANDIDATES) return { regions, complete: false };
    regions.push(fill(map, start, seen, queue));
  }
  return { regions, complete: true };
}

/** Floods one component from `start` and marks it in `seen`. */
function fill(map: TextMap, start: number, seen: Uint8Array, queue: Int32Array): Region {
  const { width, height, data } = map;
  const ends = new Map<number, [left: number, right: number]>();
  let count = 0;
  queue[count++] = start;
  seen[start] = 1;
  for (let next = 0; next < count; next++) {
    const at = queue[next] as number;
    const y = Math.floor(at / width);
    const x = at - y * width;
    const row = ends.get(y);
    if (!row) ends.set(y, [x, x]);
    else if (x < row[0]) row[0] = x;
    else if (x > row[1]) row[1] = x;
    for (let ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++) {
      for (let nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
        const beside = ny * width + nx;
        if (seen[beside] || (data[beside] as number) <= PIXEL_THRESHOLD) continue;
        seen[beside] = 1;
        queue[count++] = beside;
      }
    }
  }
  const outline = [...ends].flatMap(([y, [left, right]]) => [
    { x: left + 0.5, y: y + 0.5 },
    { x: right + 0.5, y: y + 0.5 },
  ]);
  return { outline, pixels: queue.slice(0, count) };
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
