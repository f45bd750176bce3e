import type { PartId, Segment, Word } from '../domain/signal.js';
import type { RotatedRect } from './geometry.js';

/** Words that an engine read side by side, in reading order, and the rectangle that they fill. */
export interface Fragment {
  readonly rect: RotatedRect;
  readonly words: readonly Omit<Word, 'normalized' | 'span'>[];
}

/** A fragment's extents after the page's skew is turned away. */
interface Placed {
  readonly fragment: Fragment;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

type Extents = Omit<Placed, 'fragment'>;

/** One line of text: fragments from left to right, and the rectangle around them. */
interface Line extends Extents {
  readonly placed: readonly Placed[];
}

/** Fragments share a line when this part of the lower one's height lies beside the other. */
const SAME_LINE_OVERLAP = 0.5;
/** A gap wider than this many heights of the lower fragment parts columns. */
const COLUMN_GAP = 1.5;
/** Fragments turned against the page by more than this (radians, 20°) join no line. */
const MAX_TILT = 0.35;

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
  const cos = Math.cos(skew);
  const sin = Math.sin(skew);
  const placed = read.map((fragment): Placed => {
    const { cx, cy, width, height, angle } = fragment.rect;
    const x = cx * cos + cy * sin;
    const y = cy * cos - cx * sin;
    const tilt = angle - skew;
    const reachX = (Math.abs(Math.cos(tilt)) * width + Math.abs(Math.sin(tilt)) * height) / 2;
    // On a page with one skew, a fragment's own small tilt is noise: its height is the letters'.
    const reachY =
      Math.abs(tilt) < MAX_TILT
        ? height / 2
        : (Math.abs(Math.sin(tilt)) * width + Math.abs(Math.cos(tilt)) * height) / 2;
    return { fragment, left: x - reachX, right: x + reachX, top: y - reachY, bottom: y + reachY };
  });
  const keys = new Map(placed.map((item) => [item, JSON.stringify(item.fragment)]));
  return placed.sort(
    (a, b) => a.top - b.top || a.left - b.left || compare(keys.get(a) ?? '', keys.get(b) ?? ''),
  );
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** The angle of the median pixel of text, so that long lines decide; 0 without fragments. */
function pageSkew(fragments: readonly Fragment[]): number {
  const level = fragments
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
  const skew = pageSkew(placed.map(({ fragment }) => fragment));
  const level = (item: Placed) => Math.abs(item.fragment.rect.angle - skew) < MAX_TILT;
  const pairs: { left: Placed; right: Placed; gap: number }[] = [];
  for (const left of placed.filter(level)) {
    for (const right of placed.filter(level)) {
      const gap = right.left - left.right;
      if (left !== right && besides(left, right, gap)) pairs.push({ left, right, gap });
    }
  }
  const next = new Map<Placed, Placed>();
  const previous = new Map<Placed, Placed>();
  for (const { left, right } of pairs.sort((a, b) => a.gap - b.gap)) {
    if (next.has(left) || previous.has(right)) continue;
    next.set(left, right);
    previous.set(right, left);
  }
  return placed.filter((item) => !previous.has(item)).map((first) => lineFrom(first, next));
}

/** `right` continues `left`'s line: to its right, about as high up, and no column's gap away. */
function besides(left: Placed, right: Placed, gap: number): boolean {
  // The centres must move on, so that following neighbours never leads back.
  if (right.left + right.right <= left.left + left.right) return false;
  const low = Math.min(left.bottom - left.top, right.bottom - right.top);
  const beside = Math.min(left.bottom, right.bottom) - Math.max(left.top, right.top);
  return gap > -low && gap <= COLUMN_GAP * low && beside >= SAME_LINE_OVERLAP * low;
}

function lineFrom(first: Placed, next: ReadonlyMap<Placed, Placed>): Line {
  const placed: Placed[] = [];
  for (let item: Placed | undefined = first; item; item = next.get(item)) placed.push(item);
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
 * contradict each other, the topmost line comes first.
 */
function orderLines(lines: readonly Line[]): readonly Line[] {
  const waiting = [...lines].sort((a, b) => middle(a) - middle(b) || a.left - b.left);
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
