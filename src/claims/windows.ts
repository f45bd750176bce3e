import { type Token, tokensOf } from './words.js';

/** Words that may repeat a claim: a sentence, two short ones, or a piece of a long one. */
export interface Window {
  readonly tokens: readonly Token[];
  /** What stands around the words, half-open UTF-16 offsets: there it may be said that they are not true. */
  readonly around: { readonly start: number; readonly end: number };
}

/** Tokens of one window at most: about as many as the longest claims have. */
const LONGEST = 24;
const STEP = 12;
/** What has fewer repeats no claim that could be told from others. */
const LEAST = 2;

const SENTENCE_END = /[.!?…]+(?=\s|$)|[\n;|]+/g;

/** All windows of a text, in order of appearance. */
export function windowsOf(text: string): Window[] {
  const sentences = sentencesOf(text);
  const windows = sentences.flatMap((sentence, at) => {
    const around = {
      start: sentences[at - 1]?.start ?? sentence.start,
      end: sentences[at + 1]?.end ?? sentence.end,
    };
    const next = sentences[at + 1];
    const joined = next ? [...sentence.tokens, ...next.tokens] : [];
    return [
      ...pieces(sentence.tokens).map((tokens) => ({ tokens, around })),
      ...(joined.length > 0 && joined.length <= LONGEST
        ? [{ tokens: joined, around: { ...around, end: sentences[at + 2]?.end ?? around.end } }]
        : []),
    ];
  });
  return windows.filter(({ tokens }) => tokens.length >= LEAST);
}

interface Sentence {
  readonly tokens: readonly Token[];
  readonly start: number;
  readonly end: number;
}

function sentencesOf(text: string): Sentence[] {
  const ends = [...text.matchAll(SENTENCE_END)].map(({ 0: sign, index }) => index + sign.length);
  const tokens = tokensOf(text);
  const sentences: Sentence[] = [];
  let start = 0;
  let next = 0;
  for (const end of [...ends, text.length]) {
    const first = next;
    while (next < tokens.length && (tokens[next]?.start ?? end) < end) next++;
    // Lines of signs alone part nothing.
    if (next > first) sentences.push({ tokens: tokens.slice(first, next), start, end });
    start = end;
  }
  return sentences;
}

function pieces(tokens: readonly Token[]): (readonly Token[])[] {
  if (tokens.length <= LONGEST) return [tokens];
  const count = Math.ceil((tokens.length - LONGEST) / STEP) + 1;
  return Array.from({ length: count }, (_, at) => tokens.slice(at * STEP, at * STEP + LONGEST));
}
