import type { Span } from '../domain/signal.js';
import { fold } from './fold.js';
import { isAmount, numbersOtherThings } from './number-context.js';
import { isUrged, type Stance, stanceOf } from './number-stance.js';
import { countsThings, type Fingers, fingersIn, isSubject } from './number-things.js';
import { ballotNumber, NUMBER_DIGITS, NUMBER_WORDS } from './number-words.js';
import { afterLast } from './text-reading.js';

/** A ballot number that a text mentions. */
export interface NumberMention {
  /** Without leading zeros: "2". */
  readonly value: string;
  /** From the keyword to the number, in the text as given. */
  readonly span: Span;
  /** Of the number alone. */
  readonly number: Span;
  readonly stance: Stance;
  /** Only "nomor" calls it, nobody urges to it: "nomor 1" may be a rank. */
  readonly isBare: boolean;
  /** A verb urges to it. */
  readonly isUrged: boolean;
  /** Nothing but a verb calls it: "coblos 27" may name a day. */
  readonly isOnlyUrged: boolean;
  /** A party's rather than a candidate's: "Partai nomor urut 6". */
  readonly isPartys: boolean;
}

/** `word` as OCR may read it. */
function read(word: string): string {
  return word
    .replaceAll('o', '[o0]')
    .replaceAll(/[il]/g, '[il1|]')
    .replaceAll('s', '[s5]')
    .replaceAll('b', '[b8]');
}

function anyOf(words: string): string {
  return `(?:${words.split(' ').map(read).join('|')})`;
}

const GAP = '[\\s.:;=–—"\'“”(-]{0,4}';
const NUMBER = `(?<number>${NUMBER_DIGITS}|${NUMBER_WORDS})(?![a-z])`;
const NO = `(?:${read('nomor')}|${read('nomer')}|nmr|n[o0](?![a-z])|n[o0](?=urut))`;
const URUT = `(?:${NO}${GAP}${read('urut')}(?:an)?(?:nya)?|${read('urutan')})`;
const PAIR = anyOf('paslon pasangan calon cakada cagub cabup cawalkot capres caleg kandidat');
const URGE = anyOf(
  'coblos cobloslah nyoblos mencoblos contreng centang pilih pilihlah milih memilih dukung mendukung menangkan memenangkan tusuk',
);
const BETWEEN = `(?:(?:${PAIR}|${URUT}|${NO}|${anyOf('yang yg hanya tetap saja angka gambar kotak cukup pasangan si kita kami')})${GAP}){0,4}`;

/** How a text calls a number; `bare` ("nomor") numbers other things as well. */
type Kind = 'urut' | 'urge' | 'pair' | 'tag' | 'fingers' | 'bare';

/** The ways to call a ballot number; `number` is its group, and what follows that within the way `behind`. */
const WAYS: readonly { readonly pattern: string; readonly kind: Kind }[] = [
  { pattern: `(?<![a-z])${URUT}${GAP}${NUMBER}`, kind: 'urut' },
  { pattern: `(?<![a-z])${URGE}${GAP}${BETWEEN}${NUMBER}`, kind: 'urge' },
  { pattern: `${anyOf('paslon')}${GAP}(?:(?:${URUT}|${NO})${GAP})?${NUMBER}`, kind: 'pair' },
  { pattern: `${PAIR}${GAP}(?:${URUT}|${NO})${GAP}${NUMBER}`, kind: 'pair' },
  {
    pattern: `(?<![a-z])${anyOf('ayo lanjutkan salam tetap ingat')}\\s+(?<number>0[1-9])(?![a-z])`,
    kind: 'urge',
  },
  { pattern: `(?<![\\w#])#${GAP}(?:[a-z]*?(?:${NO}|${URGE}))?${NUMBER}(?!\\w)`, kind: 'tag' },
  {
    pattern: `(?<![a-z\\d])(?:${read('salam')}\\s*)?(?<number>[1-9]|${NUMBER_WORDS})(?<behind>\\s*${read('jari')})(?![a-z])`,
    kind: 'fingers',
  },
  { pattern: `(?<![a-z0-9])${NO}${GAP}${NUMBER}`, kind: 'bare' },
];
const FORMS = WAYS.map(({ pattern, kind }) => ({ pattern: new RegExp(pattern, 'gu'), kind }));

/** Of a word that calls numbers each of the ways has one: most texts have none. */
const CALLING = new RegExp(
  `${NO}|${read('urut')}|${PAIR}|${URGE}|${anyOf('ayo lanjutkan salam tetap ingat')}\\s+0|#|${read('jari')}`,
);

/** After a number: what goes on to the next of a list, and that. */
const CONTINUED =
  /^(\s*(?:[,/&]\s*(?:dan\s+|atau\s+)?|(?:dan|atau|sama|vs|maupun|lawan|melawan)\s+))(0?[1-9]|[1-9]\d)(?![\da-z])/;
/** UTF-16 units before a keyword that may say what it numbers. */
const BEFORE = 80;
/** Numbered for show: "nomor satu di provinsi". */
const SUPERLATIVE =
  /^[ \t]*(?:di(?!\s+(?:tps|bilik|kotak|surat))|se\w+|dunia|nasional|dalam|untuk urusan|brand|merek|merk|terbaik|terbesar|terlaris)(?![a-z])/;

/** Before a keyword on its line: a party, and not one that someone stands for. */
const PARTY = /(?<![a-z])(?:partai|parpol)(?:\s+[a-z']+){0,3}\s*$/;
const CANDIDATE = /(?<![a-z])(?:ca\w+|calon|dprd?|dpd)(?![a-z])/;
/** A verb and nothing that says that the number behind it is a ballot number. */
const ONLY_URGE = /^[^\s]+\s+(?:(?:yang|yg|hanya|tetap|saja|cukup)\s+)*$/;

/**
 * The ballot numbers that a text calls by a keyword ("nomor urut 2", "coblos 02", "dua jari"), in the
 * order of the text, without overlaps. Dates, addresses, amounts and telephone numbers are none.
 */
export function numbersIn(text: string): readonly NumberMention[] {
  const folded = fold(text);
  if (!CALLING.test(folded)) return [];
  const fingers = fingersIn(folded);
  const found = FORMS.flatMap(({ pattern, kind }) =>
    [...folded.matchAll(pattern)].flatMap((match): NumberMention[] => {
      const { number = '', behind = '' } = match.groups ?? {};
      const end = match.index + match[0].length - behind.length;
      const start = end - number.length;
      const value = ballotNumber(number);
      if (value === null || !isBallotNumber(folded, match, { start, end }, kind)) return [];
      const said = { value, kind, start: match.index, number: { start, end } };
      const doubt = doubtOf(text, folded, said, fingers);
      if (doubt === 'none') return [];
      const stance = stanceOf(folded, { start, end });
      const before = lineBefore(folded, match.index);
      return [
        {
          value,
          span: { start: match.index, end },
          number: said.number,
          stance: stance === 'own' && doubt === 'doubt' ? 'compared' : stance,
          isBare: isBare(folded, said),
          isUrged: kind === 'urge' || isUrged(folded, said.number, false),
          isOnlyUrged: isOnlyUrged(folded, said),
          isPartys: PARTY.test(before) && !CANDIDATE.test(before),
        },
      ];
    }),
  );
  const mentions = withoutOverlaps(found);
  return mentions.flatMap((mention, at) => [
    mention,
    ...further(folded, mention, mentions[at + 1]?.span.start ?? folded.length),
  ]);
}

interface Said {
  readonly value: string;
  readonly kind: Kind;
  readonly start: number;
  readonly number: Span;
}

/** `none`: it counts things; `doubt`: it may, or the text speaks about it. */
function doubtOf(
  text: string,
  folded: string,
  { value, kind, start, number }: Said,
  fingers: Fingers,
): 'none' | 'doubt' | null {
  if (kind === 'fingers') {
    const from = number.end - lineBefore(folded, number.end).length;
    return fingers(from, value);
  }
  const behind = text.slice(number.end);
  const before = lineBefore(text, start);
  const digits = folded.slice(number.start, number.end);
  if (kind === 'urge') {
    if (!isOnlyUrged(folded, { value, kind, start, number })) return null;
    const hasCapitals = /\p{Lu}/u.test(before + text.slice(start, number.start));
    return countsThings(behind, /[a-z]{2}/.test(digits), hasCapitals);
  }
  if (kind === 'tag') return null;
  const isCalled = isUrged(folded, number, false) || isUrged(folded, number, true);
  return isSubject(behind) && !isCalled ? 'doubt' : null;
}

function isOnlyUrged(folded: string, { kind, start, number }: Said): boolean {
  if (kind !== 'urge' || folded.startsWith('0', number.start)) return false;
  return ONLY_URGE.test(folded.slice(start, number.start));
}

function isBare(folded: string, { kind, start, number }: Said): boolean {
  const digits = folded.slice(number.start, number.end);
  if (digits.startsWith('0')) return false;
  if (kind === 'tag') return /^#\W*$/.test(folded.slice(start, number.start));
  // Javanese "nomer siji" in front of a line introduces someone.
  const opens = lineBefore(folded, start).trim() === '';
  // Alone on its line it is no rank of anything.
  if (opens && lineAfter(folded, number.end).trim() === '') return false;
  if (opens && /^[a-z]{2}/.test(digits) && digits !== 'satu') return false;
  return kind === 'bare' && !isUrged(folded, number, true);
}

/** What stands on a line before `at`. */
function lineBefore(text: string, at: number): string {
  return afterLast(text.slice(Math.max(0, at - BEFORE), at), '\n');
}

/** What stands on a line from `at` on. */
function lineAfter(text: string, at: number): string {
  const end = text.indexOf('\n', at);
  return text.slice(at, end < 0 ? undefined : Math.min(end, at + BEFORE));
}

function lineAbove(text: string, at: number): string {
  const end = at - 1 - lineBefore(text, at).length;
  return end > 0 && text.charAt(end) === '\n' ? lineBefore(text, end) : '';
}

/** "Nomor 1, 2, dan 3": the numbers that a list goes on with. */
function further(folded: string, before: NumberMention, limit: number): readonly NumberMention[] {
  const more: NumberMention[] = [];
  let from = before.span.end;
  while (true) {
    const [, gap = '', digits = ''] = CONTINUED.exec(folded.slice(from)) ?? [];
    const start = from + gap.length;
    const end = start + digits.length;
    const value = ballotNumber(digits);
    if (value === null || end > limit || isAmount(folded.slice(end))) return more;
    more.push({ ...before, value, span: { start, end }, number: { start, end } });
    from = end;
  }
}

function isBallotNumber(folded: string, match: RegExpExecArray, number: Span, kind: Kind): boolean {
  const behind = folded.slice(number.end);
  if (isAmount(behind) && !/^\s*jari/.test(behind)) return false;
  // Below its keyword it stands alone; else it begins a list.
  const between = folded.slice(match.index, number.start);
  if (/\n[^\n]*$/.test(between) && /\n\W*$/.test(between) && !/^[\s!.)]*(?:\n|$)/.test(behind))
    return false;
  if (kind === 'tag' && /^#\W*[1il|]$/.test(folded.slice(match.index, number.end)))
    return !SUPERLATIVE.test(behind);
  if (kind !== 'bare') return true;
  // "No I" may be English; at the end of a line it is a number.
  const hasDigit = /\d|[a-z]{2}/.test(folded.slice(number.start, number.end));
  if (!hasDigit && !/^[\s!.)]*(?:\n|$)/.test(behind)) return false;
  const line = lineBefore(folded, match.index);
  const above = lineAbove(folded, match.index);
  return !numbersOtherThings(line, above, behind) && !SUPERLATIVE.test(behind);
}

/** Of mentions of the same number the longest. */
function withoutOverlaps(found: readonly NumberMention[]): readonly NumberMention[] {
  const kept: NumberMention[] = [];
  const taken = new Set<number>();
  const length = ({ span }: NumberMention) => span.end - span.start;
  for (const mention of [...found].sort((a, b) => length(b) - length(a))) {
    const { start, end } = mention.span;
    // No shorter than this one, what is kept covers one of its ends.
    if (taken.has(start) || taken.has(end - 1)) continue;
    kept.push(mention);
    for (let at = start; at < end; at++) taken.add(at);
  }
  return kept.sort((a, b) => a.span.start - b.span.start);
}
