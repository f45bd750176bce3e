import { pairRarity } from './letter-pairs.js';

/** Told from keys alone whether letters were struck without meaning. Words are lower case, a to z. */

const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const PLACES = new Map(
  ROWS.flatMap((row, y) =>
    [...row].map((key, x): [string, readonly [number, number]] => [key, [x, y]]),
  ),
);
/** Runs of three keys that are words, abbreviations or the heart of one: wer, tre, dsa (desa), poi, iop (Ethiopia). */
const SPELT = new Set(['wer', 'ert', 'tre', 'rew', 'dsa', 'poi', 'iop', 'oiu', 'uio', 'jkl']);
/** A walk of four keys in one direction is no accident of spelling; three may be. */
const LONG_WALK = 4;
/** Shorter strings of consonants are how people abbreviate: DPRD, gblk, brngsk. */
const SHORTEST_RANDOM = 6;
/**
 * Bits a pair. Of 109,871 real comments of at most 60 characters the rarest averages 5.9, 20 are above 5.2;
 * of mashed strings of six letters and more nearly all are above 5.4.
 */
const RANDOM_BITS = 5.4;

/** Whether a word is a walk over keys, one pattern again and again, or letters at random. */
export function isMashed(word: string): boolean {
  return (
    isOneLetter(word) ||
    isWalk(word) ||
    isPattern(word) ||
    isAlphabet(word) ||
    (word.length >= SHORTEST_RANDOM && !isLaughter(word) && pairRarity([word]) >= RANDOM_BITS)
  );
}

/** `aaaa`; but not `uu` (undang-undang), nor a Roman number. */
function isOneLetter(word: string): boolean {
  return word.length >= 3 && new Set(word).size === 1 && word !== 'iii';
}

/** `asdfgh`, `lkjh`, `qweasd`: neighbouring keys, in one direction each, nearly all of the word. */
function isWalk(word: string): boolean {
  const walks = walksOf(word).filter(({ length }) => length >= 3);
  const covered = walks.reduce((sum, { length }) => sum + length, 0);
  if (walks.some(({ length }) => length >= LONG_WALK)) return covered >= 0.75 * word.length;
  return covered === word.length && (walks.length > 1 || !SPELT.has(word));
}

function walksOf(word: string): readonly string[] {
  const walks: string[] = [];
  let start = 0;
  while (start < word.length) {
    const step = stepAt(word, start);
    let end = start + 1;
    while (step !== 0 && stepAt(word, end - 1) === step) end += 1;
    walks.push(word.slice(start, end));
    start = end;
  }
  return walks;
}

/** 1 or -1 to the neighbouring key of the same row, else 0. */
function stepAt(word: string, at: number): number {
  const [a, b] = [PLACES.get(word[at] ?? ''), PLACES.get(word[at + 1] ?? '')];
  if (!a || !b || a[1] !== b[1]) return 0;
  const step = b[0] - a[0];
  return Math.abs(step) === 1 ? step : 0;
}

/** `hdjshdjsh`, `jkjkjk`: consonants in a pattern of two to five; or three neighbouring keys in any order, `dsadsa`. */
function isPattern(word: string): boolean {
  if (word.length < SHORTEST_RANDOM || isLaughter(word)) return false;
  return (/^[^aeiou]+$/.test(word) && isPeriodic(word)) || isOnThreeKeys(word);
}

function isPeriodic(word: string): boolean {
  return [2, 3, 4, 5].some(
    (period) =>
      word.length >= 2 * period &&
      [...word].every((key, at) => at < period || key === word[at - period]),
  );
}

function isOnThreeKeys(word: string): boolean {
  const keys = [...new Set(word)].map((key) => PLACES.get(key));
  const columns = keys.map((place) => place?.[0] ?? Number.NaN);
  return (
    keys.length === 3 &&
    new Set(keys.map((place) => place?.[1])).size === 1 &&
    Math.max(...columns) - Math.min(...columns) === 2
  );
}

/** `abcd`, `abcabc`. */
function isAlphabet(word: string): boolean {
  return (
    /^(?:abc)+$/.test(word) || (word.length >= 4 && 'abcdefghijklmnopqrstuvwxyz'.startsWith(word))
  );
}

/** `wkwkwk`, `wkwkwlwk`, `xixixi`, `ckckck`: they answer something. */
function isLaughter(word: string): boolean {
  const laughs = word.match(/wk|kw/g)?.length ?? 0;
  return 3 * laughs >= word.length || /^(?:[awko]+|[xi]+|[xd]+|[ck]+|[hae]+)$/.test(word);
}
