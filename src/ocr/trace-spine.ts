import { clamp, type Point } from './geometry.js';
import { evenly, leftToRight, type Rib, type Spine } from './spine.js';

/** Points of a centre line at even fractions of its polynomial, and the line's direction there. */
interface Sample extends Point {
  /** Pixels from the first sample. */
  readonly passed: number;
  /** Unit vector along the line. */
  readonly tx: number;
  readonly ty: number;
}

/** Pixels of a region: how far along its centre line (−1..1), and how far beside it (pixels). */
interface Placed {
  readonly along: Float64Array;
  readonly beside: Float64Array;
}

const SAMPLES = 49;
/** A curve through this many of a region's pixels is as good as one through all. */
const MAX_POINTS = 1200;
/** Each round places the pixels along the last one's curve: the first curve's places are steps. */
const ROUNDS = 2;
/** Degrees of the polynomials: 5 draws half a circle or a wave to within 1 % of its size. */
const [MIN_DEGREE, MAX_DEGREE] = [2, 5];
/** Heights of a region to each degree. */
const HEIGHTS_PER_DEGREE = 4;
/** The part of a region's pixels that its ribs hold: one letter's foot does not widen a whole line. */
const HELD = 0.97;
/** The height at one end differs from the mean by no more than this part of it. */
const MAX_TAPER = 0.6;

/**
 * The centre line of a connected region, whose pixels are indices into a map of `width` columns, and
 * its height along it: from its left end to its right. The height changes evenly from end to end, as
 * it does in perspective.
 */
export function traceSpine(pixels: Int32Array, width: number): Spine {
  const region = [];
  for (const at of pixels) region.push({ x: (at % width) + 0.5, y: Math.floor(at / width) + 0.5 });
  const steps = stepsFromEnd(region);
  const every = Math.ceil(region.length / MAX_POINTS);
  const points = region.filter((_, i) => i % every === 0);
  let along = toUnit(steps.filter((_, i) => i % every === 0));
  let samples = draw(leastSquares(along, points, MIN_DEGREE));
  for (let round = 0; round < ROUNDS; round++) {
    along = project(points, samples).along;
    samples = draw(leastSquares(along, points, degreeFor(samples, region.length)));
  }
  return leftToRight(evenly(ribs(samples, project(points, samples))));
}

/** A long line may bend more often than a short one, whose curve would follow single letters. */
function degreeFor(samples: readonly Sample[], pixels: number): number {
  const length = samples.at(-1)?.passed ?? 0;
  const heights = length ** 2 / pixels;
  return clamp(Math.round(heights / HEIGHTS_PER_DEGREE), MIN_DEGREE, MAX_DEGREE);
}

/** For each pixel the steps inside the region from one of its two farthest ends. */
function stepsFromEnd(points: readonly Point[]): Float64Array {
  const [left, right] = range(points, ({ x }) => x);
  const [top, bottom] = range(points, ({ y }) => y);
  // A border of one cell saves the look at the edges.
  const columns = right - left + 3;
  const cell = ({ x, y }: Point) => (y - top + 1) * columns + x - left + 1;
  const region = new Int32Array(columns * (bottom - top + 3)).fill(OUTSIDE);
  for (const point of points) region[cell(point)] = UNSEEN;
  const [first] = points;
  const end = first ? walk(region.slice(), columns, cell(first)) : 0;
  walk(region, columns, end);
  return Float64Array.from(points, (point) => region[cell(point)] as number);
}

const OUTSIDE = -2;
const UNSEEN = -1;

/** Writes into each cell its steps from `start`, over sides and corners; gives the farthest cell. */
function walk(region: Int32Array, columns: number, start: number): number {
  const queue = [start];
  region[start] = 0;
  for (const at of queue) {
    const steps = (region[at] as number) + 1;
    for (let row = at - columns; row <= at + columns; row += columns) {
      for (let next = row - 1; next <= row + 1; next++) {
        if (region[next] !== UNSEEN) continue;
        region[next] = steps;
        queue.push(next);
      }
    }
  }
  return queue.at(-1) ?? start;
}

function range<T>(items: Iterable<T>, value: (item: T) => number): [low: number, high: number] {
  let [low, high] = [Infinity, -Infinity];
  for (const item of items) {
    low = Math.min(low, value(item));
    high = Math.max(high, value(item));
  }
  return [low, high];
}

/** Values spread over −1..1. */
function toUnit(values: Float64Array): Float64Array {
  const [low, high] = range(values, (value) => value);
  return values.map((value) => (2 * (value - low)) / Math.max(high - low, 1) - 1);
}

/** Coefficients of x and y as polynomials of `along`, least squares by the normal equations. */
function leastSquares(
  along: Float64Array,
  points: readonly Point[],
  degree: number,
): readonly Point[] {
  const size = degree + 1;
  const moments = new Float64Array(2 * size - 1);
  const sums = Array.from({ length: size }, () => ({ x: 0, y: 0 }));
  for (const [i, { x, y }] of points.entries()) {
    const t = along[i] as number;
    let power = 1;
    for (let k = 0; k < moments.length; k++, power *= t) {
      moments[k] = (moments[k] as number) + power;
      const sum = sums[k];
      if (!sum) continue;
      sum.x += power * x;
      sum.y += power * y;
    }
  }
  const matrix = sums.map((_, row) => Float64Array.from(moments.subarray(row, row + size)));
  return solve(matrix, sums);
}

/** Solves a symmetric positive definite system for both coordinates, by elimination in place. */
function solve(matrix: readonly Float64Array[], sums: readonly Point[]): readonly Point[] {
  const left = sums.map((sum) => ({ ...sum }));
  for (const [pivot, row] of matrix.entries()) {
    for (let other = pivot + 1; other < matrix.length; other++) {
      const target = matrix[other] as Float64Array;
      const factor = (target[pivot] as number) / (row[pivot] as number);
      for (let k = pivot; k < row.length; k++) {
        target[k] = (target[k] as number) - factor * (row[k] as number);
      }
      subtract(left[other], left[pivot], factor);
    }
  }
  for (let pivot = matrix.length - 1; pivot >= 0; pivot--) {
    const row = matrix[pivot] as Float64Array;
    for (let k = pivot + 1; k < row.length; k++) subtract(left[pivot], left[k], row[k] as number);
    const value = left[pivot] as { x: number; y: number };
    value.x /= row[pivot] as number;
    value.y /= row[pivot] as number;
  }
  return left;
}

function subtract(from: { x: number; y: number } | undefined, what: Point | undefined, n: number) {
  if (!from || !what) return;
  from.x -= what.x * n;
  from.y -= what.y * n;
}

/** The curve with these coefficients at even steps over −1..1. */
function draw(coefficients: readonly Point[]): readonly Sample[] {
  const samples: Sample[] = [];
  let passed = 0;
  for (let i = 0; i < SAMPLES; i++) {
    const t = (2 * i) / (SAMPLES - 1) - 1;
    const at = { x: 0, y: 0 };
    const slope = { x: 0, y: 0 };
    for (const { x, y } of coefficients.toReversed()) {
      slope.x = slope.x * t + at.x;
      slope.y = slope.y * t + at.y;
      at.x = at.x * t + x;
      at.y = at.y * t + y;
    }
    const last = samples.at(-1);
    if (last) passed += Math.hypot(at.x - last.x, at.y - last.y);
    const speed = Math.max(Math.hypot(slope.x, slope.y), 1e-9);
    samples.push({ ...at, passed, tx: slope.x / speed, ty: slope.y / speed });
  }
  return samples;
}

/** Each pixel's place on the curve's tangent at the nearest sample: also beyond the curve's ends. */
function project(points: readonly Point[], samples: readonly Sample[]): Placed {
  const along = new Float64Array(points.length);
  const beside = new Float64Array(points.length);
  for (const [i, point] of points.entries()) {
    const { x, y, passed, tx, ty } = nearest(point, samples);
    along[i] = passed + (point.x - x) * tx + (point.y - y) * ty;
    beside[i] = (point.y - y) * tx - (point.x - x) * ty;
  }
  return { along: toUnit(along), beside };
}

function nearest({ x, y }: Point, samples: readonly Sample[]): Sample {
  let best = samples[0] as Sample;
  let least = Infinity;
  for (const sample of samples) {
    const distance = (sample.x - x) ** 2 + (sample.y - y) ** 2;
    if (distance >= least) continue;
    least = distance;
    best = sample;
  }
  return best;
}

/** Cuts at the samples, as high as the region is there: a straight line through the distances beside. */
function ribs(samples: readonly Sample[], { along, beside }: Placed): readonly Rib[] {
  let [sumT, sumTT, sumD, sumTD] = [0, 0, 0, 0];
  for (const [i, t] of along.entries()) {
    const distance = Math.abs(beside[i] as number);
    sumT += t;
    sumTT += t * t;
    sumD += distance;
    sumTD += t * distance;
  }
  const count = along.length;
  const slope = (count * sumTD - sumT * sumD) / Math.max(count * sumTT - sumT * sumT, 1e-9);
  const mean = Math.max((sumD - slope * sumT) / count, 1e-9);
  const taper = clamp(slope / mean, -MAX_TAPER, MAX_TAPER);
  const halves = along.map((t, i) => Math.abs(beside[i] as number) / (1 + taper * t)).sort();
  const half = Math.max(halves[Math.floor(HELD * (count - 1))] ?? 0, 0.5);
  return samples.map(({ x, y, tx, ty }, i) => {
    const here = half * (1 + taper * ((2 * i) / (samples.length - 1) - 1));
    return { x, y, dx: -ty * here, dy: tx * here };
  });
}
