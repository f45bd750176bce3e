import type { Finding } from '../api/types.js';
import { orderOf } from './order.js';

interface Ending {
  readonly id: string;
  readonly ref: string;
}

/** A stretch of a text and which findings point at it, the gravest first. */
export interface Segment {
  readonly text: string;
  /** `finding:0`; none over plain text. */
  readonly ids: readonly string[];
  /** The findings whose words end here, with their numbers. */
  readonly ending: readonly Ending[];
  readonly outcome: Finding['outcome'] | null;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly id: string;
  readonly ref: string;
  readonly outcome: Finding['outcome'];
}

/**
 * The text of a part (`text`, `image:0`) cut where the words of findings start and end. Joined, the pieces are
 * the text. Spans that do not lie within it are left out: a mark on the wrong words is worse than none.
 */
export function segmentsOf(text: string, part: string, findings: readonly Finding[]): Segment[] {
  const stretches = stretchesOf(part, findings).filter(
    ({ start, end }) => start >= 0 && start < end && end <= text.length,
  );
  const edges = [
    ...new Set([0, ...stretches.flatMap(({ start, end }) => [start, end]), text.length]),
  ];
  edges.sort((a, b) => a - b);
  return edges.slice(0, -1).map((start, at) => {
    const end = edges[at + 1] ?? text.length;
    const over = stretches.filter((one) => one.start <= start && end <= one.end);
    return {
      text: text.slice(start, end),
      ids: [...new Set(over.map(({ id }) => id))],
      ending: endingOf(over, end),
      outcome: over[0]?.outcome ?? null,
    };
  });
}

function endingOf(over: readonly Stretch[], end: number): Ending[] {
  const ended = over.filter((one) => one.end === end);
  return [...new Map(ended.map(({ id, ref }) => [id, { id, ref }])).values()];
}

function stretchesOf(part: string, findings: readonly Finding[]): Stretch[] {
  return orderOf(findings).flatMap(({ finding, index, ref }) =>
    finding.evidence.flatMap((piece) =>
      piece.part === part && piece.span !== null
        ? { ...piece.span, id: `finding:${index}`, ref, outcome: finding.outcome }
        : [],
    ),
  );
}
