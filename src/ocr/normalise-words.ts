import type { Segment } from '../domain/signal.js';
import type { WordList } from './word-list.js';

/** What most typefaces draw alike: the bars I, l, 1 and |, and the rounds 0, O and o. */
const LOOK_ALIKE = /[Il1|0Oo]/;
const BAR = /[Il1|]/;

/** A number follows these: in "No. O2" the O is a zero. */
const BEFORE_NUMBER = new Set(
  'no nomor nomer nmr urut rt rw tps hp wa telp jam pukul tanggal tgl tahun'.split(' '),
);
/** A Roman numeral may follow these. */
const BEFORE_ROMAN = new Set(
  'dapil bab pasal bagian buku jilid tingkat kelas golongan eselon tahap gelombang angkatan'.split(
    ' ',
  ),
);
const ROMAN = /^(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})$/;

/** A token's middle, without what stands around a word: quotes, brackets, full stops. */
const MIDDLE = /[\p{L}\p{N}](?:.*[\p{L}\p{N}])?/u;
const ADDRESS = /[@#]|:\/\/|www\.|\p{L}\.(?:com|id|net|org|example)\b/iu;
/** Digits, look-alikes and separators, behind a sign and before a unit that numbers have. */
const NUMBER =
  /^([Rr][Pp]\.?|(?:[Nn][Oo]|RT|RW|TPS|HP|WA)[.:/])?([\dIl|Oo.,:/()+-]+?)(\/l|rb|jt|kg|km)?$/;
/** Without a digit to prove it, these are numbers only where one is due. */
const BARE_NUMBER = /^(?:[0O]l|l[0O]|l|[lOo]{1,3}(?:\.[Oo]{3})+)$/;
/** Its last bar is a digit, which that of "2l" (two litres) is not. */
const YEAR = /^2[0Oo][0-3][Il]$/;
/** So many characters are a telephone number to the last. */
const TELEPHONE_LENGTH = 9;
/** Shorter words are like too many others. */
const SHORTEST = 3;
/** A shorter word that opens with a capital I or a digit may be a name or a number ("Iis", "1RT"). */
const SHORTEST_DOUBTFUL = 4;

/** A segment whose words say what was meant; its text stays as it was read. */
export function normaliseSegment(segment: Segment, listed: WordList): Segment {
  const meant = normaliseWords(
    segment.words.map(({ text }) => text),
    listed,
  );
  const words = segment.words.map((word, at) => ({ ...word, normalized: meant[at] ?? word.text }));
  return { ...segment, words };
}

/**
 * What words in reading order were meant to say, where look-alikes leave doubt; each keeps its
 * length. A word that is in the list as it stands, and one that no rule settles, stays as it is.
 */
export function normaliseWords(read: readonly string[], listed: WordList): readonly string[] {
  const meant: string[] = [];
  for (const word of read) meant.push(normaliseWord(word, meant.at(-1) ?? '', listed));
  return meant;
}

function normaliseWord(read: string, before: string, listed: WordList): string {
  if (!LOOK_ALIKE.test(read) || ADDRESS.test(read)) return read;
  const context = before.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  return read.replace(
    MIDDLE,
    (middle) =>
      asRoman(middle, context) ??
      asNumber(middle, context) ??
      middle.replace(/[\p{L}\p{N}|]+/gu, (run) => asWord(run, listed)),
  );
}

/** "ll" is II: no word is made of bars alone. All else is a numeral only where one is due. */
function asRoman(middle: string, context: string): string | null {
  // After "nomor" bars are a number.
  const bars = /^[Il]{2,3}$/.test(middle) && !BEFORE_NUMBER.has(context);
  const due = BEFORE_ROMAN.has(context) && /^(?:[Il]|(?=.*[VX])[IlVX1|]+)$/.test(middle);
  if (!bars && !due) return null;
  const roman = middle.replace(/[l1|]/g, 'I');
  return ROMAN.test(roman) ? roman : null;
}

/** A number with its look-alikes as digits; null when it may be something else. */
function asNumber(middle: string, context: string): string | null {
  const [, sign = '', digits, unit = ''] = NUMBER.exec(middle) ?? [];
  if (digits === undefined) return null;
  const due = sign !== '' || BEFORE_NUMBER.has(context);
  if (!(isNumber(digits, due) || (due && BARE_NUMBER.test(digits)))) return null;
  const isTelephone = digits.replace(/[^\dIl|Oo]/g, '').length >= TELEPHONE_LENGTH;
  const counts = due && !/^rp/i.test(sign);
  const meant = digits.replace(/[\dIl|Oo]+/g, (group, at: number) => {
    const goesOn = /^[.,:]/.test(digits.slice(at + group.length));
    return foldDigits(group, isTelephone || counts || unit !== '' || goesOn);
  });
  return sign + meant + unit;
}

/** "O2", "I5" may be names, "l5" and "5O" are none; two digits or a separator leave no doubt. */
function isNumber(digits: string, due: boolean): boolean {
  const count = digits.replace(/\D/g, '').length;
  if (count === 0) return false;
  return due || count > 1 || /^[\dl]/.test(digits) || /[.,:]/.test(digits);
}

/** A bar at the end of a group is a digit when `whole` or in a year; else it may be a litre: "2l". */
function foldDigits(group: string, whole: boolean): string {
  // A capital I of its own numbers a section: "I.5".
  if (group === 'I') return group;
  const zeros = group.replace(/[Oo]/g, '0');
  return zeros.replace(whole || YEAR.test(group) ? /[Il|]/g : /[Il|](?=.)/g, '1');
}

/** Letters, and digits that may be letters: the listed word, else what the neighbours say. */
function asWord(run: string, listed: WordList): string {
  if (run.length < SHORTEST || !LOOK_ALIKE.test(run)) return run;
  if (isCased(run) && listed.has(run.toLowerCase())) return run;
  const found = spellings(run, listed).filter((spelling) => listed.has(spelling.toLowerCase()));
  if (found.length > 1) return run;
  return found[0] ?? byNeighbours(run, listed);
}

/** As words are written: all small, all capitals, or a capital and small letters. */
function isCased(run: string): boolean {
  return /^(?:\p{Ll}+|\p{Lu}+|\p{Lu}\p{Ll}+)$/u.test(run);
}

/**
 * The ways to write `run` in one of the usual cases with its look-alikes as letters. Capitals have no
 * bar but I, small letters none but l, so at most the first letter leaves a choice.
 */
function spellings(run: string, listed: WordList): readonly string[] {
  const [first = ''] = run;
  const fixed = run.replace(/[Il1|0Oo]/g, '');
  const isShort = run.length < SHORTEST_DOUBTFUL;
  // Other digits make a code, and digits at the ends count: "100k", "BAB1"; not one behind a long word
  // that is none without its last letter: "moda1".
  const counts = /^\d\d/.test(run) || (/\d$/.test(run) && !endsAsLetter(run, listed));
  if (fixed === '' || /\d/.test(fixed) || counts) return [];
  // A number and a word may be joined: "1sak".
  if (/\d/.test(first) && (isShort || listed.has(run.slice(1).toLowerCase()))) return [];
  const rest = LOOK_ALIKE.test(first) ? fixed : fixed.slice(first.length);
  const all: string[] = [];
  if (/^\p{Lu}+$/u.test(fixed)) all.push(spell(run, true, true));
  if (!/^\p{Ll}*$/u.test(rest)) return all;
  if (/^[\p{Lu}0l1|]/u.test(first)) all.push(spell(run, true, false));
  if (/^[\p{Ll}I1|]/u.test(first) && !(first === 'I' && isShort)) {
    all.push(spell(run, false, false));
  }
  return all;
}

function endsAsLetter(run: string, listed: WordList): boolean {
  const [, stem = ''] = /^(\p{L}{4,})\d$/u.exec(run) ?? [];
  return stem !== '' && !listed.has(stem.toLowerCase());
}

function spell(run: string, firstCapital: boolean, restCapital: boolean): string {
  return run.replace(/[Il1|0Oo]/g, (character, at: number) => {
    const capital = at === 0 ? firstCapital : restCapital;
    if (BAR.test(character)) return capital ? 'I' : 'l';
    return capital ? 'O' : 'o';
  });
}

/**
 * Without a listed word: a small l among capitals is an I, a capital I among small letters an l. Behind a
 * capital it stays: it may open the second of two joined names ("PakIsmail").
 */
function byNeighbours(run: string, listed: WordList): string {
  if (/^\p{Ll}/u.test(run)) {
    return run.replace(/(?<=\p{Ll})I(?=\p{Ll})/gu, (bar, at: number) =>
      listed.has(run.slice(at).toLowerCase()) ? bar : 'l',
    );
  }
  const capitals = /^[\p{Lu}l]+$/u.test(run) && /^\p{Lu}{2,}$/u.test(run.replace(/[Il]/g, ''));
  return capitals ? run.replace(/(?<=\p{Lu}l*)l(?=l*\p{Lu})/gu, 'I') : run;
}
