import type { QrCode } from '../domain/detector.js';
import type { PartId, Segment, Word } from '../domain/signal.js';

/** Segments of one part as one: each begins on its own line, and spans move with their words. */
export function joinSegments(part: PartId, segments: readonly Segment[]): Segment {
  const words: Word[] = [];
  let text = '';
  for (const segment of segments.filter((one) => one.text !== '')) {
    if (text !== '') text += '\n';
    words.push(...segment.words.map((word) => moved(word, text.length)));
    text += segment.text;
  }
  return { part, text, words };
}

/** The contents of codes, a line each; a word of it stands where its code stands. */
export function codeSegment(part: PartId, codes: readonly QrCode[]): Segment {
  const lines = codes.flatMap(({ content, box }): Segment[] => {
    if (content === null) return [];
    const words = [...content.matchAll(/\S+/g)].map(({ 0: text, index }) => ({
      text,
      // Not a guess: error correction has confirmed it.
      confidence: 1,
      box,
      span: { start: index, end: index + text.length },
    }));
    return [{ part, text: content, words }];
  });
  return joinSegments(part, lines);
}

/**
 * Frames of one animation as one text. Most frames repeat what the one before says: a line that
 * stands already in an earlier frame is left out, so that repetition weighs nothing.
 */
export function joinFrames(part: PartId, frames: readonly Segment[]): Segment {
  const known = new Set<string>();
  const fresh = frames.flatMap((frame) => {
    const lines = linesOf(frame).filter(({ text }) => !known.has(text));
    for (const { text } of lines) known.add(text);
    return lines;
  });
  return joinSegments(part, fresh);
}

function linesOf({ part, text, words }: Segment): Segment[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const [from, to] = [start, start + line.length];
    start = to + 1;
    const inside = words.filter(({ span }) => span.start >= from && span.end <= to);
    return { part, text: line, words: inside.map((word) => moved(word, -from)) };
  });
}

function moved(word: Word, by: number): Word {
  const { start, end } = word.span;
  return { ...word, span: { start: start + by, end: end + by } };
}
