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
      return limit > 0 && isWithin(a, b, limit);
    },
    isRun: (a, b) => {
      const length = Math.min(a.length, b.length);
      if (length < 8) return a === b && length >= 6;
      return isWithin(a, b, length < 12 ? 1 : 2);
    },
  };
}

/** Whether two words (blurred) are one, errors of OCR and spellings of given names allowed. */
export function isSameWord(a: string, b: string): boolean {
  return SAME.isWord(a, b);
}

/** Whether a word (blurred) is a given name that too many bear. */
export function isCommonName(blur: string): boolean {
  return COMMON.test(blur);
}
