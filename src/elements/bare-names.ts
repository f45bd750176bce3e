import type { Span } from '../domain/signal.js';
import { ADDRESSED, VOTING } from './campaign-asking.js';
import { NOBODY, NOT_PARTY, NOT_PERSON } from './campaign-words.js';
import { isCommonWord } from './common-words.js';
import { type Contestant, named } from './contestant.js';
import { fold } from './fold.js';
import { nameWord } from './name-words.js';
import { onceFor, type TextReading } from './text-reading.js';
import { isTitleCase } from './title-case.js';

/** Titles by which people are called: alternatives of a regular expression. */
export const HONORIFIC =
  'tuan\\s+guru|pak|bu|bapak|ibu|bpk|haji|hajah|hj|gus|kang|mas|mbak|cak|bang|bung|teh|ceu|uda|uni|ustaz|ustadz|ust|kh|kyai|kiai|abah|bunda|neng|ning|ki|nyai|daeng|datuk|tgb|tgh|om|tante|mbah|kak|cik|koh|mbok|teungku|tgk|puang|ra|bapa|mama|inang|amang|h(?=\\.)|dr|drs|dra|ir|prof|aa|mpok';
/** A verb behind "Bapak", in small letters. */
export const VERB = /^(?:di|me|ber|ter)\p{Ll}{3,}(?:kan|i|an)$/u;
const IS_HONORIFIC = new RegExp(`^(?:${HONORIFIC})$`);

/** Names by their capitals alone: two words, or one within a sentence. */
export const barePeople = onceFor((reading): readonly Span[] => {
  const { text } = reading;
  return [...text.matchAll(BARE_NAME)].flatMap(({ 0: whole, index }): Span[] => {
    const all = whole.split(/\s+/);
    // "Relawan Damar": the first word has its capital by opening the sentence.
    const words = all.length > 1 && LEADS.test(fold(all[0] ?? '')) ? all.slice(1) : all;
    const isOpening = /(?:^|[.!?…\n:;|)"“]|@\w+|\p{So})\s*$/u.test(
      text.slice(Math.max(0, index - 20), index),
    );
    if (isOpening && all.length < 2) return [];
    if (!words.map(fold).every(isName)) return [];
    const end = index + whole.length;
    const span = { start: end - words.join(' ').length, end };
    return isTitleCase(reading, span) ? [] : [span];
  });
});

/** Whether a folded word may be a name. */
function isName(word: string): boolean {
  return ![isCommonWord(word), NOBODY.test(word), NOT_PERSON.test(word), NOT_PARTY.test(word)].some(
    Boolean,
  );
}

/** "Kertayasa nomor 1": a word that opens a sentence right before a ballot number (at `at`), as a name. */
export function openingName(reading: TextReading, at: number): Span | null {
  const { text } = reading;
  // "Doain 02": beside digits alone any word may stand.
  if (/^\d/.test(text.slice(at))) return null;
  const from = Math.max(0, at - 60);
  const [, name = '', gap = ''] = OPENING.exec(text.slice(from, at)) ?? [];
  const folded = fold(name);
  if (name === '' || !isName(folded) || IS_HONORIFIC.test(folded)) return null;
  if (VOTING.test(folded) || ADDRESSED.test(folded) || NO_NAME.test(folded)) return null;
  const end = at - gap.length;
  const span = { start: end - name.length, end };
  return isTitleCase(reading, span) ? null : span;
}

const OPENING = /(?:^|[.!?…\n]\s*|\p{So}\s*)(\p{Lu}\p{Ll}{3,})([\s,]+)$/u;
/** With endings and prefixes of other words. */
const NO_NAME =
  /[a-z]{3}(?:nya|kan|(?<!r)kah|(?<!l)lah)$|^(?:di|me|ber|ter|pe[mnr]|ke)[a-z]{3,}(?:an|i)$|^me(?:m[bp]|n[cdgjy])/;
const LEADS = /^(?:relawan|visi|janji|pendukung|tim|sahabat|barisan)$/;
const BARE_NAME = /(?<![\p{L}\d#@-])\p{Lu}\p{Ll}{3,}(?:\s+\p{Lu}\p{Ll}{2,}){0,3}(?![\p{L}\d-])/gu;

/** Behind a call: particles, and a word that may be a name. */
const NAMED =
  /^([ \t:"“'*]*(?:(?:terus|tetap|saja|aja|selalu|penuh|yuk|kembali|lagi|selalu|bersama)\s+)*)([\p{L}'’]{2,})/u;

/** What stands right behind a call (at `at`) as the name of somebody, or of a party; null where nothing does. */
export function namedAt(reading: TextReading, at: number, mayGuess: boolean): Contestant | null {
  const { text } = reading;
  const [, gap = '', word = ''] = NAMED.exec(text.slice(at, at + 80)) ?? [];
  const folded = fold(word);
  if (isTitleCase(reading, { start: at, end: at })) return null;
  const start = at + gap.length;
  const span = { start, end: start + word.length };
  const isCapital = /^\p{Lu}/u.test(word);
  if (isCapital && nameWord(folded) !== null)
    return calledByWord(text, span, nameWord(folded) === 'name', mayGuess);
  if (NOBODY.test(folded) || isCommonWord(folded) || NOT_PERSON.test(folded)) return null;
  if (IS_HONORIFIC.test(folded)) return null;
  if (/^\p{Lu}{2,6}$/u.test(word))
    return NOT_PARTY.test(folded) ? null : named(span, 'likely', 'party');
  if (isCapital && word.length > 2) return named(span, 'likely');
  // No word with an ending of nouns and verbs: "pilih kegiatan".
  const isName = word.length > 3 && !/(?:an|nya|kan|kah|lah)$/.test(folded) && !VERB.test(word);
  return mayGuess && isName ? named(span, 'guess') : null;
}

/** "Coblos Mulia!", and by a guess what may be meant as it says: "Coblos Putra Daerah", "PILIH MULIA". */
function calledByWord(
  text: string,
  span: Span,
  isNames: boolean,
  mayGuess: boolean,
): Contestant | null {
  if (!mayGuess) return isNames ? named(span, 'guess') : null;
  const isShouted = !/\p{Ll}/u.test(text.slice(span.start, span.end));
  const [, next = ''] = /^\s+(\p{L}+)/u.exec(text.slice(span.end, span.end + 40)) ?? [];
  const isPhrase = PLACE.test(fold(next)) || (/^\p{Lu}/u.test(next) && isCommonWord(fold(next)));
  return named(span, isNames && !isShouted && !isPhrase ? 'likely' : 'guess');
}

const PLACE = /^(?:daerah|asli|sini|kampung|bangsa|terbaik|bersama)$/;
