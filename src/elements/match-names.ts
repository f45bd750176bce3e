import type { Span } from '../domain/signal.js';
import { matchName, type NameLine, type NameMatch, type Wanted } from './match-name.js';
import type { NameToken } from './name-tokens.js';
import { isCommonName, isSameWord } from './same-word.js';

/** Where each of several names stands on a page; null for one that does not. */
export function matchNames(
  names: readonly Wanted[],
  page: readonly NameLine[],
): readonly (NameMatch | null)[] {
  const found = names.map((name) => matchName(name, page));
  if (found.every((match) => match?.certainty === 'match')) return found;
  const together = asDuo(names, page) ?? asGrid(names, page);
  return found.map((match, at) => {
    const spans = together?.[at] ?? [];
    return match?.certainty === 'match' || spans.length === 0
      ? match
      : { spans, certainty: 'match' };
  });
}

/** What joins the two of a pair: "Damar & Sekar", "Banyu-Gayatri", "Surya + Ratih"; or a blank. */
const JOINT = /^\s*(?:[&+/•|·–—-]|dan)?\s*$/i;

/** A pair by one telling word of each, side by side or below each other. */
function asDuo(
  names: readonly Wanted[],
  page: readonly NameLine[],
): readonly (readonly Span[])[] | null {
  const [first, second] = names;
  if (!first || !second || names.length !== 2) return null;
  const flat = withoutAnd(page);
  for (const [at, left] of flat.entries()) {
    const right = flat[at + 1];
    if (!right || !JOINT.test(right.gap)) continue;
    const inOrder = isPartOf(first, left) && isPartOf(second, right);
    const turned = isPartOf(second, left) && isPartOf(first, right);
    if (inOrder) return [[left.span], [right.span]];
    if (turned && /\S/.test(right.gap)) return [[right.span], [left.span]];
  }
  return null;
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

function isPartOf({ tokens }: Wanted, { blur, isCapital }: NameToken): boolean {
  return (
    isCapital &&
    blur.length >= 4 &&
    !isCommonName(blur) &&
    tokens.some((own) => isSameWord(own.blur, blur))
  );
}

/** Names over columns or in odd order: all their words, on lines that say nothing else. */
function asGrid(names: readonly Wanted[], page: readonly NameLine[]): readonly (readonly Span[])[] {
  const isOurs = (token: NameToken) =>
    token.isCapital &&
    names.some(({ tokens }) => tokens.some(({ blur }) => isSameWord(blur, token.blur)));
  const ours = page.filter((line) => line.length > 0 && line.every(isOurs)).flat();
  return names.map(({ tokens }) => {
    const places = tokens.map((own) => ours.find(({ blur }) => isSameWord(own.blur, blur)));
    const isThere = tokens.length > 1 && places.every((place) => place !== undefined);
    return isThere ? places.flatMap((place) => (place ? [place.span] : [])) : [];
  });
}
