import { isRestOfName } from './beside-names.js';
import { isCommonWord } from './common-words.js';
import {
  isTelling,
  matchName,
  type NameLine,
  type NameMatch,
  pageOf,
  type Wanted,
} from './match-name.js';
import type { NameToken } from './name-tokens.js';
import { isSameWord } from './same-word.js';

/** Where each of several names stands on a page; null for one that does not. */
export function matchNames(
  names: readonly Wanted[],
  page: readonly NameLine[],
): readonly (NameMatch | null)[] {
  const whole = pageOf(page);
  const found = names.map((name) => matchName(name, whole));
  if (found.every((match) => match?.certainty === 'match')) return found;
  const duos = [asDuo(names, page), asOneWord(names, page)].filter((duo) => duo !== null);
  const together =
    duos.find((duo) => duo.every(({ certainty }) => certainty === 'match')) ?? asGrid(names, page);
  return found.map((match, at) => {
    if (match?.certainty === 'match') return match;
    return together[at] ?? match ?? duos[0]?.[at] ?? null;
  });
}

/** What joins the two of a pair: "Damar & Sekar", "Banyu-Gayatri", "Surya + Ratih"; or a blank. */
const JOINT = /^(?:[&+/•|·–—-]|dan)?$/i;

/** A pair by one telling word of each, side by side or below each other. */
function asDuo(names: readonly Wanted[], page: readonly NameLine[]): readonly NameMatch[] | null {
  const [first, second] = names;
  if (!first || !second || names.length !== 2) return null;
  const flat = withoutAnd(page);
  const isPart = partOf([first, second]);
  let likely: readonly NameMatch[] | null = null;
  for (const [at, left] of flat.entries()) {
    const right = flat[at + 1];
    if (!right || !left.isCapital || !right.isCapital || !JOINT.test(right.gap.trim())) continue;
    const isInOrder = isPart(first, left) && isPart(second, right);
    const isTurned = isPart(second, left) && isPart(first, right) && /\S/.test(right.gap);
    if (!isInOrder && !isTurned) continue;
    // "MERDEKA / BANGSA" is a slogan whoever has these names.
    const common = [left, right].filter(({ folded }) => isCommonWord(folded)).length;
    if (common === 2) continue;
    const [previous, next] = [flat[at - 1], flat[at + 2]].map((token) =>
      token && names.some((name) => isPart(name, token)) ? undefined : token,
    );
    const isLonger = isRestOfName(next) || isRestOfName(previous, left);
    const certainty = isLonger || common > 0 ? 'review' : 'match';
    const duo = (isInOrder ? [left, right] : [right, left]).map(
      ({ span }): NameMatch => ({ spans: [span], certainty }),
    );
    if (certainty === 'match') return duo;
    likely ??= duo;
  }
  return likely;
}

/** A pair as one word: "#DamarSekar"; in a longer one ("#DamarSekarMenang") in doubt. */
function asOneWord(
  names: readonly Wanted[],
  page: readonly NameLine[],
): readonly NameMatch[] | null {
  const [first, second] = names;
  if (!first || !second || names.length !== 2) return null;
  const joined = first.tokens
    .filter(isTelling)
    .flatMap((one) =>
      second.tokens
        .filter(isTelling)
        .flatMap((other) => [one.blur + other.blur, other.blur + one.blur]),
    );
  const of = (token: NameToken | undefined, certainty: NameMatch['certainty']) =>
    token ? names.map((): NameMatch => ({ spans: [token.span], certainty })) : null;
  const words = page.flat();
  const isTag = ({ gap, isCapital }: NameToken) => isCapital || gap.endsWith('#');
  const exact = words.find((word) => isTag(word) && joined.includes(word.blur));
  const longer = words.find(
    ({ gap, blur }) => gap.endsWith('#') && joined.some((one) => blur.startsWith(one)),
  );
  return of(exact, 'match') ?? of(longer, 'review');
}

/**
 * All words of a page, "dan" as a gap; between lines the gap is a blank where both lines say one word
 * only, else it parts.
 */
function withoutAnd(page: readonly NameLine[]): readonly NameToken[] {
  const flat: NameToken[] = [];
  let gap = '';
  let lengthBefore = 0;
  for (const line of page) {
    const said = line.filter(({ folded }) => folded !== 'dan');
    for (const [at, token] of line.entries()) {
      if (token.folded === 'dan') {
        gap = ' dan ';
        continue;
      }
      const opens = at === 0 || (at === 1 && line[0]?.folded === 'dan');
      const atStart = lengthBefore === 1 && said.length === 1 ? token.gap.trim() || ' ' : '\n.';
      flat.push({ ...token, gap: gap || (opens ? atStart : token.gap) });
      gap = '';
    }
    if (said.length > 0) lengthBefore = said.length;
  }
  return flat;
}

/** Whether a word is a telling part of a name: each word of a page is compared once. */
function partOf(names: readonly Wanted[]): (name: Wanted, token: NameToken) => boolean {
  const known = new Map(names.map((name) => [name, new Map<string, boolean>()]));
  return (name, token) => {
    if (!token.isCapital || !isTelling(token)) return false;
    const answers = known.get(name);
    const answer =
      answers?.get(token.blur) ?? name.tokens.some(({ blur }) => isSameWord(blur, token.blur));
    answers?.set(token.blur, answer);
    return answer;
  };
}

/** Names over columns or in odd order: all their words, on lines that say nothing else. */
function asGrid(
  names: readonly Wanted[],
  page: readonly NameLine[],
): readonly (NameMatch | null)[] {
  const known = new Map<string, boolean>();
  const isOneOfOurs = (word: string) => {
    const answer =
      known.get(word) ??
      names.some(({ tokens }) => tokens.some(({ blur }) => isSameWord(blur, word)));
    known.set(word, answer);
    return answer;
  };
  const isOurs = (token: NameToken) => token.isCapital && isOneOfOurs(token.blur);
  const ours = page.filter((line) => line.length > 0 && line.every(isOurs)).flat();
  return names.map(({ tokens }) => {
    const places = tokens.map((own) => ours.find(({ blur }) => isSameWord(own.blur, blur)));
    const isThere = tokens.length > 1 && places.every((place) => place !== undefined);
    const spans = places.flatMap((place) => (place ? [place.span] : []));
    return isThere ? { spans, certainty: 'match' } : null;
  });
}
