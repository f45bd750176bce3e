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

/** Where a name stands on a page, whatever its titles, initials, breaks and errors of OCR; or null. */
export function matchName(name: Wanted, page: readonly NameLine[]): NameMatch | null {
  const whole = onPage(name, page, SAME);
  if (whole) return { spans: whole, certainty: 'match' };
  const alone = standingAlone(name, page);
  if (alone?.certainty === 'match') return alone;
  const like = onPage(name, page, NEAR);
  return like ? { spans: like, certainty: 'review' } : alone;
}

function onPage(
  name: Wanted,
  page: readonly NameLine[],
  comparison: Comparison,
): readonly Span[] | null {
  for (const lines of [page, page.map((line) => line.filter(({ isAside }) => !isAside))]) {
    for (const run of [...lines, ...stacked(lines)]) {
      const found = inRun(name, run, comparison);
      if (found) return found.map(({ span }) => span);
    }
  }
  return null;
}

/** Lines below each other that say nothing but a name, read as one. */
function stacked(lines: readonly NameLine[]): readonly NameLine[] {
  const named = lines.map((line) => line.filter(({ folded }) => !isAroundNames(folded)));
  const runs: NameLine[] = [];
  for (let at = 0; at + 1 < named.length; at++) {
    const [a = [], b = [], c = []] = named.slice(at, at + 3);
    if (a.length === 0 || b.length === 0 || a.length > 3 || b.length > 3) continue;
    runs.push([...a, ...b.map(joined)]);
    if (a.length === 1 && b.length === 1 && c.length > 0) {
      runs.push([...a, ...b.map(joined), ...c.map(joined)]);
    }
  }
  return runs.map((run) => run.map((token) => ({ ...token, isStacked: true })));
}

/** As if no end of a line stood before it. */
function joined(token: NameToken): NameToken {
  return { ...token, gap: ' ' };
}

/** Between two words of one name: blanks, or the full stop of an initial or abbreviation. */
function isJoint(before: NameToken, after: NameToken): boolean {
  const said = after.gap.replace(/["“”'‘’()]/g, '');
  return /^\s*$/.test(said) || (/^\.\s*$/.test(said) && before.folded.length <= 4);
}

function inRun(name: Wanted, run: NameLine, comparison: Comparison): readonly NameToken[] | null {
  const wholeOnly = run.some(({ isStacked }) => isStacked);
  for (let start = 0; start < run.length; start++) {
    for (let end = start + 1; end <= Math.min(run.length, start + name.tokens.length + 2); end++) {
      const window = run.slice(start, end);
      const last = window.at(-1);
      const before = window.at(-2);
      if (before && last && !isJoint(before, last) && !isTurned(window)) break;
      if (wholeOnly && window.length < run.length) continue;
      const around = { next: run[end], previous: run[start - 1] };
      if (isName(name, window, around, comparison)) return window;
    }
  }
  return null;
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
  for (const [row, line] of page.entries()) {
    const rest = line.filter(({ folded }) => !isAroundNames(folded));
    for (const token of rest) {
      const own = tokens.find((word) => isTelling(word) && isSameWord(word.blur, token.blur));
      if (!own || !token.isCapital) continue;
      const spans = [token.span];
      const called = token.honorific !== null && own.honorific === token.honorific;
      const goesOn = isRestOfName(line[line.indexOf(token) + 1] ?? onlyWord(page[row + 1]));
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
