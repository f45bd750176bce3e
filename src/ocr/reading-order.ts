import type { PartId, Segment, Word } from '../domain/signal.js';
import type { RotatedRect } from './geometry.js';
import { acrossGutters, type Extents } from './gutters.js';
import { direction, outline, type Rib, ribAt, type Spine, straightSpine } from './spine.js';

/** Words that an engine read side by side, in reading order, and the rectangle that they fill. */
export interface Fragment {
  readonly rect: RotatedRect;
  /** Along which they were read, if not along the rectangle's width. */
  readonly spine?: Spine | undefined;
  readonly words: readonly Omit<Word, 'normalized' | 'span'>[];
}

/** A fragment's extents after the page's skew is turned away. */
interface Placed extends Extents {
  readonly fragment: Fragment;
  /** Straight and turned as the page is. */
  readonly level: boolean;
  /** Where its text starts and ends, on the page as it is. */
  readonly start: Rib;
  readonly end: Rib;
}

/** One line of text: fragments from left to right, and the rectangle around them. */
interface Line extends Extents {
  readonly placed: readonly Placed[];
}

/** Fragments share a line when this part of the lower one's height lies beside the other. */
const SAME_LINE_OVERLAP = 0.5;
/** A gap wider than this many heights of the lower fragment parts columns. */
const COLUMN_GAP = 1.5;
/** Fragments turned against the page by more than this (radians, 20°) are no part of a level line. */
const MAX_TILT = 0.35;
/** The rules look at every three lines: 500 take a fifth of a second, 2,000 would take ten. */
const MOST_ORDERED = 500;
/** From the end of one fragment to the start of the next a curve turns by no more than this (40°). */
const MAX_BEND = 0.7;
/** The higher of two fragments on one curve is at most this many times as high as the lower. */
const MAX_GROWTH = 1.6;

/**
 * The text of one part in reading order: words joined by one space, lines by `\n`, each word's span
 * exact and as read. Lines of one column stay together. The order of `fragments` does not matter.
 */
export function toSegment(part: PartId, fragments: readonly Fragment[]): Segment {
  const lines = orderLines(joinLines(place(fragments)));
  const words: Word[] = [];
  let text = '';
  for (const line of lines) {
    if (text !== '') text += '\n';
    const lineStart = text.length;
    for (const word of line.placed.flatMap(({ fragment }) => fragment.words)) {
      if (text.length > lineStart) text += ' ';
      const start = text.length;
      text += word.text;
      words.push({ ...word, normalized: word.text, span: { start, end: text.length } });
    }
  }
  return { part, text, words };
}

/** Fragments in the page's own frame, in an order that depends on nothing but their content. */
function place(fragments: readonly Fragment[]): readonly Placed[] {
  const read = fragments.filter(({ words }) => words.length > 0);
  const skew = pageSkew(read);
  const placed = read.map((fragment): Placed => {
    const spine = fragment.spine ?? straightSpine(fragment.rect);
    const level = !isBent(fragment) && Math.abs(fragment.rect.angle - skew) < MAX_TILT;
    const [start, end] = [ribAt(spine, 0), ribAt(spine, 1)];
    return { fragment, level, start, end, ...extents(fragment.rect, spine, skew, level) };
  });
  const keys = new Map(placed.map((item) => [item, JSON.stringify(item.fragment)]));
  return placed.sort(
    (a, b) => a.top - b.top || a.left - b.left || compare(keys.get(a) ?? '', keys.get(b) ?? ''),
  );
}

function extents(rect: RotatedRect, spine: Spine, skew: number, level: boolean): Extents {
  const cos = Math.cos(skew);
  const sin = Math.sin(skew);
  const points = outline(spine);
  const xs = points.map(({ x, y }) => x * cos + y * sin);
  const ys = points.map(({ x, y }) => y * cos - x * sin);
  const y = rect.cy * cos - rect.cx * sin;
  // On a page with one skew, a fragment's own small tilt is noise: its height is the letters'.
  return {
    left: Math.min(...xs),
    right: Math.max(...xs),
    top: level ? y - rect.height / 2 : Math.min(...ys),
    bottom: level ? y + rect.height / 2 : Math.max(...ys),
  };
}

function isBent({ spine }: Fragment): boolean {
  return spine !== undefined && spine.length > 2;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** The angle of the median pixel of text, so that long lines decide; 0 without fragments. */
function pageSkew(fragments: readonly Fragment[]): number {
  const level = fragments
    .filter((fragment) => !isBent(fragment))
    .map(({ rect }) => rect)
    .filter(({ angle }) => Math.abs(angle) < Math.PI / 4)
    .sort((a, b) => a.angle - b.angle || a.width - b.width);
  const total = level.reduce((sum, { width }) => sum + width, 0);
  let passed = 0;
  for (const { angle, width } of level) {
    passed += width;
    if (passed * 2 >= total) return angle;
  }
  return 0;
}

/** Joins fragments into lines, nearest neighbours first; each fragment has one on either side. */
function joinLines(placed: readonly Placed[]): readonly Line[] {
  const pairs = placed.flatMap((left) =>
    placed.flatMap((right) => {
      const gap = left === right ? undefined : gapBetween(left, right);
      return gap === undefined ? [] : [{ left, right, gap }];
    }),
  );
  const parted = acrossGutters(
    pairs.filter(({ left, right }) => left.level && right.level),
    placed.filter(({ level }) => level),
  );
  const joined = pairs.filter((pair) => !parted.has(pair)).sort((a, b) => a.gap - b.gap);
  const next = new Map<Placed, Placed>();
  const previous = new Map<Placed, Placed>();
  for (const { left, right } of joined) {
    // A ring's last fragment would lead back to its first.
    if (next.has(left) || previous.has(right) || chain(right, next).includes(left)) continue;
    next.set(left, right);
    previous.set(right, left);
  }
  return placed.filter((item) => !previous.has(item)).map((first) => lineOf(chain(first, next)));
}

/** From the end of `left` to the start of `right` in pixels; undefined where it starts no line's rest. */
function gapBetween(left: Placed, right: Placed): number | undefined {
  const gap = right.left - left.right;
  if (left.level && right.level && besides(left, right, gap)) return gap;
  return gapAlong(left.end, right.start);
}

/**
 * The gap where a fragment starts near another's end, in its direction, and is about as high: on an
 * arc, a wave, or a slanted line of a page in perspective.
 */
function gapAlong(end: Rib, start: Rib): number | undefined {
  const [low, high] = [heightAt(end), heightAt(start)].sort((a, b) => a - b) as [number, number];
  const bend = difference(direction(start), direction(end));
  if (high > MAX_GROWTH * low || Math.abs(bend) > MAX_BEND) return undefined;
  const angle = direction(end) + bend / 2;
  const [dx, dy] = [start.x - end.x, start.y - end.y];
  const along = dx * Math.cos(angle) + dy * Math.sin(angle);
  const aside = Math.abs(dy * Math.cos(angle) - dx * Math.sin(angle));
  const meets = along > -low / 2 && along <= COLUMN_GAP * low && aside <= SAME_LINE_OVERLAP * low;
  return meets ? along : undefined;
}

function heightAt({ dx, dy }: Rib): number {
  return 2 * Math.hypot(dx, dy);
}

/** `a` − `b` as an angle from −180° to 180° (radians). */
function difference(a: number, b: number): number {
  return Math.atan2(Math.sin(a - b), Math.cos(a - b));
}

/** `right` continues `left`'s line: to its right, about as high up, and no column's gap away. */
function besides(left: Placed, right: Placed, gap: number): boolean {
  // The centres must move on, so that following neighbours never leads back.
  if (right.left + right.right <= left.left + left.right) return false;
  const low = Math.min(left.bottom - left.top, right.bottom - right.top);
  const beside = Math.min(left.bottom, right.bottom) - Math.max(left.top, right.top);
  return gap > -low && gap <= COLUMN_GAP * low && beside >= SAME_LINE_OVERLAP * low;
}

function chain(first: Placed, next: ReadonlyMap<Placed, Placed>): readonly Placed[] {
  const placed: Placed[] = [];
  for (let item: Placed | undefined = first; item; item = next.get(item)) placed.push(item);
  return placed;
}

function lineOf(placed: readonly Placed[]): Line {
  return {
    placed,
    left: Math.min(...placed.map(({ left }) => left)),
    right: Math.max(...placed.map(({ right }) => right)),
    top: Math.min(...placed.map(({ top }) => top)),
    bottom: Math.max(...placed.map(({ bottom }) => bottom)),
  };
}

/**
 * Topological order of the lines under Breuel's two rules (High Performance Document Layout
 * Analysis, 2003): a line comes before one below it in the same column; and before one wholly to
 * its right, unless a line between them in height spans both. Where the rules leave a choice or
 * contradict each other, the topmost line comes first; so it does on a page of too many lines.
 */
function orderLines(lines: readonly Line[]): readonly Line[] {
  const waiting = [...lines].sort((a, b) => middle(a) - middle(b) || a.left - b.left);
  if (waiting.length > MOST_ORDERED) return waiting;
  const before = waiting.map((line) => waiting.filter((other) => precedes(other, line, waiting)));
  const open = new Map(waiting.map((line, index) => [line, new Set(before[index])]));
  const ordered: Line[] = [];
  while (open.size > 0) {
    const [next] = [...open].find(([, waitsFor]) => waitsFor.size === 0) ?? [...open][0] ?? [];
    if (!next) break;
    ordered.push(next);
    open.delete(next);
    for (const waitsFor of open.values()) waitsFor.delete(next);
  }
  return ordered;
}

function precedes(a: Line, b: Line, byHeight: readonly Line[]): boolean {
  if (a === b) return false;
  if (sharesColumn(a, b)) return middle(a) < middle(b);
  if (a.right > b.left) return false;
  const top = Math.min(middle(a), middle(b));
  const bottom = Math.max(middle(a), middle(b));
  return !byHeight.some((line) => {
    const height = middle(line);
    return height > top && height < bottom && sharesColumn(line, a) && sharesColumn(line, b);
  });
}

function sharesColumn(a: Extents, b: Extents): boolean {
  return Math.min(a.right, b.right) > Math.max(a.left, b.left);
}

function middle(line: Extents): number {
  return (line.top + line.bottom) / 2;
}
