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
 * A space class above this between two characters is a space though blank may win over it. Anything from
 * 0.05 to 0.3 reads the calibration edition of the drawn banners alike.
 */
const SPACE_THRESHOLD = 0.2;

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

/** Words of one line by greedy CTC decoding: equal neighbours are one character, blanks are none. */
export function decodeWords(steps: Steps, alphabet: readonly string[]): readonly DecodedWord[] {
  const words: DecodedWord[] = [];
  let current: Emission[] = [];
  for (const emission of emissions(steps, alphabet)) {
    const previous = current.at(-1);
    const space = emission.text === ' ';
    if (previous && (space || sawSpace(steps, previous, emission))) {
      words.push(joinWord(current));
      current = [];
    }
    if (!space) current.push(emission);
  }
  if (current.length > 0) words.push(joinWord(current));
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
    const text = value === alphabet.length + 1 ? ' ' : (alphabet[value - 1] ?? '');
    if (text !== '') found.push({ text, probability: probabilities[peak] as number, step: peak });
  }
  return found;
}

function sawSpace({ spaces }: Steps, left: Emission, right: Emission): boolean {
  return spaces.subarray(left.step + 1, right.step).some((space) => space > SPACE_THRESHOLD);
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
