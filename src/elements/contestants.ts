import type { PostContext } from '../domain/post.js';
import type { Segment, Span } from '../domain/signal.js';
import { ballotMarks } from './ballot-marks.js';
import { HONORIFIC, VERB } from './bare-names.js';
import { NEWS, NOBODY, NOT_PARTY, NOT_PERSON } from './campaign-words.js';
import { isCommonWord } from './common-words.js';
import { type Contestant, named } from './contestant.js';
import { fold } from './fold.js';
import { linesOf } from './lines.js';
import { partyPlaces } from './listed-parties.js';
import { wanted } from './match-name.js';
import { matchNames } from './match-names.js';
import { nameTokens } from './name-tokens.js';
import { nameWord } from './name-words.js';
import { type Nearby, nearby } from './nearby.js';
import { isDoubted } from './number-blame.js';
import { introducesOtherNumber, isDate } from './number-context.js';
import { stanceOf } from './number-stance.js';
import { numbersIn } from './numbers-in.js';
import { acronyms, partiesByName } from './party-acronyms.js';
import { overlaps, sentenceAround, type TextReading } from './text-reading.js';
import { saysWithin } from './word-places.js';

/** By these only written with a capital: "dr" is short for "dari" as well. */
const TITLE =
  /^(?:h|ra|bapa|mama|inang|amang|dr|drs|dra|ir|prof|ki|om|uni|uda|ust|kak|hj|aa|koh|cik|tante)\b/;
const PERSON = new RegExp(
  `(?<![\\p{L}\\d])(?:${HONORIFIC})\\.?\\s+(?:(?:${HONORIFIC}|h)\\.?\\s+){0,8}([\\p{L}'’]{3,})`,
  'giu',
);
const CANDIDACY =
  /(?<![\p{L}\d])(?:calon|caleg|bacaleg|cagub|cawagub|cabup|cawabup|cawalkot|cawawalkot|cawali|capres|cawapres|paslon|pasangan|kandidat)(?:\s+(?:dprd?|dpd|ri|anggota|legislatif|bupati|wakil|wali|kota|walikota|gubernur|presiden|kabupaten|provinsi|terbaik|kita|kami|dan|pak|bu|bapak|ibu|h|hj|dr|drs|no|nomor|urut|dapil|[\d.]+)\.?)*\s+/giu;
/** An office with its place behind it. */
const OFFICE = /bupati|gubernur|wali|dprd?|dpd|kabupaten|kota|provinsi|dapil|presiden|legislatif/;
const NAME_RUN = /^\p{Lu}[\p{L}'’]+(?:[\s]+\p{Lu}[\p{L}'’]+)*/u;
/**
 * From what joins the two, and the first from there backwards: tried from each capital, a word without an end would be
 * looked through in the square of its length.
 */
const PAIR =
  /(?=[\s–—&+-])(?<=(?<![\p{L}\d#@])(\p{Lu}[\p{L}'’]{2,}))(?:\s*[-–—&+]\s*|\s+(?:dan|DAN)\s+)(\p{Lu}[\p{L}'’]{2,})(?![\p{L}\d])/gu;
const PARTY = /(?<![\p{L}\d])partai\s+([\p{L}]{3,})/giu;
/** Before a party's number: "Partai Nusa Karya (5)". */
const PARTYS = /(?<![a-z])partai(?:\s+[a-z']+){1,4}\s*\($/;
/** Right before a party in small letters, which may be any party else. */
const ASKED_FOR = /(?:coblos|pilih|dukung|menangkan|contreng|vote)\s+$/;
const NO_PARTY =
  /^(?:politik|yang|yg|kita|kami|mana|apa|itu|ini|pengusung|pendukung|koalisi|oposisi|penguasa|lain|lokal|baru|besar|kecil|bersih|jujur|dan|atau|nomor|urut|no|sing|tidak|gak|juga|sudah|akan|harus|peserta|pemenang|manapun|final|besar|kopi|grosir|di|ke|untuk|dengan|tersebut|yang|anda)$/;
/** A number that only ballots have. */
const BALLOT_NUMBER =
  /paslon|urut|pasangan|calon|ca(?:leg|gub|bup|wagub|wabup|walkot|pres|wapres)|coblos|contreng|tusuk|kandidat|(?<!\d)[0o][1-9il|]$/;

/** Who may stand for election in a part's words, in the order of the text. */
export function contestantsIn(
  segment: Segment,
  reading: TextReading,
  pair: PostContext['pair'],
): readonly Contestant[] {
  const own = numbers(reading, pair?.number ?? null);
  const listed = partyPlaces(reading);
  const known = listed.flatMap(({ span, isPutForward }) =>
    isPutForward ? [named(span, 'likely', 'party')] : [],
  );
  const [listedNear, ownNear] = [nearby(listed, spanOf), nearby(own, spanOf)];
  const isKnown = (one: Contestant) =>
    one.kind === 'party' && listedNear(one.span, 0).some(({ span }) => overlaps(one.span, span));
  const all = [
    ...own,
    ...bareNumbers(reading, ownNear),
    ...marks(reading, ownNear),
    ...ownNames(segment, pair?.names ?? []),
    ...candidates(reading),
    ...people(reading),
    ...pairs(reading),
    ...parties(reading),
    ...acronyms(reading),
    ...partiesByName(reading),
  ];
  return all
    .filter((one) => !isKnown(one))
    .concat(known)
    .map((one) => (isBesideNumber(one, ownNear) ? { ...one, certainty: 'sure' as const } : one))
    .sort((a, b) => a.span.start - b.span.start);
}

/** "Bu Lestari nomor 1": of whoever has a ballot number there is little doubt. */
function isBesideNumber({ kind, span }: Contestant, numbers: Nearby<Contestant>): boolean {
  return kind === 'name' && numbers(span, BESIDE).some(({ stance }) => stance === 'own');
}

/** A name and its number stand no further apart than so many UTF-16 units. */
const BESIDE = 12;

/** "02", and "9" behind "vote". */
const BARE_NUMBER =
  /(?=\d)(?<![\w.,:/+-])(?:0[1-9]|(?<=(?<![a-z])(?:vote|number) {1,3}(?:for {1,3})?)[1-9]\d?)(?![\w:/+-]|[.,]\d)/g;

/** "02" by itself, as ballot numbers are written: no day, and no polling station's. */
function bareNumbers({ folded }: TextReading, known: Nearby<Contestant>): readonly Contestant[] {
  return [...folded.matchAll(BARE_NUMBER)].flatMap(({ 0: digits, index }) => {
    const span = { start: index, end: index + digits.length };
    if (known(span, 0).some((one) => overlaps(one.span, span))) return [];
    const before = folded.slice(Math.max(0, index - 40), index);
    if (isDate(folded.slice(span.end)) || introducesOtherNumber(before)) return [];
    const value = String(Number(digits));
    const stance = stanceOf(folded, span);
    return [{ ...named(span, 'likely', 'number'), value, stance }];
  });
}

/** "Nomornya dua": what no keyword of `numbersIn` calls. */
function marks({ text, folded }: TextReading, known: Nearby<Contestant>): readonly Contestant[] {
  return ballotMarks(text, folded).flatMap(({ span, value }): Contestant[] =>
    known(span, 0).some((one) => overlaps(one.span, span))
      ? []
      : [
          {
            ...named(span, 'likely', 'number'),
            value,
            stance: stanceOf(folded, span),
            isParty: PARTYS.test(folded.slice(Math.max(0, span.start - 60), span.start)),
          },
        ],
  );
}

function numbers(reading: TextReading, own: string | null): readonly Contestant[] {
  const { text, folded } = reading;
  return numbersIn(text).flatMap(({ value, span, stance, isPartys }): Contestant[] => {
    // "27 N0VEMBER"
    if (isDate(folded.slice(span.end))) return [];
    const said = folded.slice(span.start, span.end);
    const isOwn = own !== null && Number(own) === Number(value);
    const certainty = isOwn || BALLOT_NUMBER.test(said) || isPartys ? 'sure' : 'likely';
    const isSpeaker =
      stance === 'compared' && SPEAKS.test(folded.slice(Math.max(0, span.start - 20), span.start));
    const isNews =
      stance === 'own' &&
      saysWithin(reading, NEWS, sentenceAround(reading, span)) &&
      !URGES.test(said);
    return [
      {
        span,
        certainty,
        kind: 'number',
        value,
        isDoubted:
          isNews ||
          isDoubted(
            folded.slice(Math.max(0, span.start - 80), span.start),
            folded.slice(span.end, span.end + 100),
          ),
        stance: isNews ? 'compared' : isSpeaker ? 'own' : stance,
        isParty: isPartys,
      },
    ];
  });
}

/** The contestants themselves: "kami pasangan nomor 3 berjanji". */
const SPEAKS = /(?<![a-z])(?:kami|saya)\s+(?:(?:pasangan|paslon|calon|caleg|dari|adalah)\s+)*$/;
const URGES = /coblos|contreng|pilih|milih|dukung|menangkan|tusuk|lanjutkan/;

function ownNames(segment: Segment, names: readonly string[]): readonly Contestant[] {
  if (names.length === 0) return [];
  const lines = linesOf(segment).map(({ text, span }) => nameTokens(text, span.start));
  return matchNames(names.map(wanted), lines).flatMap((match): Contestant[] => {
    if (match === null || match.spans.length === 0) return [];
    const start = Math.min(...match.spans.map((span) => span.start));
    const end = Math.max(...match.spans.map((span) => span.end));
    return [named({ start, end }, match.certainty === 'match' ? 'sure' : 'likely')];
  });
}

/** "Cagub Gayatri Prameswari", "calon bupati Lembah Arum Damar Wiranegara". */
function candidates({ text }: TextReading): readonly Contestant[] {
  return [...text.matchAll(CANDIDACY)].flatMap((match): Contestant[] => {
    const start = match.index + match[0].length;
    const [run = ''] = NAME_RUN.exec(text.slice(start, start + 80)) ?? [];
    const parts = run.split(/\s+/).filter((one) => one !== '');
    const isWord = (one: string) => isCommonWord(fold(one)) || NOBODY.test(fold(one));
    const known = parts.findIndex(
      (one, at) =>
        isWord(one) && (nameWord(fold(one)) !== 'name' || isWord(parts[at + 1] ?? 'kita')),
    );
    const name = known < 0 ? parts : parts.slice(0, known);
    if (name.length === 0) return [];
    const length = run.length - parts.slice(name.length).join(' ').length;
    if (/^\s+(?:yang|yg)\s/.test(text.slice(start + length))) return [];
    const fewest = OFFICE.test(fold(match[0])) ? 3 : 1;
    const span = { start: match.index, end: start + run.slice(0, length).trimEnd().length };
    return [named(span, name.length >= fewest ? 'sure' : 'likely')];
  });
}

function people({ text }: TextReading): readonly Contestant[] {
  return [...text.matchAll(PERSON)].flatMap(({ 0: whole, 1: name = '', index }): Contestant[] => {
    const word = /^\p{Lu}/u.test(name) ? nameWord(fold(name)) : null;
    // "Ibu Cerdas" may be anybody: not behind a call.
    const before = fold(text.slice(Math.max(0, index - 20), index));
    const isNames = word === 'name' || (word === 'unclear' && ASKED_FOR.test(before));
    if (!isNames && (NOT_PERSON.test(fold(name)) || NOBODY.test(fold(name)))) return [];
    if (VERB.test(name)) return [];
    if (TITLE.test(whole) && !/^\p{Lu}/u.test(name)) return [];
    return [named({ start: index, end: index + whole.length }, 'likely')];
  });
}

/** "Damar-Sekar": two names, of which none is a common word, unless people are called by it. */
function pairs({ text }: TextReading): readonly Contestant[] {
  let last = 0;
  return [...text.matchAll(PAIR)].flatMap(({ 0: behind, 1: a = '', 2: b = '', index: joint }) => {
    const index = joint - a.length;
    // "Damar-Sekar-Banyu": the second of a pair is not the first of another.
    if (index < last) return [];
    const whole = a + behind;
    last = index + whole.length;
    const folded = [a, b].map(fold);
    const isName = (one: string) =>
      !isCommonWord(one) && !NOBODY.test(one) && !NOT_PARTY.test(one) && !NOT_PERSON.test(one);
    const isDashed = /[-–—]/.test(whole) && folded.some(isName);
    const isAsked = () => ASKED_FOR.test(fold(text.slice(Math.max(0, index - 20), index)));
    const isWord = (one: string) => {
      const word = isDashed ? nameWord(one) : null;
      return word === 'name' || (word === 'unclear' && isAsked());
    };
    const isPair = folded.every((one) => isName(one) || isWord(one));
    return isPair && folded[0] !== folded[1]
      ? [named({ start: index, end: index + whole.length }, 'likely')]
      : [];
  });
}

function parties({ text }: TextReading): readonly Contestant[] {
  return [...text.matchAll(PARTY)].flatMap(({ 0: whole, 1: name = '', index }) =>
    NO_PARTY.test(fold(name)) || (!/^\p{Lu}/u.test(name) && !isAskedFor(text, index))
      ? []
      : [named({ start: index, end: index + whole.length }, 'likely', 'party')],
  );
}

/** Whether a verb that asks for votes stands before a place, whatever blanks lie between. */
function isAskedFor(text: string, at: number): boolean {
  const said = text.slice(0, at).trimEnd().length;
  return ASKED_FOR.test(fold(text.slice(Math.max(0, said - LONGEST_VERB), at)));
}

const LONGEST_VERB = 20;

const spanOf = ({ span }: { readonly span: Span }): Span => span;
