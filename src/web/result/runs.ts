import type { Mark } from './marks.js';

/**
 * The marks that bear their number: of boxes of one finding that stand by each other, as the lines of a sentence do,
 * the first alone; the number of each would lie over the words of the line above.
 */
export function numbered(marks: readonly Mark[]): ReadonlySet<Mark> {
  const firsts = new Set<Mark>();
  const left = new Set(marks);
  for (const mark of left) {
    left.delete(mark);
    const run = [mark];
    // Grows while it is walked.
    for (const one of run) {
      for (const other of left) {
        if (!areAdjacent(one, other)) continue;
        left.delete(other);
        run.push(other);
      }
    }
    firsts.add(run.reduce((first, one) => (comesBefore(one, first) ? one : first)));
  }
  return firsts;
}

/** Of the same finding on the same image, with less than a line between them. */
function areAdjacent(one: Mark, other: Mark): boolean {
  if (one.id !== other.id || one.part !== other.part) return false;
  const line = Math.min(one.box[3], other.box[3]);
  return gap(one, other, 0) < line && gap(one, other, 1) < line;
}

/** Pixels between two boxes along an axis, 0 for x; negative where they overlap. */
function gap({ box: one }: Mark, { box: other }: Mark, axis: 0 | 1): number {
  const size = axis === 0 ? 2 : 3;
  const [from, until] = [
    Math.max(one[axis], other[axis]),
    [one, other].map((box) => box[axis] + box[size]),
  ];
  return from - Math.min(...until);
}

/** In reading order: a line above, or further left on the same. */
function comesBefore({ box: one }: Mark, { box: other }: Mark): boolean {
  const apart = middle(other) - middle(one);
  const line = Math.min(one[3], other[3]);
  return Math.abs(apart) < line / 2 ? one[0] < other[0] : apart > 0;
}

function middle([, top, , height]: Mark['box']): number {
  return top + height / 2;
}
