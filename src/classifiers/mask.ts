import type { Span } from '../domain/signal.js';
import { MASK, PLACEHOLDER } from './fold-tables.js';

/** UTF-16 ranges that become one space each, in reading order and without overlaps. */
export function masked(text: string): Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(MASK)) {
    spans.push({ start: match.index, end: match.index + match[0].length });
  }
  // The second pattern sees the first one's result, where a masked range already is a space.
  const rest = spans.length === 0 ? text : blanked(text, spans);
  for (const match of rest.matchAll(PLACEHOLDER)) {
    spans.push({ start: match.index, end: match.index + match[0].length });
  }
  return spans.sort((a, b) => a.start - b.start);
}

function blanked(text: string, spans: readonly Span[]): string {
  let out = '';
  let at = 0;
  for (const span of spans) {
    out += text.slice(at, span.start) + ' '.repeat(span.end - span.start);
    at = span.end;
  }
  return out + text.slice(at);
}
