import type { Span } from '../domain/signal.js';
import { isAroundNames, isGoingOn, isRestOfName } from './beside-names.js';
import { isCommonWord } from './common-words.js';
import { asLetters } from './fold.js';
import { type NameToken, nameTokens } from './name-tokens.js';
import { type Comparison, isCommonName, isSameWord, NEAR, SAME } from './same-word.js';

/** A line's words that may be parts of names. */
export type NameLine = readonly NameToken[];

/** A name that was looked for: its words without titles. */
export interface Wanted {
  readonly name: string;
  readonly tokens: readonly NameToken[];
}

/** Where a name stands, and how surely it is that name. */
export interface NameMatch {
  readonly spans: readonly Span[];
  /** `review`: a part of the name by itself, or a name much like it, which may be somebody else's. */
  readonly certainty: 'match' | 'review';
}

/** A name as it is looked for; of a name of titles alone all its words count. */
export function wanted(name: string): Wanted {
  const tokens = nameTokens(name, 0);
  const kept = tokens.filter(({ isAside, isLetter }) => !isAside && !isLetter);
  if (kept.length > 0) return { name, tokens: kept };
  const words = name.match(/\p{L}+/gu) ?? [];
  return { name, tokens: words.flatMap((word) => nameTokens(`${word}x`, 0)) };
}

/** The runs of words on a page in which a name may stand, made once for all names that are looked for. */
export interface NamePage {
  readonly lines: readonly NameLine[];
  readonly runs: readonly Run[];
}

/** Words beside each other, and which of them go on from the one before. */
interface Run {
  readonly tokens: NameLine;
  readonly joints: readonly boolean[];
  /** Of lines below each other the words of the first; null for words of one line. */
  readonly first: number | null;
}

/** A page as names are looked for on it. */
export function pageOf(lines: readonly NameLine[]): NamePage {
  const plain = lines.map((line) =>
    line.some(({ isAside }) => isAside) ? line.filter(({ isAside }) => !isAside) : line,
  );
  const views = plain.every((line, at) => line === lines[at]) ? [lines] : [lines, plain];
  return { lines, runs: views.flatMap((view) => [...view.map(runOf), ...stacked(view)]) };
}

function runOf(tokens: NameLine): Run {
  const joints = tokens.map((token, at) => {
    const before = tokens[at - 1];
    return before !== undefined && isJoint(before, token);
  });
  return { tokens, joints, first: null };
}

/** Where a name stands on a page, whatever its titles, initials, breaks and errors of OCR; or null. */
export function matchName(name: Wanted, { lines, runs }: NamePage): NameMatch | null {
  const whole = onPage(name, runs, SAME);
  if (whole) return { spans: whole, certainty: 'match' };
  const alone = standingAlone(name, lines);
  if (alone?.certainty === 'match') return alone;
  const like = onPage(name, runs, NEAR);
  return like ? { spans: like, certainty: 'review' } : alone;
}

function onPage(
  name: Wanted,
  runs: readonly Run[],
  comparison: Comparison,
): readonly Span[] | null {
  const isLike = likeness(name, comparison);
  for (const run of runs) {
    const found = inRun(name, run, comparison, isLike);
    if (found) return found.map(({ span }) => span);
  }
  return null;
}

/** Whether a word is like any of a name: each word of a page is compared once. */
function likeness({ tokens }: Wanted, { isWord }: Comparison): (blur: string) => boolean {
  const known = new Map<string, boolean>();
  return (blur) => {
    const answer = known.get(blur) ?? tokens.some((token) => isWord(token.blur, blur));
    known.set(blur, answer);
    return answer;
  };
}

/** Lines below each other that say nothing but a name, read as one. */
function stacked(lines: readonly NameLine[]): readonly Run[] {
  const named = lines.map((line) => line.filter(({ folded }) => !isAroundNames(folded)));
  const runs: Run[] = [];
  for (let at = 0; at + 1 < named.length; at++) {
    const [a = [], b = [], c = []] = [named[at], named[at + 1], named[at + 2]];
    if (a.length === 0 || b.length === 0 || a.length > 3 || b.length > 3) continue;
    const { joints } = runOf(a);
    const run = (below: NameLine): Run => ({
      tokens: [...a, ...below],
      joints: [...joints, ...below.map(() => true)],
      first: a.length,
    });
    runs.push(run(b));
    if (a.length === 1 && b.length === 1 && c.length > 0) runs.push(run([...b, ...c]));
  }
  return runs;
}

/** As if no end of a line stood before it. */
function joined(token: NameToken): NameToken {
  return { ...token, gap: ' ' };
}

/** Between two words of one name: blanks, or the full stop of an initial or abbreviation. */
function isJoint(before: NameToken, after: NameToken): boolean {
  if (after.gap === ' ') return true;
  const said = after.gap.replace(/["“”'‘’()]/g, '').trimEnd();
  return said === '' || (said === '.' && before.folded.length <= 4);
}

/** What was split or joined by OCR differs in length by no more letters than these. */
const MOST_AMISS = 2;

function inRun(
  name: Wanted,
  run: Run,
  comparison: Comparison,
  isLike: (blur: string) => boolean,
): readonly NameToken[] | null {
  const { tokens, joints, first } = run;
  const longest = name.tokens.length + 2;
  const wholeOnly = first !== null;
  if (wholeOnly && tokens.length > longest) return null;
  const letters = lettersOf(name.tokens);
  for (let start = 0; start < (wholeOnly ? 1 : tokens.length); start++) {
    let [length, hasLike] = [0, false];
    for (let end = start + 1; end <= Math.min(tokens.length, start + longest); end++) {
      if (end > start + 1 && !joints[end - 1] && !isTurned(asRead(run, start, start + 2))) break;
      const { blur = '' } = tokens[end - 1] ?? {};
      length += blur.length;
      hasLike ||= isLike(blur);
      if (wholeOnly && end < tokens.length) continue;
      // Neither a word of the name, nor its letters split otherwise.
      if (!hasLike && Math.abs(length - letters) > MOST_AMISS) continue;
      const window = asRead(run, start, end);
      const around = { next: tokens[end], previous: tokens[start - 1] };
      if (isName(name, window, around, comparison)) return window;
    }
  }
  return null;
}

/** Some words of a run; those of lower lines as if they stood behind the first. */
function asRead({ tokens, first }: Run, start: number, end: number): NameLine {
  const window = tokens.slice(start, end);
  if (first === null) return window;
  return window.map((token, at) => (start + at < first ? token : joined(token)));
}

function lettersOf(tokens: NameLine): number {
  return tokens.reduce((sum, { blur }) => sum + blur.length, 0);
}

/** "Wiranegara, Damar": the last name first. */
function isTurned(window: NameLine): boolean {
  return /^\s*,\s*$/.test(window[1]?.gap ?? '');
}

/** What stands beside a run of words on its line. */
interface Around {
  readonly next: NameToken | undefined;
  readonly previous: NameToken | undefined;
}

function isName(
  { tokens }: Wanted,
  window: NameLine,
  around: Around,
  comparison: Comparison,
): boolean {
  const words = window.map(({ blur }) => blur);
  const core = tokens.map(({ blur }) => blur);
  if (isTurned(window)) {
    const [first = '', ...rest] = words;
    return core.length > 1 && isWhole(core, [...rest, first], comparison);
  }
  const exact = words.join('') === core.join('');
  if (!window.every(({ isCapital }) => isCapital)) {
    return exact && core.length > 1 && !isPhrase(window, around);
  }
  const [only] = tokens;
  if (only && core.length === 1) return isOnlyName(only, window, around, comparison);
  return (
    exact ||
    isWhole(core, words, comparison) ||
    isSplitOtherwise(core, words, comparison) ||
    isInitialled(tokens, window, comparison) ||
    (isShortened(tokens, window, comparison) && !isPartOfLonger(window, around))
  );
}

/** "Bima sakti mandraguna": a capital opens a phrase that goes on in small letters. */
function isPhrase([first]: NameLine, { next }: Around): boolean {
  const goesOn = next && !next.isCapital && /^\s*$/.test(next.gap) && !isAroundNames(next.folded);
  return first?.isCapital === true && goesOn === true;
}

function isWhole(
  core: readonly string[],
  words: readonly string[],
  { isWord }: Comparison,
): boolean {
  return words.length === core.length && words.every((word, at) => isWord(word, core[at] ?? ''));
}

/** "Hari Murti" for "Harimurti", "DAMARWIRANEGARA". */
function isSplitOtherwise(
  core: readonly string[],
  words: readonly string[],
  { isRun }: Comparison,
): boolean {
  return words.length !== core.length && isRun(words.join(''), core.join(''));
}

/** "Bagas P.", "M. Rizal Fauzan": all words in order, at least one whole that is not everybody's. */
function isInitialled(core: NameLine, window: NameLine, { isWord }: Comparison): boolean {
  if (window.length !== core.length) return false;
  const whole = window.map(({ blur }, at) => isWord(blur, core[at]?.blur ?? ''));
  const covered = window.every((token, at) => whole[at] || isInitialOf(token, core[at]));
  return covered && window.some((token, at) => whole[at] && isTelling(token));
}

function isInitialOf({ isLetter, text, folded }: NameToken, word: NameToken | undefined): boolean {
  // Initials are capitals, and of those only a small "l" is an "I" misread.
  const letter = text === 'l' ? 'i' : asLetters(folded);
  return isLetter && word !== undefined && asLetters(word.folded).startsWith(letter);
}

/** Of three words and more two that tell somebody, in order: "Tommy Kusuma". */
function isShortened(core: NameLine, window: NameLine, { isWord }: Comparison): boolean {
  if (core.length < 3 || window.length < 2 || window.length >= core.length) return false;
  let from = 0;
  for (const { blur } of window) {
    const at = core.findIndex((one, place) => place >= from && isWord(one.blur, blur));
    if (at < 0) return false;
    from = at + 1;
  }
  return window.filter(isTelling).length >= 2;
}

/** A name of one word: as long as three letters, and not a part of a longer one. */
function isOnlyName(
  only: NameToken,
  window: NameLine,
  around: Around,
  { isWord }: Comparison,
): boolean {
  const blur = window.map((token) => token.blur).join('');
  const isSame =
    window.length === 1 ? isWord(blur, only.blur) : blur.length >= 8 && blur === only.blur;
  return isSame && only.folded.length >= 3 && !isPartOfLonger(window, around);
}

/** Whether a name goes on beside the words taken for it. */
function isPartOfLonger([first]: NameLine, { next, previous }: Around): boolean {
  return isGoingOn(next) || (previous !== undefined && isGoingOn(previous, first));
}

/** Whether a word by itself can tell whose name it is a part of. */
export function isTelling({ blur, folded }: NameToken): boolean {
  return folded.length >= 4 && !isCommonName(blur);
}

/** A telling word of the name by itself on a line, or behind a title as people are called. */
function standingAlone({ tokens }: Wanted, page: readonly NameLine[]): NameMatch | null {
  let likely: NameMatch | null = null;
  const telling = tokens.filter(isTelling);
  const known = new Map<string, NameToken | undefined>();
  const ownOf = (blur: string) => {
    if (!known.has(blur))
      known.set(
        blur,
        telling.find((word) => isSameWord(word.blur, blur)),
      );
    return known.get(blur);
  };
  for (const [row, line] of page.entries()) {
    let rest: NameLine | null = null;
    for (const [at, token] of line.entries()) {
      if (!token.isCapital) continue;
      const own = ownOf(token.blur);
      if (!own || isAroundNames(token.folded)) continue;
      rest ??= line.filter(({ folded }) => !isAroundNames(folded));
      const spans = [token.span];
      const called = token.honorific !== null && own.honorific === token.honorific;
      const goesOn = isRestOfName(line[at + 1] ?? onlyWord(page[row + 1]));
      if (called && !goesOn) return { spans, certainty: 'match' };
      const alone = rest.length === 1 && token.folded.length >= 5 && !isCommonWord(token.folded);
      if (alone || token.honorific !== null) likely ??= { spans, certainty: 'review' };
    }
  }
  return likely;
}

/** The word of a line of one word, as if it stood behind the line above. */
function onlyWord(line: NameLine = []): NameToken | undefined {
  const [word] = line;
  return word && line.length === 1 ? joined(word) : undefined;
}
