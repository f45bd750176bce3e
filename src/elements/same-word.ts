import { editDistance } from './edit-distance.js';

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

/** Whether two words (blurred) are one, errors of OCR and spellings of given names allowed. */
export function isSameWord(a: string, b: string): boolean {
  if (a === b) return true;
  if (VARIANTS.some((variants) => variants.includes(a) && variants.includes(b))) return true;
  const limit = tolerance(Math.min(a.length, b.length));
  return limit > 0 && isWithin(a, b, limit);
}

/** More than one letter amiss is OCR's doing only behind a first letter that is right. */
function isWithin(a: string, b: string, limit: number): boolean {
  return editDistance(a, b, limit) <= (a[0] === b[0] ? limit : 1);
}

/** Whether two runs of words (blurred, without spaces) are one that was split or joined elsewhere. */
export function isSameRun(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  if (length < 8) return a === b && length >= 6;
  const limit = length < 12 ? 1 : 2;
  return isWithin(a, b, limit);
}

/** Whether a word (blurred) is a given name that too many bear. */
export function isCommonName(blur: string): boolean {
  return COMMON.test(blur);
}
