import type { Span } from '../domain/signal.js';
import type { Token } from './features.js';

/** A window that reached review, and what each of its tokens added to the decision. */
export interface EvidenceWindow {
  readonly tokens: readonly Token[];
  /** Parallel to `tokens`, in units of the decision value. */
  readonly contributions: readonly number[];
  /** How far the decision lies above the review threshold, in the same units; not negative. */
  readonly excess: number;
}

// Words below half of the positive evidence may be enough to lift a score just over the threshold;
// a reader still wants to see what the accusation rests on.
const SHOWN_SHARE = 0.5;

/** The words that carry the evidence: sorted, disjoint, neighbours joined, in the original text. */
export function evidenceSpans(groups: readonly EvidenceWindow[]): Span[] {
  return merge(groups.flatMap((group) => joinNeighbours(group.tokens, carriers(group))));
}

/** Fewest tokens without which the window would stay clear, and at least half of the evidence. */
function carriers({ tokens, contributions, excess }: EvidenceWindow): Set<number> {
  const positive = contributions.flatMap((value, i) => (value > 0 ? [{ value, i }] : []));
  const words = positive.filter(({ i }) => tokens[i]?.isWord);
  // A text of signs alone still owes its reader the signs.
  const candidates = words.length > 0 ? words : positive;
  const total = candidates.reduce((sum, { value }) => sum + value, 0);
  const needed = Math.max(excess, total * SHOWN_SHARE);
  const chosen = new Set<number>();
  let sum = 0;
  for (const { value, i } of candidates.sort((a, b) => b.value - a.value || a.i - b.i)) {
    if (chosen.size > 0 && sum > needed) break;
    chosen.add(i);
    sum += value;
  }
  return chosen;
}

/** Words between two carriers that are shown with them: a phrase reads, a list of words does not. */
const BRIDGED_WORDS = 2;
const SENTENCE_END = /[.!?;:]/;

/** One span for chosen words that stand close together within one sentence. */
function joinNeighbours(tokens: readonly Token[], chosen: ReadonlySet<number>): Span[] {
  const spans: Span[] = [];
  let open: Span | undefined;
  let skipped = 0;
  for (const [i, token] of tokens.entries()) {
    if (chosen.has(i)) {
      open = { start: open?.start ?? token.span.start, end: token.span.end };
      skipped = 0;
    } else if (open) {
      skipped += token.isWord ? 1 : 0;
      if (skipped <= BRIDGED_WORDS && !SENTENCE_END.test(token.text)) continue;
      spans.push(open);
      open = undefined;
    }
  }
  return open ? [...spans, open] : spans;
}

/** Windows overlap, and one original character may fold to several tokens. */
function merge(spans: readonly Span[]): Span[] {
  const out: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = out.at(-1);
    if (last && span.start <= last.end) {
      out[out.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    } else {
      out.push(span);
    }
  }
  return out;
}
