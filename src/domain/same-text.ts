import { isChain } from './chain-words.js';
import type { TextPrint } from './prints.js';
import { spelledAlike } from './spelling.js';

/** Fewer words or letters say too little to tell posts apart by. */
const FEWEST_WORDS = 3;
const FEWEST_LETTERS = 12;
/** Words of a cut text that must stand in the whole one. */
const CUT_WORDS = 12;
/** Words between the first and the last difference, beyond which texts are told to be different. */
const LONGEST_MIDDLE = 400;
/** Words of a greeting and a plea together at most. */
const LONGEST_CHAIN = 40;
/** One misspelled word in so many. */
const SPELLED_EACH = 6;

/** Whether a text says enough for posts to be found and held together by it. */
export function indexedText(text: TextPrint): boolean {
  const core = coreOf(text);
  return core.length >= FEWEST_WORDS && core.join('').length >= FEWEST_LETTERS;
}

/** The words of a text between greeting and plea. */
export function coreOf({ words, head, tail }: TextPrint): readonly string[] {
  const all = words.split(' ');
  return all.slice(head, all.length - tail);
}

/**
 * How alike two texts are (0..1) where they say the same, else 0. Words may be spelled, joined or split
 * otherwise, a hashtag may repeat what is said, and a text that says that it is cut may end sooner. Any other word more,
 * less or in another's place makes it another text: one word is enough for another name, number or a denial.
 */
export function sameText(a: TextPrint, b: TextPrint): number {
  if (a.sha === b.sha || wraps(a.words.split(' '), b.words.split(' '))) return 1;
  const [one, other] = [coreOf(a), coreOf(b)];
  const short = Math.min(one.length, other.length);
  const long = Math.max(one.length, other.length);
  let start = 0;
  while (start < short && one[start] === other[start]) start++;
  let end = 0;
  while (end < short - start && one.at(-1 - end) === other.at(-1 - end)) end++;
  // The last word of a cut text may be cut itself.
  if (isCut(a, one, start) || isCut(b, other, start)) return start / long;
  const middle = [
    one.slice(start, one.length - end),
    other.slice(start, other.length - end),
  ] as const;
  if (Math.max(middle[0].length, middle[1].length) > LONGEST_MIDDLE) return 0;
  const hunks = differences(...middle);
  const texts = [one.join(''), other.join('')] as const;
  let misspelled = 0;
  for (const { left, right } of hunks) {
    if (left.join('') === right.join('')) continue;
    if (
      left.length === 0 ? repeats(right, texts[0]) : right.length === 0 && repeats(left, texts[1])
    )
      continue;
    if (
      left.length !== right.length ||
      !left.every((word, i) => spelledAlike(word, right[i] ?? ''))
    )
      return 0;
    misspelled += left.length;
  }
  return misspelled * SPELLED_EACH > short ? 0 : 1 - misspelled / long;
}

/** Whether the longer is the shorter with a greeting before or a plea behind, wherever these seem to end. */
function wraps(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const more = long.length - short.length;
  if (more > LONGEST_CHAIN) return false;
  for (let at = 0; at <= more; at++) {
    if (!short.every((word, i) => word === long[at + i])) continue;
    if (isChain(long.slice(0, at)) && isChain(long.slice(at + short.length).reverse())) return true;
  }
  return false;
}

function isCut(text: TextPrint, words: readonly string[], shared: number): boolean {
  return text.cut && shared >= CUT_WORDS && shared >= words.length - 1;
}

/** Hashtags of words that the other text says too. */
function repeats(tags: readonly string[], said: string): boolean {
  return tags.every((tag) => tag.startsWith('#') && said.includes(tag.slice(1)));
}

interface Difference {
  readonly left: string[];
  readonly right: string[];
}

/** The runs in which two lists differ, by their longest common subsequence. */
function differences(left: readonly string[], right: readonly string[]): Difference[] {
  const across = right.length + 1;
  const common = new Uint16Array((left.length + 1) * across);
  for (let i = left.length - 1; i >= 0; i--) {
    for (let k = right.length - 1; k >= 0; k--) {
      const at = i * across + k;
      common[at] =
        left[i] === right[k]
          ? (common[at + across + 1] ?? 0) + 1
          : Math.max(common[at + across] ?? 0, common[at + 1] ?? 0);
    }
  }
  const hunks: Difference[] = [];
  let open: Difference | null = null;
  for (let i = 0, k = 0; i < left.length || k < right.length; ) {
    if (i < left.length && k < right.length && left[i] === right[k]) {
      open = null;
      i++;
      k++;
      continue;
    }
    if (open === null) {
      open = { left: [], right: [] };
      hunks.push(open);
    }
    const down = common[(i + 1) * across + k] ?? 0;
    const along = common[i * across + k + 1] ?? 0;
    if (k >= right.length || (i < left.length && down >= along)) open.left.push(left[i++] ?? '');
    else open.right.push(right[k++] ?? '');
  }
  return hunks;
}
