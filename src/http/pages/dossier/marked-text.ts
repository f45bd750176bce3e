import { html, type SafeHtml } from '@remix-run/html-template';
import type { Span } from '../../../domain/signal.js';
import { revealed } from '../reveal.js';

export interface Mark {
  readonly span: Span;
  /** What the words are evidence of, such as `D1`. */
  readonly ref: string;
}

/** A stranger's text with the words that are evidence marked, and after each what it is evidence of. */
export function markedText(text: string, marks: readonly Mark[]): SafeHtml {
  const kept = marks.filter(({ span }) => span.start < span.end && span.end <= text.length);
  const ends = kept.flatMap(({ span }) => [span.start, span.end]);
  const edges = [...new Set([0, ...ends, text.length])].sort((a, b) => a - b);
  return html`${edges.slice(0, -1).map((start, at) => {
    const end = edges[at + 1] ?? text.length;
    return piece(text.slice(start, end), refsOver(kept, start), refsEnding(kept, end));
  })}`;
}

function piece(text: string, over: readonly string[], ending: readonly string[]): SafeHtml {
  if (over.length === 0) return revealed(text);
  const refs = ending.length > 0 ? html`<sup>${ending.join(', ')}</sup>` : '';
  return html`<mark>${revealed(text)}</mark>${refs}`;
}

function refsOver(marks: readonly Mark[], at: number): string[] {
  return marks.filter(({ span }) => span.start <= at && at < span.end).map(({ ref }) => ref);
}

function refsEnding(marks: readonly Mark[], at: number): string[] {
  return [...new Set(marks.filter(({ span }) => span.end === at).map(({ ref }) => ref))];
}
