import { isMashed } from './keyboard.js';
import { pairRarity } from './letter-pairs.js';
import { FILLERS, SMALL_TALK, singled } from './small-talk.js';

/** Letters that a whole text needs before their rarity says anything, and the mean bits a pair from which it does. */
const RANDOM_LETTERS = 10;
const RANDOM_BITS = 5.9;

type Meaning = 'some' | 'none' | 'filler';

/**
 * Whether words say nothing: keys struck at random, one character again and again, a greeting or a test by itself,
 * digits in a row, signs and emoji alone. In doubt it says no: who is wrong here ranks a real report down.
 */
export function isGibberish(text: string): boolean {
  const plain = text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}'’‘`]/gu, '')
    .toLowerCase();
  // Other scripts are not judged: we know no letters of theirs that mean nothing.
  if (/(?!\p{Script=Latin})\p{L}/u.test(plain)) return false;
  // A sign inside a word stands for a letter: `k@fir`.
  if (/\p{L}[@$*!]+\p{L}/u.test(plain)) return false;
  const tokens = plain.match(/[\p{L}\p{N}]+/gu) ?? [];
  if (tokens.length === 0) return true;
  if (isSpelledOut(plain, tokens)) return false;
  const meanings = tokens.map(meaningOf);
  if (!meanings.includes('some')) return meanings.includes('none');
  return isRandomAltogether(tokens);
}

/** `g o b l o k`: three different letters, each by itself; `0 8 1 2 …`: a row of digits; `H-1`: a letter's number. */
function isSpelledOut(plain: string, tokens: readonly string[]): boolean {
  if (/(?<![\p{L}\p{N}])[a-oq-z][ .-]?\d(?![\p{L}])/u.test(plain)) return true;
  const alone = tokens.filter((token) => token.length === 1);
  const letters = alone.filter((token) => /\p{L}/u.test(token));
  if (new Set(letters).size >= 3) return true;
  return (
    alone.length === tokens.length && letters.length === 0 && !digitsSayNothing(alone.join(''))
  );
}

function meaningOf(token: string): Meaning {
  const [letters = '', digits = '', rest] = token.match(/\p{L}+|\p{N}+/gu) ?? [];
  if (rest !== undefined || !/^[a-z]+$/.test(letters)) return digitsAlone(token);
  if (digits === '') return meaningOfWord(letters);
  // A form (C1), a multiple (50k is digits first and lands below): a letter with a number names something.
  const isNothing = letters.length > 1 && saysNothing(letters) && digitsSayNothing(digits);
  return isNothing ? 'none' : 'some';
}

function digitsAlone(token: string): Meaning {
  return /^\p{N}+$/u.test(token) && digitsSayNothing(token) ? 'none' : 'some';
}

function meaningOfWord(word: string): Meaning {
  if (FILLERS.has(singled(word))) return 'filler';
  return saysNothing(word) ? 'none' : 'some';
}

function saysNothing(word: string): boolean {
  return word.length === 1 || SMALL_TALK.has(singled(word)) || isMashed(word);
}

/** One digit, the same again and again, up or down in a row, or such a row repeated: never a telephone number. */
function digitsSayNothing(digits: string): boolean {
  const steps = [...digits]
    .slice(1)
    .map((digit, at) => (Number(digit) - Number(digits[at]) + 10) % 10);
  const inRow = steps.every((step) => step === steps[0]) && [0, 1, 9].includes(steps[0] ?? 0);
  return (
    (inRow && digits.length !== 2) || /^(\d)\1$/.test(digits) || /^(12|123|321)\1+$/.test(digits)
  );
}

/** Several short tokens, none of which is long enough to tell: `sdjfh skdjfh`. */
function isRandomAltogether(tokens: readonly string[]): boolean {
  const words = tokens.filter((token) => /^[a-z]+$/.test(token));
  return (
    words.length === tokens.length &&
    words.join('').length >= RANDOM_LETTERS &&
    pairRarity(words) >= RANDOM_BITS
  );
}
