import type { QrCode } from '../domain/detector.js';
import type { PartId, Segment, Word } from '../domain/signal.js';

/** The segment's text with every word as it was meant; of the same length, so that spans hold. */
export function normalizedText({ text, words }: Segment): string {
  let meant = '';
  for (const { span, normalized } of words)
    meant += text.slice(meant.length, span.start) + normalized;
  return meant + text.slice(meant.length);
}

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
      normalized: text,
      engine: 'qr-reader' as const,
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
 * says what one of an earlier frame says is left out, so that repetition weighs nothing.
 */
export function joinFrames(part: PartId, frames: readonly Segment[]): Segment {
  const known = new Set<string>();
  const fresh = frames.flatMap((frame) => {
    const lines = linesOf(frame).filter((line) => !known.has(normalizedText(line)));
    for (const line of lines) known.add(normalizedText(line));
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
