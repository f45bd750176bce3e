/** How well one tiny picture lies on another, once it is shifted and stretched to fit. */
export interface Fit {
  /** Mean difference of grey levels in units of the pictures' own contrast, the worst quarter left out. */
  readonly residual: number;
  /** All differences but the largest 0.2 %, in the same units, inside the part that both show. */
  readonly worst: number;
  /** Share of the part that both show (0..1) in which they plainly differ: replaced, covered, moved. */
  readonly changed: number;
}

/** A rectangle of the other picture, in shares of its sides: left, top, right, bottom. */
type Rect = readonly [number, number, number, number];

/** Where a search begins: as it is, cut or framed by a twentieth, a bar added or cut above or below. */
const STARTS: readonly Rect[] = [
  [0, 0, 1, 1],
  [0.05, 0.05, 0.95, 0.95],
  [-0.05, -0.05, 1.05, 1.05],
  [0, 0, 1, 0.88],
  [0, 0.12, 1, 1],
  [0, 0, 1, 1.14],
  [0, -0.14, 1, 1],
];
const STEPS = [0.04, 0.02, 0.01, 0.005];
/** How far an edge may lie from the other picture's, in shares of its side. */
const FARTHEST = 0.25;
/** Share of the places compared that counts; a sticker or a caption covers the others. */
const COUNTED = 0.75;
/** A difference that is seen, in units of contrast. */
const PLAIN = 0.7;
const NOTABLE = 0.998;
/**
 * Pixels left out along an edge beyond which only one of the two goes on: there a shrunk frame or bar bleeds into
 * the picture.
 */
const BLED = 1;
/** Share of the grid that both pictures must show. */
const LEAST_SHARED = 0.55;
/** The best of few starts is searched on. */
const FOLLOWED = 2;

/**
 * The best fit of `b` on `a`, square grids of grey values of the same side: which part of `a`, or more than
 * `a`, does `b` show? For crops, frames and bars; not for turned or mirrored pictures.
 */
export function register(a: Uint8Array, b: Uint8Array, side: number): Fit {
  const tried = STARTS.map((rect) => ({ rect, residual: compare(a, b, side, rect).residual }));
  tried.sort((one, other) => one.residual - other.residual);
  const found = tried
    .slice(0, FOLLOWED)
    .map(({ rect, residual }) => descend(a, b, side, rect, residual));
  return found.reduce((best, fit) => (fit.residual < best.residual ? fit : best));
}

function descend(a: Uint8Array, b: Uint8Array, side: number, start: Rect, at: number): Fit {
  let rect = start;
  let least = at;
  for (const step of STEPS) {
    for (let better = true; better; ) {
      better = false;
      for (const next of around(rect, step)) {
        const { residual } = compare(a, b, side, next);
        if (residual >= least - 1e-6) continue;
        [rect, least, better] = [next, residual, true];
      }
    }
  }
  return compare(a, b, side, rect);
}

/** One edge moved, or two opposite edges shifted together, either way. */
function around([left, top, right, bottom]: Rect, step: number): Rect[] {
  return [step, -step]
    .flatMap((d): Rect[] => [
      [left + d, top, right, bottom],
      [left, top + d, right, bottom],
      [left, top, right + d, bottom],
      [left, top, right, bottom + d],
      [left + d, top, right + d, bottom],
      [left, top + d, right, bottom + d],
    ])
    .filter((rect) => rect.every((edge, i) => Math.abs(edge - (i < 2 ? 0 : 1)) <= FARTHEST));
}

const SCALE = 1000;

function compare(a: Uint8Array, b: Uint8Array, side: number, rect: Rect): Fit {
  const under = new Float32Array(side * side);
  const over = new Float32Array(side * side);
  const count = sample(a, b, side, rect, under, over);
  if (count < LEAST_SHARED * side * side)
    return { residual: Number.POSITIVE_INFINITY, worst: Number.POSITIVE_INFINITY, changed: 1 };
  const one = spread(under, count);
  const other = spread(over, count);
  const contrast = Math.max(1, Math.min(one.deviation, other.deviation));
  // A brighter copy is the same picture; one of little contrast is not stretched to another's.
  const gain = Math.min(1.4, Math.max(0.7, one.deviation / Math.max(1, other.deviation)));
  const bins = new Uint16Array(4 * SCALE);
  for (let i = 0; i < count; i++) {
    const d = (under[i] ?? 0) - one.mean - gain * ((over[i] ?? 0) - other.mean);
    const bin = Math.min(bins.length - 1, Math.round((Math.abs(d) / contrast) * SCALE));
    bins[bin] = (bins[bin] ?? 0) + 1;
  }
  return tally(bins, count);
}

function tally(bins: Uint16Array, count: number): Fit {
  let seen = 0;
  let sum = 0;
  let worst = bins.length;
  const counted = COUNTED * count;
  for (let bin = 0; bin < bins.length; bin++) {
    const here = bins[bin] ?? 0;
    sum += Math.max(0, Math.min(here, counted - seen)) * bin;
    seen += here;
    if (seen >= NOTABLE * count) {
      worst = bin;
      break;
    }
  }
  const plain = bins.subarray(PLAIN * SCALE).reduce((total, here) => total + here, 0);
  return { residual: sum / counted / SCALE, worst: worst / SCALE, changed: plain / count };
}

/** Fills pairs of grey values at the same place of both pictures; how many there are. */
function sample(
  a: Uint8Array,
  b: Uint8Array,
  side: number,
  [left, top, right, bottom]: Rect,
  under: Float32Array,
  over: Float32Array,
): number {
  const [xs, ys] = [inside(left, right, side), inside(top, bottom, side)];
  let count = 0;
  for (const [y, v] of ys) {
    for (const [x, u] of xs) {
      under[count] = bilinear(a, side, u, v);
      over[count] = b[y * side + x] ?? 0;
      count++;
    }
  }
  return count;
}

/** Along one side: the places of `b` at which `a` is shown too, each with where it lies in `a`, in pixels. */
function inside(from: number, to: number, side: number): [number, number][] {
  const least = from < 0 ? BLED - 0.5 : -0.01;
  const most = to > 1 ? side - BLED - 0.5 : side - 0.99;
  const first = from > 0 ? BLED : 0;
  const last = to < 1 ? side - 1 - BLED : side - 1;
  const places: [number, number][] = [];
  for (let at = first; at <= last; at++) {
    const place = (from + ((at + 0.5) / side) * (to - from)) * side - 0.5;
    if (place >= least && place <= most) places.push([at, place]);
  }
  return places;
}

function bilinear(grid: Uint8Array, side: number, u: number, v: number): number {
  const x = Math.min(side - 2, Math.max(0, Math.floor(u)));
  const y = Math.min(side - 2, Math.max(0, Math.floor(v)));
  const [fx, fy] = [Math.min(1, Math.max(0, u - x)), Math.min(1, Math.max(0, v - y))];
  const at = y * side + x;
  const above = (grid[at] ?? 0) * (1 - fx) + (grid[at + 1] ?? 0) * fx;
  const below = (grid[at + side] ?? 0) * (1 - fx) + (grid[at + side + 1] ?? 0) * fx;
  return above * (1 - fy) + below * fy;
}

function spread(values: Float32Array, count: number): { mean: number; deviation: number } {
  let [sum, squares] = [0, 0];
  for (let i = 0; i < count; i++) {
    const value = values[i] ?? 0;
    sum += value;
    squares += value * value;
  }
  const mean = sum / count;
  return { mean, deviation: Math.sqrt(Math.max(0, squares / count - mean * mean)) };
}
