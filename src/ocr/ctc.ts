import { joinedAt } from './joined-words.js';
import type { WordList } from './word-list.js';

/**
 * A recogniser's output reduced to what decoding needs. Time steps run along the line from its
 * left edge; all arrays have one entry a step.
 */
export interface Steps {
  /** The likeliest class: 0 is CTC's blank, `alphabet.length + 1` a space, `i + 1` `alphabet[i]`. */
  readonly classes: Uint16Array;
  /** That class's probability, 0..1. */
  readonly probabilities: Float32Array;
  /** The space class's probability, 0..1. */
  readonly spaces: Float32Array;
}

/** A word as it was read, with the steps of its first and last character's peak, both inclusive. */
export interface DecodedWord {
  readonly text: string;
  /** Mean probability of the word's characters, 0..1. */
  readonly confidence: number;
  readonly first: number;
  readonly last: number;
  /** Number of characters the recogniser emitted for it. */
  readonly characters: number;
}

interface Emission {
  readonly text: string;
  readonly probability: number;
  readonly step: number;
}

/**
 * The recogniser was trained on text with few spaces and often lets blank win over a space it saw.
 * A space class above this between two characters is a space. On 305 rendered lines 0.02 missed 8 of
 * 926 spaces, 0.01 missed 3; nearly all it then found in vain stood at punctuation, hence `clings`.
 */
const SPACE_THRESHOLD = 0.01;
/** What it takes where a space would be unusual. */
const STRONG_SPACE_THRESHOLD = 0.1;
/**
 * What it takes where a number and a word meet: on rendered lines, spaces there peaked at 0.005 and
 * more, "Rp3" and the like at no more than 0.0005.
 */
const NUMBER_SPACE_THRESHOLD = 0.005;
/**
 * What it takes where the letters on either side are words and all together are none. Where no space
 * stood, on 4,953 words of drawn banners, it peaked there at no more than 0.00035 ("HALIMAH").
 */
const JOINED_SPACE_THRESHOLD = 0.001;

/** Reduces softmax output of `steps` × `classes` values; the last class is the space. Throws on NaN. */
export function reduceSteps(data: Float32Array, steps: number, classes: number): Steps {
  const reduced = {
    classes: new Uint16Array(steps),
    probabilities: new Float32Array(steps),
    spaces: new Float32Array(steps),
  };
  for (let step = 0; step < steps; step++) {
    const row = step * classes;
    let best = 0;
    for (let i = 1; i < classes; i++) {
      if ((data[row + i] as number) > (data[row + best] as number)) best = i;
    }
    const probability = data[row + best] as number;
    if (!Number.isFinite(probability))
      throw new Error('the recogniser gave a value that is not finite');
    reduced.classes[step] = best;
    reduced.probabilities[step] = probability;
    reduced.spaces[step] = data[row + classes - 1] as number;
  }
  return reduced;
}

/**
 * Words of one line by greedy CTC decoding: equal neighbours are one character, blanks are none. Two
 * words of `listed` that the recogniser all but joined are parted.
 */
export function decodeWords(
  steps: Steps,
  alphabet: readonly string[],
  listed: WordList,
): readonly DecodedWord[] {
  const words: DecodedWord[] = [];
  let current: Emission[] = [];
  for (const emission of emissions(steps, alphabet)) {
    const previous = current.at(-1);
    const space = emission.text === ' ';
    if (previous && (space || sawSpace(steps, current.at(-2), previous, emission))) {
      words.push(...partJoined(steps, current, listed).map(joinWord));
      current = [];
    }
    if (!space) current.push(emission);
  }
  if (current.length > 0) words.push(...partJoined(steps, current, listed).map(joinWord));
  return words;
}

function emissions(steps: Steps, alphabet: readonly string[]): readonly Emission[] {
  const found: Emission[] = [];
  const { classes, probabilities } = steps;
  for (let start = 0, end = 0; start < classes.length; start = end) {
    const value = classes[start] as number;
    let peak = start;
    for (end = start; end < classes.length && classes[end] === value; end++) {
      if ((probabilities[end] as number) > (probabilities[peak] as number)) peak = end;
    }
    if (value === 0) continue;
    const text = value === alphabet.length + 1 ? ' ' : plain(alphabet[value - 1] ?? '');
    if (text !== '') found.push({ text, probability: probabilities[peak] as number, step: peak });
  }
  return found;
}

/** Full-width and other compatibility forms as plain characters; any white space as one space. */
function plain(character: string): string {
  if (/^\s$/u.test(character)) return ' ';
  const normal = character.normalize('NFKC');
  // Some accents decompose into a space and a mark: those stay as they are.
  return /\s/u.test(normal) ? character : normal;
}

function sawSpace(
  steps: Steps,
  before: Emission | undefined,
  left: Emission,
  right: Emission,
): boolean {
  const threshold = spaceThreshold(before?.text ?? '', left.text, right.text);
  return spaceBetween(steps, left, right) > threshold;
}

/** The space class's peak between two characters. */
function spaceBetween(steps: Steps, left: Emission, right: Emission): number {
  return steps.spaces.subarray(left.step + 1, right.step).reduce((a, b) => Math.max(a, b), 0);
}

function partJoined(
  steps: Steps,
  characters: readonly Emission[],
  listed: WordList,
): readonly (readonly Emission[])[] {
  const mayPart = (at: number) => {
    const [left, right] = [characters[at - 1], characters[at]];
    return !!left && !!right && spaceBetween(steps, left, right) > JOINED_SPACE_THRESHOLD;
  };
  const texts = characters.map(({ text }) => text);
  const at = joinedAt(texts, mayPart, listed);
  return at === null ? [characters] : [characters.slice(0, at), characters.slice(at)];
}

function spaceThreshold(before: string, left: string, right: string): number {
  if (clings(before, left, right)) return STRONG_SPACE_THRESHOLD;
  return endsNumber(before, left, right) ? NUMBER_SPACE_THRESHOLD : SPACE_THRESHOLD;
}

/** Pairs that are rarely written apart: "13.00", "Rp50.000", "alun-alun", "#Pilih", "ya!". */
function clings(before: string, left: string, right: string): boolean {
  if (/[-#@(/]/.test(left) || /[-,.!?:;)%/]/.test(right)) return true;
  // A comma behind a word is no decimal comma: "Senin, 3 Mei".
  if (left === ',' && /\p{L}/u.test(before)) return false;
  return /[.,:]/.test(left) && /\d/.test(right);
}

/** Between `left` and `right` a number ends or begins: "nomor 3", "24 jam", "2. Jembatan". */
function endsNumber(before: string, left: string, right: string): boolean {
  if (/\p{L}/u.test(left)) return /\d/.test(right);
  const number = left === '.' ? before : left;
  return /\d/.test(number) && /\p{L}/u.test(right);
}

function joinWord(characters: readonly Emission[]): DecodedWord {
  const sum = characters.reduce((total, { probability }) => total + probability, 0);
  return {
    text: characters.map(({ text }) => text).join(''),
    confidence: sum / characters.length,
    first: characters[0]?.step ?? 0,
    last: characters.at(-1)?.step ?? 0,
    characters: characters.length,
  };
}

/**
 * Joins the steps of two overlapping windows of one line, where `overlap` steps at the end of
 * `left` show the same pixels as the start of `right`. The seam lies where both are surest of
 * blank, so that no character is cut or counted twice.
 */
export function joinSteps(left: Steps, right: Steps, overlap: number): Steps {
  const from = left.classes.length - overlap;
  let seam = Math.floor(overlap / 2);
  let best = -1;
  // The windows' outermost steps lack context: look for the seam in the middle half.
  for (let i = Math.floor(overlap / 4); i < Math.ceil((overlap * 3) / 4); i++) {
    const blank = blankness(left, from + i) + blankness(right, i);
    if (blank > best) [seam, best] = [i, blank];
  }
  const join = <T extends Uint16Array | Float32Array>(a: T, b: T, out: T): T => {
    out.set(a.subarray(0, from + seam));
    out.set(b.subarray(seam), from + seam);
    return out;
  };
  const length = from + right.classes.length;
  return {
    classes: join(left.classes, right.classes, new Uint16Array(length)),
    probabilities: join(left.probabilities, right.probabilities, new Float32Array(length)),
    spaces: join(left.spaces, right.spaces, new Float32Array(length)),
  };
}

function blankness(steps: Steps, step: number): number {
  return steps.classes[step] === 0 ? (steps.probabilities[step] ?? 0) : 0;
}
