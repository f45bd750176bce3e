import type { Box, Evidence, Segment, Span, Word } from './signal.js';

/** Evidence that is words. */
type WordEvidence = Evidence & { readonly span: Span; readonly quote: string };

/**
 * Spans of a segment as evidence with quotes and boxes. On an image, a span that runs over several
 * lines becomes one piece a line: a box around words of two lines would cover words between them.
 */
export function toEvidence(segment: Segment, spans: readonly Span[]): WordEvidence[] {
  const pieces =
    segment.part === 'text' ? spans : spans.flatMap((span) => byLine(segment.text, span));
  return pieces.map((span) => ({
    part: segment.part,
    span,
    quote: segment.text.slice(span.start, span.end),
    box: boxAround(segment.words.filter((word) => overlaps(word.span, span))),
  }));
}

function byLine(text: string, span: Span): Span[] {
  const pieces: Span[] = [];
  let start = span.start;
  for (const line of text.slice(span.start, span.end).split('\n')) {
    const isLast = start + line.length === span.end;
    const length = isLast ? line.length : withoutComma(line).length;
    if (line.trim() !== '') pieces.push({ start, end: start + length });
    start += line.length + 1;
  }
  return pieces;
}

/** What goes on in the next line ends in none of these when it is quoted by itself. */
function withoutComma(line: string): string {
  const said = line.trimEnd();
  return /[^,;:][,;:]$/.test(said) ? said.slice(0, -1) : said;
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** The smallest box that holds all words; null without words. */
export function boxAround(words: readonly Word[]): Box | null {
  if (words.length === 0) return null;
  const left = Math.min(...words.map(({ box }) => box[0]));
  const top = Math.min(...words.map(({ box }) => box[1]));
  const right = Math.max(...words.map(({ box }) => box[0] + box[2]));
  const bottom = Math.max(...words.map(({ box }) => box[1] + box[3]));
  return [left, top, right - left, bottom - top];
}
