import type { Span } from '../domain/signal.js';
import { blurred, fold } from './fold.js';
import { endsDegree, isDegreeOrName, isHonorific, isTitle } from './titles.js';

/** One word that may be part of a name. Titles are no such words. */
export interface NameToken {
  readonly text: string;
  readonly folded: string;
  /** For comparing: see `blurred`. */
  readonly blur: string;
  /** In the text as given. */
  readonly span: Span;
  readonly isCapital: boolean;
  /** An initial: "P." */
  readonly isLetter: boolean;
  /** A title by which people are called stands right before it: "Gus". */
  readonly honorific: string | null;
  /** What stands between it and the token before, titles left out. */
  readonly gap: string;
  /** In quotes or brackets, as nicknames are. */
  readonly isAside: boolean;
}

interface Raw {
  readonly text: string;
  readonly folded: string;
  readonly start: number;
}

/** Nicknames: `Damar "Dam" Wiranegara`, `(Mbak Sekar)`. */
const ASIDE =
  /["“”][^"“”]{1,25}["“”]|(?<![\p{L}\d])['‘’][^'‘’]{1,25}['‘’](?![\p{L}\d])|\([^)]{1,30}\)/gu;
/** An apostrophe within is part of the word: "Ma'ruf". */
const WORD = /[\p{L}\d|]+(?:['‘’`´][\p{L}\d|]+)*/gu;

/** The words of one line that may be parts of names, in order; `offset` is where the line begins. */
export function nameTokens(line: string, offset: number): readonly NameToken[] {
  const asides = [...line.matchAll(ASIDE)].map(({ 0: said, index }) => [
    index,
    index + said.length,
  ]);
  const raws = [...line.matchAll(WORD)].map(
    ({ 0: text, index }): Raw => ({ text, folded: fold(text), start: index }),
  );
  const tokens: NameToken[] = [];
  let end = 0;
  let honorific: string | null = null;
  let gap = '';
  let aside = 0;
  for (const [at, raw] of raws.entries()) {
    gap += line.slice(end, raw.start);
    end = raw.start + raw.text.length;
    if (isPartOfTitle(raws, at, line, tokens.length > 0)) {
      if (isHonorific(raw.folded)) honorific = raw.folded;
      continue;
    }
    const [from, to] = [raw.start, end];
    while ((asides[aside]?.[1] ?? to) < to) aside += 1;
    tokens.push({
      text: raw.text,
      folded: raw.folded,
      blur: blurred(raw.text),
      span: { start: offset + from, end: offset + to },
      isCapital: /^[\p{Lu}\d|]/u.test(raw.text),
      isLetter: raw.text.length === 1,
      honorific,
      gap,
      isAside: (asides[aside]?.[0] ?? to) <= from,
    });
    honorific = null;
    gap = '';
  }
  return tokens;
}

function isPartOfTitle(
  raws: readonly Raw[],
  at: number,
  line: string,
  isBehindName: boolean,
): boolean {
  const raw = raws[at];
  if (!raw) return false;
  const before = raws[at - 1];
  const after = raws[at + 1];
  const dotted = (a: Raw, b: Raw) => /^\. ?$/.test(line.slice(a.start + a.text.length, b.start));
  const chained = (a: Raw, b: Raw) => line.slice(a.start + a.text.length, b.start) === '.';
  // "S.E.", "M.Pd", "K.H.": letters that full stops chain, and what they end in.
  const short = ({ folded }: Raw) => folded.length <= 2;
  if (before && short(before) && chained(before, raw) && endsDegree(raw.folded)) return true;
  if (after && short(raw) && chained(raw, after) && endsDegree(after.folded)) return true;
  if (!isTitle(raw.folded)) return false;
  if (isDegreeOrName(raw.folded) && opensName(raws, at, line, isBehindName)) return false;
  // A single letter is a title before a name ("H. Damar"), an initial behind one.
  if (raw.folded === 'r' || raw.folded === 'k')
    return at === 0 && after !== undefined && dotted(raw, after);
  return true;
}

/** At the beginning of a name, where no degree stands: "Ba Lim". */
function opensName(raws: readonly Raw[], at: number, line: string, isBehindName: boolean): boolean {
  const [before, raw, after] = [raws[at - 1], raws[at], raws[at + 1]];
  if (!raw || !after || isTitle(after.folded)) return false;
  const between = (a: Raw, b: Raw) => line.slice(a.start + a.text.length, b.start);
  if (!/^\s+$/.test(between(raw, after))) return false;
  if (!isBehindName || !before) return true;
  return before.folded === 'dan' || /[&+/|–—-]/.test(between(before, raw));
}
