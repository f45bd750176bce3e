import { boxAround, toEvidence } from '../domain/evidence.js';
import type { Box, Evidence, Segment, Span } from '../domain/signal.js';
import { editDistance } from './edit-distance.js';
import { asLetters, blurred, fold } from './fold.js';
import { type Line, linesOf } from './lines.js';
import { PARTY_NAMES } from './party-list.js';

/** A party that the words of an image name. */
export interface PartyMention {
  /** Party id, as in `context.pair.parties`. */
  readonly party: string;
  readonly span: Span;
  readonly evidence: readonly Evidence[];
  readonly box: Box | null;
  /** By its full name or as "Partai X"; in a row of parties; or by a short name alone. */
  readonly strength: 'named' | 'listed' | 'bare';
}

/** Short names that mean nothing else, but for the letters in capitals. */
const OWN_WORDS = ['gerindra', 'golkar', 'hanura', 'nasdem', 'perindo', 'pdip'];
const LETTERS = new Set(['pkb', 'pkn', 'pks', 'ppp', 'psi', 'pbb']);
/** Short names that are common words: only in a row of parties, or alone on a line in capitals. */
const COMMON = new Set(['pan', 'buruh', 'garuda', 'gelora', 'ummat', 'demokrat']);
/** Says that parties follow. */
const ROW =
  /(?<![a-z])(?:koalisi|pengusung|diusung|pendukung|didukung|usungan|gabungan\s+partai)(?![a-z])/;
/** What letters mean something else beside: taxes, the United Nations, tyres, mills, a school subject. */
const OTHER_MEANING: Readonly<Record<string, RegExp>> = {
  pbb: meaning(
    'pajak bayar naik turun tagihan tunggakan lunas njop dewan resolusi markas sidang new\\s+york bank',
  ),
  pkb: meaning('pajak bayar samsat kendaraan perjanjian'),
  pkn: meaning('mapel pelajaran guru buku ujian'),
  pks: meaning('perjanjian sawit pabrik tbs limbah'),
  ppp: meaning('perjanjian proyek rp rp\\d+ juta miliar milyar triliun'),
  psi: meaning('ban tekanan angin ukuran pompa kompresor'),
};

function meaning(words: string): RegExp {
  return new RegExp(`(?<![a-z])(?:${words.split(' ').join('|')})(?![a-z])`);
}

/** A word for comparing: look-alikes settled, and blurred. Made once: every word is held to every name. */
interface Spelling {
  readonly plain: string;
  readonly blur: string;
}

interface Token extends Spelling {
  readonly text: string;
  readonly folded: string;
  /** Of a short name; null for other words. */
  readonly party: string | null;
  readonly span: Span;
  readonly line: Line;
}

interface Found {
  readonly party: string;
  readonly span: Span;
  readonly line: Line;
  readonly strength: PartyMention['strength'];
}

/** The parties that the printed words of an image name, in reading order; against whom, does not matter. */
export function partyNames(segment: Segment): readonly PartyMention[] {
  const tokens = linesOf(segment).flatMap(tokensOf);
  const named = fullNames(tokens);
  const free = tokens.filter(({ span }) => !named.some((one) => overlaps(one.span, span)));
  const short = free.flatMap((token) => shortName(token, free, named));
  return [...named, ...short]
    .sort((a, b) => a.span.start - b.span.start)
    .map(({ party, span, strength }) => ({
      party,
      span,
      strength,
      evidence: toEvidence(segment, [span]),
      box: boxAround(segment.words.filter((word) => overlaps(word.span, span))),
    }));
}

function tokensOf(line: Line): readonly Token[] {
  return [...line.text.matchAll(/[\p{L}\d|]+(?:-P(?![\p{L}]))?/gu)].map(({ 0: text, index }) => {
    const start = line.span.start + index;
    const spelt = spelling(text);
    return {
      text,
      folded: fold(text),
      ...spelt,
      party: partyOf(spelt),
      span: { start, end: start + text.length },
      line,
    };
  });
}

function spelling(word: string): Spelling {
  const bare = fold(word).replaceAll('-', '');
  return { plain: asLetters(bare).replaceAll('l', 'i'), blur: blurred(bare) };
}

/** Longest first. */
const SPELT_NAMES = PARTY_NAMES.map(([party, name]) => ({
  party,
  words: name.split(' ').map(spelling),
})).sort((a, b) => b.words.length - a.words.length);

/** Full names may run over lines, as an emblem's lettering does. */
function fullNames(tokens: readonly Token[]): readonly Found[] {
  const found: Found[] = [];
  for (const { party, words } of SPELT_NAMES) {
    for (const [at, first] of tokens.entries()) {
      const last = tokens[at + words.length - 1];
      const isSame = (word: Spelling, place: number) => {
        const read = tokens[at + place];
        return read !== undefined && isLike(read, word);
      };
      if (!last || !words.every(isSame)) continue;
      const span = { start: first.span.start, end: last.span.end };
      if (found.some((one) => overlaps(one.span, span))) continue;
      found.push({ party, span, line: first.line, strength: 'named' });
    }
  }
  return found;
}

/** One letter amiss in six or more; letters alone must be right. */
function isLike(read: Spelling, word: Spelling): boolean {
  if (read.plain === word.plain) return true;
  return word.plain.length >= 6 && editDistance(read.blur, word.blur, 1) <= 1;
}

function shortName(
  token: Token,
  tokens: readonly Token[],
  named: readonly Found[],
): readonly Found[] {
  const { party, line, span } = token;
  if (party === null) return [];
  const found = (strength: PartyMention['strength']): readonly Found[] => [
    { party, span, line, strength },
  ];
  const others = tokens.filter(
    (other) => other.line === line && other !== token && other.party !== null,
  );
  const sure = others.filter((other) => !COMMON.has(other.party ?? ''));
  const beside = named.some((one) => one.line === line);
  const inRow = sure.length > 0 || beside || ROW.test(line.folded);
  const isUpper = /^[\p{Lu}\d|l-]+$/u.test(token.text);
  const isCapital = /^\p{Lu}/u.test(token.text);
  if (COMMON.has(party)) {
    if (!isCapital || (party === 'pan' && !isUpper)) return [];
    if (inRow && isListed(token, tokens)) return found('listed');
    const isAlone = /^\W*[\p{L}\d|]+\W*$/u.test(line.text);
    return isAlone && isUpper ? found('bare') : [];
  }
  if (LETTERS.has(party) && !isUpper) return [];
  if (!inRow && OTHER_MEANING[party]?.test(line.folded)) return [];
  return found(inRow ? 'listed' : 'bare');
}

const LETTER_NAMES = [...LETTERS, ...COMMON].map((party) => ({ party, ...spelling(party) }));
const WORD_NAMES = OWN_WORDS.map((party) => ({ party, ...spelling(party) }));

function partyOf(read: Spelling): string | null {
  const exact = LETTER_NAMES.find(({ plain }) => plain === read.plain);
  return (exact ?? WORD_NAMES.find((word) => isLike(read, word)))?.party ?? null;
}

/** Beside it on its line stand other parties or separators of a list, not words: "kaum BURUH". */
function isListed(token: Token, tokens: readonly Token[]): boolean {
  const line = tokens.filter((other) => other.line === token.line);
  const at = line.indexOf(token);
  return [line[at - 1], line[at + 1]].every((beside) => {
    if (beside === undefined || beside.party !== null) return true;
    const from = Math.min(beside.span.end, token.span.end);
    const to = Math.max(beside.span.start, token.span.start);
    const start = token.line.span.start;
    const between = token.line.text.slice(from - start, to - start);
    return (
      /[,•·|/&+:;–—-]/.test(between) ||
      /^(?:dan|partai|serta|bersama)$/.test(beside.folded) ||
      ROW.test(beside.folded)
    );
  });
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
