import { CALL, CLAIM } from './stance.js';

/** What the words read off two images say of whether they are one picture. */
export type WordsSay = 'same' | 'silent' | 'doubt' | 'other';

/** Common words matched that speak for one picture, and the least share of those of the poorer reading. */
const FEWEST_MATCHED = 3;
const LEAST_MATCHED = 0.5;
/** Shorter words that are no number are read out of noise. */
const SHORTEST = 3;
const SHORTEST_NAME = 4;

/**
 * Holds the words of one image to those of another, both as `ImagePrint.words`. `other`: numbers differ, or
 * names, or one of them denies. `doubt`: their calls to vote differ, or one bears numbers or names and none of them was read off the other.
 * `silent`: too few words to tell.
 */
export function compareShown(a: string, b: string): WordsSay {
  const [one, other] = [tokens(a), tokens(b)];
  const [onlyA, onlyB] = [lacking(one, other), lacking(other, one)];
  if ([...onlyA, ...onlyB].some(({ word }) => CLAIM.test(word))) return 'other';
  // "Coblos nomor 2" and "jangan dipilih" on one banner, of which the denial went unread.
  if ([...onlyA, ...onlyB].some(({ word }) => CALL.test(word))) return 'doubt';
  for (const kind of [isBallotNumber, isName]) {
    if (onlyA.some(kind) && onlyB.some(kind)) return 'other';
    const [more, less] = onlyA.some(kind) ? [onlyA, other] : [onlyB, one];
    // A small date or a name in the last line may go unread; not the only one.
    if (more.some(kind) && !less.some(kind)) return 'doubt';
  }
  const least = Math.min(one.length, other.length);
  const matched = Math.min(one.length - onlyA.length, other.length - onlyB.length);
  if (matched < LEAST_MATCHED * least) return 'other';
  return least < FEWEST_MATCHED ? 'silent' : 'same';
}

interface Token {
  readonly word: string;
  readonly common: boolean;
  /** The day in a date: the month stands behind it. */
  readonly day: boolean;
}

const MONTH =
  /^(?:jan|feb|mar|apr|mei|may|jun|jul|agu|aug|sep|okt|oct|nov|nop|des|dec)(?:[a-z]{0,7})$/;

function tokens(words: string): Token[] {
  if (words === '') return [];
  return words
    .split(' ')
    .map((word, at, all) => ({
      word: word.replace(/^~/, ''),
      common: word.startsWith('~'),
      day: MONTH.test((all[at + 1] ?? '').replace(/^~/, '')),
    }))
    .filter(({ word }) => /\d/.test(word) || word.length >= SHORTEST);
}

/** One or two digits: a pair's, a candidate's or a party's number. Longer ones are dates and telephone numbers. */
function isBallotNumber({ word, day }: Token): boolean {
  return !day && /^\d{1,2}$/.test(word);
}

function isName({ word, common }: Token): boolean {
  return !common && /^\p{L}+$/u.test(word) && word.length >= SHORTEST_NAME;
}

/** The words of one image that the other has neither as they are, nor misread, nor joined to others. */
function lacking(words: readonly Token[], others: readonly Token[]): Token[] {
  const known = new Set(others.map(({ word }) => word));
  const joined = others.map(({ word }) => word).join('');
  return words.filter(
    ({ word }) =>
      !known.has(word) &&
      !(
        word.length >= SHORTEST_NAME &&
        !/\d/.test(word) &&
        (joined.includes(word) || isMisread(word, others))
      ),
  );
}

/** A letter in five may be misread, but not the only one of a short word: "Dana" is not "Dani". */
function isMisread(word: string, others: readonly Token[]): boolean {
  const limit = Math.floor(word.length / 6);
  return (
    limit > 0 &&
    others.some(
      ({ word: other }) =>
        Math.abs(other.length - word.length) <= limit && near(word, other, limit),
    )
  );
}

/** Whether two words are at most `limit` letters apart (Levenshtein). */
function near(a: string, b: string, limit: number): boolean {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let k = 1; k <= b.length; k++) {
      const kept = (row[k - 1] ?? 0) + (a[i - 1] === b[k - 1] ? 0 : 1);
      next.push(Math.min(kept, (row[k] ?? 0) + 1, (next[k - 1] ?? 0) + 1));
    }
    row = next;
  }
  return (row[b.length] ?? Number.POSITIVE_INFINITY) <= limit;
}
