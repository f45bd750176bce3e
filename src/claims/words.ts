import { isIdle } from './idle-words.js';
import { phraseAt, termOf } from './word-classes.js';

/** What a word or phrase stands for, and where it stands: half-open UTF-16 offsets into the text. */
export interface Token {
  readonly term: string;
  readonly start: number;
  readonly end: number;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\p{Cf}]*/gu;
const DROPPED = /[\p{M}\p{Cf}]/gu;
const LEET: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
};
/** Longer is no word: a code, or letters without a space. */
const LONGEST = 40;

/** The words of a text that say what it is about, in order; the same for a claim and for a post. */
export function tokensOf(text: string): Token[] {
  const found = [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    word: foldWord(word),
    start: index,
    end: index + word.length,
  }));
  const words = found.map(({ word }) => word);
  const tokens: Token[] = [];
  for (let at = 0; at < found.length; ) {
    const phrase = phraseAt(words, at);
    const first = found[at];
    const last = found[at + (phrase?.length ?? 1) - 1];
    if (!first || !last) break;
    const term = phrase?.term ?? (isIdle(first.word) ? '' : termOf(first.word));
    if (term !== '' && !(term.length === 1 && /\D/.test(term))) {
      tokens.push({ term, start: first.start, end: last.end });
    }
    at += phrase?.length ?? 1;
  }
  return tokens;
}

/** Lower case without marks, digits for letters read as letters, a word said twice once: "b4gi2" is bagi. */
function foldWord(word: string): string {
  const plain = word.normalize('NFKD').replace(DROPPED, '').toLowerCase().slice(0, LONGEST);
  if (!/^[a-z]/.test(plain)) return plain;
  const letters = plain
    .replace(/2$/, '')
    .replace(/[013457](?=[a-z])/g, (sign) => LEET[sign] ?? sign);
  const calm = letters.replace(/([a-z])\1{2,}/g, '$1');
  return calm.replace(/^([a-z]{3,})\1(?=$|an$|in$)/, '$1');
}
