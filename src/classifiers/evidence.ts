import type { Span } from '../domain/signal.js';
import type { Token } from './features.js';

/** Half-open range of places in a text's tokens. */
export interface TokenRange {
  readonly start: number;
  readonly end: number;
}

/** Left-out pieces are shown until they explain this share of the whole drop. */
const SHOWN_SHARE = 0.6;
/** Most pieces that a window is cut into: each costs one more look at it. */
const MAX_CHUNKS = 6;
/** Words of a piece, at least: those around it are shown with it. */
const FEWEST_WORDS = 3;
const SENTENCE_END = /[.!?;:,]/;

/**
 * Pieces of a range of tokens to leave out in turn: runs of words of nearly one size that do not
 * cross the end of a sentence or clause. Signs go with the words before them.
 */
export function chunks(tokens: readonly Token[], { start, end }: TokenRange): TokenRange[] {
  const words = tokens.slice(start, end).filter((token) => token.isWord).length;
  const size = Math.max(FEWEST_WORDS, Math.ceil(words / MAX_CHUNKS));
  const out: TokenRange[] = [];
  let first = start;
  let inside = 0;
  let ended = false;
  for (let i = start; i < end; i++) {
    const token = tokens[i];
    if (token?.isWord) {
      if (inside >= size || (ended && inside > size / 2)) {
        out.push({ start: first, end: i });
        [first, inside] = [i, 0];
      }
      inside += 1;
      ended = false;
    } else if (token && SENTENCE_END.test(token.text)) {
      ended = true;
    }
  }
  return first < end ? [...out, { start: first, end }] : out;
}

/**
 * The places, in order of effect, of those whose loss explains most of what all losses explain, and
 * at least `excess` in the same units: without them the text would stay clear.
 */
export function mostDropping(drops: readonly number[], excess = 0): number[] {
  const positive = drops
    .map((drop, place) => ({ drop, place }))
    .filter(({ drop }) => drop > 0)
    .sort((a, b) => b.drop - a.drop || a.place - b.place);
  const total = positive.reduce((sum, { drop }) => sum + drop, 0);
  const chosen: number[] = [];
  let explained = 0;
  for (const { drop, place } of positive) {
    if (explained >= Math.max(total * SHOWN_SHARE, excess)) break;
    chosen.push(place);
    explained += drop;
  }
  return chosen;
}

/** Words on each side that are shown with a chunk, within its sentence and line. */
const CONTEXT_WORDS = 5;
const STOPS = /[.!?\n]/;

/**
 * A range with the words around it in its own sentence: a slur without its target, a gift without its
 * condition or a verb without its "not" reads as something else.
 */
export function widened(text: string, tokens: readonly Token[], range: TokenRange): TokenRange {
  return {
    start: walk(text, tokens, range.start, -1),
    end: walk(text, tokens, range.end - 1, 1) + 1,
  };
}

/** The place reached from `from` in direction `step`: at most so many words on, in one sentence. */
function walk(text: string, tokens: readonly Token[], from: number, step: 1 | -1): number {
  let [at, words] = [from, 0];
  while (words < CONTEXT_WORDS) {
    const [here, next] = [tokens[at], tokens[at + step]];
    if (!here || !next) break;
    const [first, second] = step > 0 ? [here, next] : [next, here];
    const between = text.slice(first.span.end, second.span.start);
    if (STOPS.test(between) || STOPS.test(here.text) || STOPS.test(next.text)) break;
    at += step;
    words += next.isWord ? 1 : 0;
  }
  return at;
}

/** From a range's first word to its last; of a range of signs alone, the signs. */
export function spanOf(tokens: readonly Token[], { start, end }: TokenRange): Span | null {
  const inside = tokens.slice(start, end);
  const words = inside.filter((token) => token.isWord);
  const [first, last] = words.length > 0 ? [words[0], words.at(-1)] : [inside[0], inside.at(-1)];
  return first && last ? { start: first.span.start, end: last.span.end } : null;
}

/** In reading order; overlapping spans, and those with only white space between them, become one. */
export function joinNeighbours(text: string, spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = joined.at(-1);
    if (last && text.slice(last.end, span.start).trim() === '') {
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    } else {
      joined.push(span);
    }
  }
  return joined;
}
