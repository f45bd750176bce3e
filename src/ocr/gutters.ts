/** Extents on a page without skew, in pixels. */
export interface Extents {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Two neighbours at one height, which are one line unless a gutter runs between them. */
interface Pair {
  readonly left: Extents;
  readonly right: Extents;
}

/** So many rows that start at one place are a column; two may be chance. */
const ROWS = 3;
/** Rows of one column lie no farther apart than this many heights of the lower one. */
const ROW_DISTANCE = 2.5;
/** Rows of a column start at one place, give or take this part of the lower one's height. */
const ALIGNED = 0.4;
/** Narrower, in heights of the lower fragment, is the space between words. */
const LEAST_GAP = 0.15;
/** What is narrower than this many of its heights is a list's number or an hour, not a column. */
const LEAST_WIDTH = 4;

/**
 * The pairs that a gutter parts, `all` being the page's fragments: where the right one is a row of a column, as on leaflets whose
 * columns stand closer than the words of a line may.
 */
export function acrossGutters<P extends Pair>(
  pairs: readonly P[],
  all: readonly Extents[],
): ReadonlySet<P> {
  const wide = pairs.filter(({ left, right }) => {
    const low = Math.min(heightOf(left), heightOf(right));
    const apart = right.left - left.right >= LEAST_GAP * low;
    return apart && left.right - left.left >= LEAST_WIDTH * heightOf(left);
  });
  const rows = rowsOf(all);
  return new Set(wide.filter(({ right }) => (rows.get(right) ?? 0) >= ROWS));
}

/** How many rows each fragment's column has: rows over and under it, each near the next, that start at one place. */
function rowsOf(all: readonly Extents[]): ReadonlyMap<Extents, number> {
  const waiting = new Set(all);
  const rows = new Map<Extents, number>();
  for (const first of all) {
    if (!waiting.delete(first)) continue;
    const column = new Set([first]);
    for (const member of column) {
      for (const other of waiting) if (isNext(member, other)) column.add(other);
      for (const other of column) waiting.delete(other);
    }
    for (const member of column) rows.set(member, column.size);
  }
  return rows;
}

function isNext(a: Extents, b: Extents): boolean {
  const low = Math.min(heightOf(a), heightOf(b));
  const distance = Math.max(a.top, b.top) - Math.min(a.bottom, b.bottom);
  const aligned = Math.abs(a.left - b.left) <= ALIGNED * low;
  return aligned && distance > -low / 2 && distance <= ROW_DISTANCE * low;
}

function heightOf({ top, bottom }: Extents): number {
  return bottom - top;
}
