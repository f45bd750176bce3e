import type { Entry } from './entries.js';
import type { Span } from './matches.js';

const NAME = 'hits';

/** Marks places of entries on the page, and no others; where the browser cannot, what was found shows without marks. */
export function highlight(found: ReadonlyMap<Entry, readonly Span[]>): void {
  if (!('highlights' in CSS)) return;
  const ranges = [...found].flatMap(([entry, spans]) => spans.map((span) => rangeOf(entry, span)));
  CSS.highlights.set(NAME, new Highlight(...ranges));
}

/** StaticRange: nothing changes the texts, and thousands of live ranges would slow the page. */
function rangeOf({ nodes, folded }: Entry, [from, until]: Span): StaticRange {
  const last = until - 1;
  return new StaticRange({
    startContainer: nodes[folded.piece[from] as number] as Text,
    startOffset: folded.from[from] as number,
    endContainer: nodes[folded.piece[last] as number] as Text,
    endOffset: folded.until[last] as number,
  });
}
