import type { Span } from '../domain/signal.js';
import { fold } from './fold.js';
import { isAmount, numbersOtherThings } from './number-context.js';
import { type Stance, stanceOf } from './number-stance.js';
import { ballotNumber, NUMBER_DIGITS, NUMBER_WORDS } from './number-words.js';

/** A ballot number that a text mentions. */
export interface NumberMention {
  /** Without leading zeros: "2". */
  readonly value: string;
  /** From the keyword to the number, in the text as given. */
  readonly span: Span;
  readonly stance: Stance;
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

/** The ways to call a ballot number; `number` is its group. Weak ones number other things as well. */
const FORMS = [
  { pattern: `(?<![a-z])${URUT}${GAP}${NUMBER}`, isWeak: false },
  { pattern: `(?<![a-z])${URGE}${GAP}${BETWEEN}${NUMBER}`, isWeak: false },
  { pattern: `${anyOf('paslon')}${GAP}(?:(?:${URUT}|${NO})${GAP})?${NUMBER}`, isWeak: false },
  { pattern: `${PAIR}${GAP}(?:${URUT}|${NO})${GAP}${NUMBER}`, isWeak: false },
  {
    pattern: `(?<![a-z])${anyOf('ayo lanjutkan salam tetap ingat')}\\s+(?<number>0[1-9])(?![a-z])`,
    isWeak: false,
  },
  { pattern: `(?<![\\w#])#${GAP}(?:[a-z]*?(?:${NO}|${URGE}))?${NUMBER}(?!\\w)`, isWeak: false },
  {
    pattern: `(?<![a-z\\d])(?:${read('salam')}\\s+)?(?<number>[1-9]|${NUMBER_WORDS})\\s*${read('jari')}(?![a-z])`,
    isWeak: false,
  },
  { pattern: `(?<![a-z0-9])${NO}${GAP}${NUMBER}`, isWeak: true },
].map(({ pattern, isWeak }) => ({ pattern: new RegExp(pattern, 'dgu'), isWeak }));

/** After a number: what goes on to the next of a list, and that. */
const CONTINUED =
  /^(\s*(?:[,/&]\s*(?:dan\s+|atau\s+)?|(?:dan|atau|sama|vs|maupun|lawan|melawan)\s+))(0?[1-9]|[1-9]\d)(?![\da-z])/;
/** UTF-16 units before a keyword that may say what it numbers. */
const BEFORE = 80;
/** Numbered for show: "nomor satu di provinsi". */
const SUPERLATIVE = /^\s*(?:di|se\w+|dunia|nasional|dalam|untuk urusan)(?![a-z])/;

/**
 * The ballot numbers that a text calls by a keyword ("nomor urut 2", "coblos 02", "dua jari"), in the
 * order of the text, without overlaps. Dates, addresses, amounts and telephone numbers are none.
 */
export function numbersIn(text: string): readonly NumberMention[] {
  const folded = fold(text);
  const found = FORMS.flatMap(({ pattern, isWeak }) =>
    [...folded.matchAll(pattern)].flatMap((match): NumberMention[] => {
      const [start, end] = match.indices?.groups?.number ?? [0, 0];
      const value = ballotNumber(folded.slice(start, end));
      if (value === null || !isBallotNumber(folded, match, { start, end }, isWeak)) return [];
      const span = { start: match.index, end };
      return [{ value, span, stance: stanceOf(folded, { start, end }) }];
    }),
  );
  const mentions = withoutOverlaps(found);
  return mentions.flatMap((mention) => [mention, ...further(folded, mention)]);
}

/** "Nomor 1, 2, dan 3": the numbers that a list goes on with. */
function further(folded: string, { span, stance }: NumberMention): readonly NumberMention[] {
  const [, gap = '', digits = ''] = CONTINUED.exec(folded.slice(span.end)) ?? [];
  const start = span.end + gap.length;
  const end = start + digits.length;
  const value = ballotNumber(digits);
  if (value === null || isAmount(folded.slice(end))) return [];
  const mention = { value, span: { start, end }, stance };
  return [mention, ...further(folded, mention)];
}

function isBallotNumber(
  folded: string,
  match: RegExpExecArray,
  number: Span,
  isWeak: boolean,
): boolean {
  const behind = folded.slice(number.end);
  if (isAmount(behind) && !/^\s*jari/.test(behind)) return false;
  // Below its keyword it stands alone; else it begins a list.
  const between = folded.slice(match.index, number.start);
  if (/\n[^\n]*$/.test(between) && /\n\W*$/.test(between) && !/^[\s!.)]*(?:\n|$)/.test(behind))
    return false;
  if (!isWeak) return true;
  // "No I" may be English; at the end of a line it is a number.
  const hasDigit = /\d|[a-z]{2}/.test(folded.slice(number.start, number.end));
  if (!hasDigit && !/^[\s!.)]*(?:\n|$)/.test(behind)) return false;
  const from = Math.max(folded.lastIndexOf('\n', match.index) + 1, match.index - BEFORE);
  const line = folded.slice(from, match.index);
  return !numbersOtherThings(line) && !SUPERLATIVE.test(behind);
}

/** Of mentions of the same number the longest. */
function withoutOverlaps(found: readonly NumberMention[]): readonly NumberMention[] {
  const kept: NumberMention[] = [];
  const length = ({ span }: NumberMention) => span.end - span.start;
  for (const mention of [...found].sort((a, b) => length(b) - length(a))) {
    const { start, end } = mention.span;
    if (!kept.some(({ span }) => span.start < end && start < span.end)) kept.push(mention);
  }
  return kept.sort((a, b) => a.span.start - b.span.start);
}
