import type { Span } from '../domain/signal.js';
import { PARTY_NAMES } from './party-list.js';
import { onceFor, spansOf } from './text-reading.js';

/** Written with a blank or a hyphen, in hashtags above all. */
const SPELT: Readonly<Record<string, string>> = { nasdem: 'nas\\s?dem', pdip: 'pdi\\s?-?\\s?p' };
const COMMON_IDS = new Set(['buruh', 'garuda', 'gelora', 'ummat']);
const IDS = [...new Set(PARTY_NAMES.map(([party]) => party))];
const shortNames = (isCommon: boolean) =>
  IDS.filter((id) => COMMON_IDS.has(id) === isCommon).map((id) => SPELT[id] ?? id);
const LONG = PARTY_NAMES.map(([, name]) => name.replace(/^partai /, ''))
  .filter((name) => name.includes(' ') && name !== 'pdi perjuangan')
  .sort((a, b) => b.length - a.length)
  .map((name) => name.replaceAll(' ', '\\s+'));
/** By these words a party is meant; by the common ones only behind "Partai", or where a party would stand. */
const OWN = ['pdi\\s+perjuangan', ...shortNames(false)].join('|');
const COMMON = [...LONG, ...shortNames(true)].join('|');
const PARTY = new RegExp(
  `(?<![\\p{L}\\d#@])(?:partai\\s+)?(?:${COMMON}|${OWN})(?![\\p{L}\\d])`,
  'gu',
);
const IS_COMMON = new RegExp(`^(?:${COMMON})$`);
const LETTERS = /^(?:pan|psi|pbb|pkb|pkn|pks|ppp)$/;
const AMBIGUOUS = /^(?:pan|buruh|garuda|gelora|ummat)$/;
const CAPITAL = /^\p{Lu}/u;

/** Right before a party: verbs of ballots only, and those of other choices as well. */
const BALLOT = /(?<![a-z])(?:\w*coblos|contreng|tusuk)(?:lah)?\s+$/;
const CALL =
  /(?<![a-z])(?:\w*coblos|contreng|tusuk|milih|memilih|pilih|vote|dukung|mendukung|menangkan|memenangkan|lanjutkan|suara\s+(?:\w+\s+){0,2}(?:untuk|buat|ke)|asal\s+bukan|kecewa\s+(?:sama|pada|dengan))(?:lah)?\s+(?:(?:terus|tetap|saja|aja|hanya|kembali|lagi)\s+){0,3}$/;
/** Right behind a party: speaks for it or against it. */
const PUT_FORWARD =
  /^\s+(?:di\s+hati|pilihan|nomor|menang|jaya|juara|solusi|partai[a-z]*|ingkar|gagal|bohong)(?![a-z])/;
/** Between parties that are only listed. */
const AND = /^(?:[,/&+]|(?:,\s+)?(?:dan|serta))$/;
/** Letters around that are looked at. */
const REACH = 60;

/** A place where a text speaks of a party of the list. */
export interface PartyPlace {
  readonly span: Span;
  /** Not by a word that means something else there, nor in a row: "diusung Golkar, PKB dan PAN". */
  readonly isPutForward: boolean;
}

/** Where a text names parties of the list, put forward or not. */
export const partySpans = onceFor(({ folded }) => spansOf(folded, PARTY));

/** The parties of the list that a text speaks of, in order, each alike however it is written. */
export const partyPlaces = onceFor((reading): readonly PartyPlace[] => {
  const { text, folded } = reading;
  const spans = partySpans(reading);
  return spans.map((span, at) => {
    const [last, next] = [spans[at - 1], spans[at + 1]];
    const isInRow =
      (last && isAnd(folded.slice(last.end, span.start))) ||
      (next && isAnd(folded.slice(span.end, next.start)));
    const isCalled = isCalledFor(text, folded, span);
    return { span, isPutForward: isCalled || (!isInRow && isMeant(text, folded, span)) };
  });
});

function isAnd(between: string): boolean {
  const said = between.trim();
  return AND.test(said) && (!/^[a-z]/.test(said) || /^\s/.test(between));
}

/** In small letters some are pans, workers and birds, but at the ballot. */
function isCalledFor(text: string, folded: string, { start, end }: Span): boolean {
  const isThing = AMBIGUOUS.test(folded.slice(start, end)) && !CAPITAL.test(text.slice(start, end));
  return (isThing ? BALLOT : CALL).test(folded.slice(Math.max(0, start - REACH), start));
}

function isMeant(text: string, folded: string, { start, end }: Span): boolean {
  const [said, name] = [text.slice(start, end), folded.slice(start, end)];
  if (/^partai\s/.test(name)) return true;
  if (CAPITAL.test(said) && PUT_FORWARD.test(folded.slice(end, end + REACH))) return true;
  if (IS_COMMON.test(name)) return false;
  if (LETTERS.test(name)) return !/\p{Ll}/u.test(said);
  return name !== 'demokrat' || CAPITAL.test(said);
}

/** Whether words, folded, can only be a party of the list: "partai buruh", not "buruh". */
export function isPartyOfList(folded: string): boolean {
  return (
    folded.trim() !== '' &&
    !/^(?:buruh|garuda|gelora|ummat)$/.test(folded) &&
    folded.replace(PARTY, '').trim() === ''
  );
}
