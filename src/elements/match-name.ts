import type { Span } from '../domain/signal.js';
import { type NameToken, nameTokens } from './name-tokens.js';
import { isCommonName, isSameRun, isSameWord } from './same-word.js';

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
  /** `review`: a part of the name by itself, which may be somebody else's. */
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
  for (const lines of [page, page.map((line) => line.filter(({ isAside }) => !isAside))]) {
    const runs = [...lines, ...stacked(lines)];
    for (const run of runs) {
      const found = inRun(name, run);
      if (found) return { spans: found.map(({ span }) => span), certainty: 'match' };
    }
  }
  return standingAlone(name, page);
}

/** Words that stand around names, not in them: folded. */
const AROUND =
  /^(?:menangkan|pilih|coblos|dukung|bersama|calon|caleg|cagub|cawagub|cabup|cawabup|cawalkot|capres|cawapres|bupati|wakil|gubernur|walikota|wali|kota|presiden|pasangan|paslon|dan|untuk|nomor|no|urut|nomer|salam|ayo|mari|kami|relawan|sahabat|tim|kandidat|kepala|daerah|anggota|dprd?|ri|kabupaten|provinsi|menang|bupatiku|hanya|tetap|insya|allah|vote)$/;

/** Lines below each other that say nothing but a name, read as one. */
function stacked(lines: readonly NameLine[]): readonly NameLine[] {
  const named = lines.map((line) => line.filter(({ folded }) => !AROUND.test(folded)));
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

function inRun(name: Wanted, run: NameLine): readonly NameToken[] | null {
  const wholeOnly = run.some(({ isStacked }) => isStacked);
  for (let start = 0; start < run.length; start++) {
    for (let end = start + 1; end <= Math.min(run.length, start + name.tokens.length + 2); end++) {
      const window = run.slice(start, end);
      const last = window.at(-1);
      const before = window.at(-2);
      if (before && last && !isJoint(before, last) && !isTurned(window)) break;
      if (wholeOnly && window.length < run.length) continue;
      if (isName(name, window, run.slice(end, end + 1), run.slice(0, start).slice(-1))) {
        return window;
      }
    }
  }
  return null;
}

/** "Wiranegara, Damar": the last name first. */
function isTurned(window: NameLine): boolean {
  return /^\s*,\s*$/.test(window[1]?.gap ?? '');
}

function isName({ tokens }: Wanted, window: NameLine, next: NameLine, previous: NameLine): boolean {
  const words = window.map(({ blur }) => blur);
  const core = tokens.map(({ blur }) => blur);
  if (isTurned(window)) {
    const [first = '', ...rest] = words;
    return core.length > 1 && isWhole(core, [...rest, first]);
  }
  const exact = words.join('') === core.join('');
  if (!window.every(({ isCapital }) => isCapital)) {
    return exact && core.length > 1 && !isPhrase(window, next);
  }
  if (core.length === 1) return isOnlyName(core[0] ?? '', window, next, previous);
  return (
    exact ||
    isWhole(core, words) ||
    isSplitOtherwise(core, words) ||
    isInitialled(core, window) ||
    (isShortened(core, words) && !isGoingOn(next) && !isGoingOn(previous, window[0]))
  );
}

/** "Bima sakti mandraguna": a capital opens a phrase that goes on in small letters. */
function isPhrase([first]: NameLine, [next]: NameLine): boolean {
  const goesOn = next && !next.isCapital && /^\s*$/.test(next.gap) && !AROUND.test(next.folded);
  return first?.isCapital === true && goesOn === true;
}

function isWhole(core: readonly string[], words: readonly string[]): boolean {
  return (
    words.length === core.length && words.every((word, at) => isSameWord(word, core[at] ?? ''))
  );
}

/** "Hari Murti" for "Harimurti", "DAMARWIRANEGARA". */
function isSplitOtherwise(core: readonly string[], words: readonly string[]): boolean {
  return words.length !== core.length && isSameRun(words.join(''), core.join(''));
}

/** "Bagas P.", "M. Rizal Fauzan": all words in order, at least one whole that is not everybody's. */
function isInitialled(core: readonly string[], window: NameLine): boolean {
  if (window.length !== core.length) return false;
  const whole = window.map(({ blur }, at) => isSameWord(blur, core[at] ?? ''));
  const covered = window.every(
    ({ blur, isLetter }, at) => whole[at] || (isLetter && (core[at] ?? '').startsWith(blur)),
  );
  return covered && window.some(({ blur }, at) => whole[at] && isTelling(blur));
}

/** Of three words and more two that tell somebody, in order: "Tommy Kusuma". */
function isShortened(core: readonly string[], words: readonly string[]): boolean {
  if (core.length < 3 || words.length < 2 || words.length >= core.length) return false;
  let from = 0;
  for (const word of words) {
    const at = core.findIndex((one, place) => place >= from && isSameWord(one, word));
    if (at < 0) return false;
    from = at + 1;
  }
  return words.filter(isTelling).length >= 2;
}

/** A name of one word: as long as four letters, and not a part of a longer one. */
function isOnlyName(core: string, window: NameLine, next: NameLine, previous: NameLine): boolean {
  const blur = window.map((token) => token.blur).join('');
  const isSame = window.length === 1 ? isSameWord(blur, core) : core.length >= 8 && blur === core;
  return isSame && core.length >= 3 && !isGoingOn(next) && !isGoingOn(previous, window[0]);
}

/** Whether a name goes on in the word beside it. */
function isGoingOn([beside]: NameLine, after: NameToken | undefined = beside): boolean {
  if (!beside || !after) return false;
  return beside.isCapital && /^\s*$/.test(after.gap) && !AROUND.test(beside.folded);
}

function isTelling(blur: string): boolean {
  return blur.length >= 4 && !isCommonName(blur);
}

/** A telling word of the name by itself on a line, or behind a title as people are called. */
function standingAlone({ tokens }: Wanted, page: readonly NameLine[]): NameMatch | null {
  for (const line of page) {
    const rest = line.filter(({ folded }) => !AROUND.test(folded));
    for (const token of rest) {
      const own = tokens.find(({ blur }) => isTelling(blur) && isSameWord(blur, token.blur));
      if (!own || !token.isCapital) continue;
      const spans = [token.span];
      const called = token.honorific !== null && own.honorific === token.honorific;
      if (called) return { spans, certainty: 'match' };
      const alone = rest.length === 1 && token.blur.length >= 5;
      if (alone || token.honorific !== null) return { spans, certainty: 'review' };
    }
  }
  return null;
}
