import { editDistance } from './edit-distance.js';
import { misreadings } from './misreading.js';

type Distance = (a: string, b: string, limit: number) => number;

/** Ways to write one given name; compared after `blurred`. */
const VARIANTS: readonly (readonly string[])[] = [
  [
    'muhamad',
    'mohamad',
    'muhamed',
    'mochamad',
    'mochamat',
    'muh',
    'moh',
    'mohd',
    'moch',
    'much',
    'm',
    'muchamad',
  ],
  ['abdui', 'abdu', 'abd', 'abdi'],
  ['siti', 'sitti', 'st', 'st'],
  ['ahmad', 'achmad', 'akhmad', 'ahmat', 'achmat'],
];
/** Too many people bear these for them to tell somebody. */
const COMMON =
  /^(?:muhamad|mohamad|muh|moh|mohd|moch|mochamad|m|abdui|abd|siti|st|ahmad|achmad|akhmad|a|i|ni|nur|sri|gede|made|nyoman|ketut|wayan|putu|komang|kadek|andi|iaiu|baiq|raden|aji|bin|binti|ai|ei|ei)$/;

/** Letters that may differ between a word of this length and itself as OCR read it. */
function tolerance(length: number): number {
  if (length < 5) return 0;
  return length < 9 ? 1 : 2;
}

/** How words and runs of words (blurred, runs without spaces) are held to each other. */
export interface Comparison {
  readonly isWord: (a: string, b: string) => boolean;
  /** Of words that were split or joined elsewhere. */
  readonly isRun: (a: string, b: string) => boolean;
}

/** One and the same, errors of OCR and spellings of given names allowed. */
export const SAME = comparison(misreadings);
/** Alike: another person's name too may differ by so little. */
export const NEAR = comparison(editDistance);

function comparison(distance: Distance): Comparison {
  // More than one letter amiss is OCR's doing only behind a first letter that is right.
  const isWithin = (a: string, b: string, limit: number) =>
    distance(a, b, limit) <= (a[0] === b[0] ? limit : 1);
  return {
    isWord: (a, b) => {
      if (a === b) return true;
      if (VARIANTS.some((variants) => variants.includes(a) && variants.includes(b))) return true;
      const limit = tolerance(Math.min(a.length, b.length));
      return limit > 0 && mayBeWithin(a, b, limit) && isWithin(a, b, limit);
    },
    isRun: (a, b) => {
      const length = Math.min(a.length, b.length);
      if (length < 8) return a === b && length >= 6;
      const limit = length < 12 ? 1 : 2;
      return mayBeWithin(a, b, limit) && isWithin(a, b, limit);
    },
  };
}

/**
 * Whether so few changes can make one word the other, by length and the letters that each has: a change brings one
 * in and takes one out at most. Most words differ by more, which is told without comparing letter by letter.
 */
function mayBeWithin(a: string, b: string, limit: number): boolean {
  if (Math.abs(a.length - b.length) > limit) return false;
  let others = lettersIn(a) ^ lettersIn(b);
  let count = 0;
  for (; others !== 0 && count <= 2 * limit; count += 1) others &= others - 1;
  return count <= 2 * limit;
}

/** A bit for each letter of a word, those beyond a to z together with some of them. */
function lettersIn(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at += 1) bits |= 1 << (word.charCodeAt(at) & 31);
  return bits;
}

/** Whether two words (blurred) are one, errors of OCR and spellings of given names allowed. */
export function isSameWord(a: string, b: string): boolean {
  return SAME.isWord(a, b);
}

/** Whether a word (blurred) is a given name that too many bear. */
export function isCommonName(blur: string): boolean {
  return COMMON.test(blur);
}
