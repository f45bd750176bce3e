import { boxAround } from '../domain/evidence.js';
import type { Box, Segment, Span, Word } from '../domain/signal.js';
import { fold } from './fold.js';

/** One line as it was meant: of a post's own text, or of an image without what a QR code says. */
export interface Line {
  /** Normalised words; of the length of what was read. */
  readonly text: string;
  /** `text` folded, of the same length. */
  readonly folded: string;
  /** In the segment's text. */
  readonly span: Span;
  /** Empty in a post's own text. */
  readonly words: readonly Word[];
  /** In pixels of the upright image. */
  readonly box: Box;
}

/** The printed lines of an image in reading order; of a post's own text the lines that it was typed in. */
export function linesOf(segment: Segment): readonly Line[] {
  if (segment.part === 'text') return typedLines(segment.text);
  const printed = segment.words.filter(({ engine }) => engine !== 'qr-reader');
  const lines: Word[][] = [];
  let end = 0;
  for (const word of printed) {
    const open = lines.at(-1);
    if (open && !segment.text.slice(end, word.span.start).includes('\n')) open.push(word);
    else lines.push([word]);
    end = word.span.end;
  }
  return lines.map((words) => toLine(words, segment.text));
}

function typedLines(typed: string): readonly Line[] {
  let start = 0;
  return typed.split('\n').flatMap((text): Line[] => {
    const span = { start, end: start + text.length };
    start = span.end + 1;
    if (text.trim() === '') return [];
    return [{ text, folded: fold(text), span, words: [], box: [0, 0, 0, 0] }];
  });
}

function toLine(words: readonly Word[], read: string): Line {
  const start = words[0]?.span.start ?? 0;
  let text = '';
  for (const { span, normalized } of words) {
    text += read.slice(start + text.length, span.start) + normalized;
  }
  return {
    text,
    folded: fold(text),
    span: { start, end: start + text.length },
    words,
    box: boxAround(words) ?? [0, 0, 0, 0],
  };
}

/** The middle value, of an even count the higher of the two; 0 without values. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
