import type { Span } from '../domain/signal.js';

/** A hashtag, and its words as their capitals tell them: "#TolakGolput2024" is "Tolak Golput 2024". */
export interface Hashtag {
  readonly span: Span;
  readonly words: string;
}

/** The hashtags of a text, in order. */
export function hashtagsIn(text: string): readonly Hashtag[] {
  return [...text.matchAll(/#([\p{L}\d_]{2,80})/gu)].map(({ 0: whole, 1: said = '', index }) => ({
    span: { start: index, end: index + whole.length },
    words: said
      .replace(/_/g, ' ')
      .replace(/(?<=\p{Ll})(?=[\p{Lu}\d])|(?<=\d)(?=\p{L})|(?<=\p{Lu})(?=\p{Lu}\p{Ll}|\d)/gu, ' '),
  }));
}
