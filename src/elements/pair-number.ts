import type { NumberPlace } from '../domain/detector.js';
import type { ElementSighting } from '../domain/element.js';
import type { Segment, Span } from '../domain/signal.js';
import type { Message } from '../domain/taxonomy.js';
import { fold } from './fold.js';
import { holdsCentre } from './geometry.js';
import { type Line, linesOf } from './lines.js';
import { type LoneNumber, loneNumbers, TALL } from './lone-numbers.js';
import { endsInKeyword, endsInNoun, lacksNumber } from './number-keywords.js';
import { sentencePlaces } from './number-lists.js';
import { mentionsOn } from './number-mentions.js';
import { settlesPlace } from './number-place.js';
import { stanceOf } from './number-stance.js';
import type { NumberMention } from './numbers-in.js';
import { printedText } from './printed-text.js';
import { shownBy, unknown, unlessUnread } from './sighting.js';

export interface NumberOptions {
  /** False: words may be missing. */
  readonly complete: boolean;
  /** Where the emblem detector saw a number in a disc or box. */
  readonly places: readonly NumberPlace[];
  /** The pair's own ballot number, where the context tells; leading zeros do not count. */
  readonly own: string | null;
}

/** A number that an image shows, and where. */
interface Shown {
  readonly value: string;
  readonly span: Span;
}

/** A lone number as tall as this, in median word heights, needs no word about candidates beside it. */
const VERY_TALL = 2.5;
/** A number below a keyword is at least about as tall as the other words. */
const NOT_SMALL = 0.8;
/** A creative for someone says one of these. */
const CANDIDACY =
  /(?<![a-z])(?:calon|caleg|cagub|cawagub|cabup|cawabup|cawalkot|capres|cawapres|cakada|paslon|pasangan|coblos|nyoblos|contreng|pilih|menangkan|dukung|nomor|no\.?\s*urut)(?![a-z])/;

/** The pair's ballot number on one image: one sighting, never empty. */
export function pairNumber(segment: Segment, options: NumberOptions): ElementSighting {
  const lines = linesOf(segment);
  const printed = printedText(segment);
  const folded = fold(printed);
  const { mentions, doubtful: unsure } = mentionsOn(printed, lines);
  const of = (stance: NumberMention['stance']) => mentions.filter((one) => one.stance === stance);
  const rejected = of('rejected');
  const sentences = [...sentencePlaces(options.places, lines)];
  const standing = loneNumbers(lines, options.places).filter(
    ({ value, word }) =>
      !rejected.some((one) => one.value === value) &&
      !sentences.some(({ box }) => holdsCentre(box, word.box)),
  );
  const opposed = new Set(standing.filter(({ word }) => stanceOf(folded, word.span) !== 'own'));
  const lone = standing.filter((one) => !(one.beside && opposed.has(one)));
  const isTrusted = trustIn(lines);
  const trusted = new Set(lone.filter((one) => !opposed.has(one) && isTrusted(one)));
  const { sure, ambiguous } = sorted(of('own'), of('compared'), trusted.size > 0);
  const certain: readonly Shown[] = [...[...trusted].map(toShown), ...sure];
  const doubtful: readonly Shown[] = [
    ...ambiguous,
    ...unsure,
    ...lone.filter((one) => isSeen(one) && !trusted.has(one)).map(toShown),
  ];
  if (certain.length > 0) return decided(segment, certain, options, false);
  if (doubtful.length > 0) return decided(segment, doubtful, options, true);
  if (
    rejected.length === 0 &&
    isUnread(
      lines,
      options.places.filter((place) => !sentences.includes(place)),
    )
  ) {
    return unknown(segment.part, 'pair-number', UNREAD);
  }
  const none = unlessUnread(segment.part, 'pair-number', options.complete, null);
  if (rejected.length === 0 || none.status === 'unknown') return none;
  const { evidence, box } = shownBy(
    segment,
    rejected.map(({ span }) => span),
  );
  return { ...none, evidence, box, reason: onlyRejected(valuesOf(rejected)) };
}

/**
 * Parts what may be a rank ("nomor satu"), a party's or only spoken of from the rest. Where nothing better
 * is shown or urged to, it counts as one of several: "Paslon 1 unggul, paslon 2 menyusul".
 */
function sorted(
  own: readonly NumberMention[],
  compared: readonly NumberMention[],
  isShown: boolean,
) {
  const mayBeRank = ({ isBare, value }: NumberMention) => isBare && value === '1';
  const better = own.filter((one) => !one.isPartys && !mayBeRank(one));
  const ambiguous = [...own.filter((one) => !better.includes(one)), ...compared];
  const isUrged = isShown || better.some((one) => one.isUrged);
  const isCalled = isUrged || better.some(({ isBare }) => !isBare);
  const joins = ambiguous.filter(
    (one) => one.isPartys || (one.stance === 'compared' ? !isUrged : !isCalled),
  );
  return { sure: better.length === 0 ? [] : [...better, ...joins], ambiguous };
}

/** There to be seen, if it is a ballot number. */
function isSeen({ size, zeroLed, inPlace }: LoneNumber): boolean {
  return size > TALL || zeroLed || inPlace;
}

/** A keyword without its number, or a disc in which no number and no lettering could be read. */
function isUnread(lines: readonly Line[], places: readonly NumberPlace[]): boolean {
  const words = lines.flatMap((line) => line.words);
  const isBlank = ({ box }: NumberPlace) =>
    !words.some((word) => holdsCentre(box, word.box) && settlesPlace(word));
  const isLost = ({ folded }: Line, at: number) =>
    lacksNumber(folded) && !/^\W*\d{1,2}\W*$/.test(lines[at + 1]?.folded ?? '');
  return lines.some(isLost) || places.some(isBlank);
}

function decided(
  segment: Segment,
  shown: readonly Shown[],
  { own }: NumberOptions,
  inDoubt: boolean,
): ElementSighting {
  const { part } = segment;
  const values = valuesOf(shown);
  const { confidence, evidence } = shownBy(
    segment,
    shown.map(({ span }) => span),
  );
  const base = { part, element: 'pair-number' as const, confidence, evidence };
  const [value = null] = values;
  if (values.length > 1) {
    const { box } = shownBy(
      segment,
      shown.map(({ span }) => span),
    );
    const reason = several(values);
    // Whichever it is: none of them is the pair's.
    const isOther = own !== null && !values.some((one) => Number(one) === Number(own));
    const whose = isOther ? 'other' : null;
    return { ...base, status: 'unknown', value: null, box, band: 'review', whose, reason };
  }
  // The first is a lone number, where there is one: its box holds the number and nothing else.
  const { box } = shownBy(
    segment,
    shown.slice(0, 1).map(({ span }) => span),
  );
  const whose = own === null ? null : Number(own) === Number(value) ? 'own' : 'other';
  if (inDoubt) {
    return { ...base, status: 'unknown', value, box, band: 'review', whose, reason: IN_DOUBT };
  }
  return { ...base, status: 'present', value, box, band: 'match', whose, reason: null };
}

/** Whether a lone number on these lines is surely a ballot number. */
function trustIn(lines: readonly Line[]): (lone: LoneNumber) => boolean {
  const isAwaited = lines.some(({ folded }) => endsInKeyword(folded));
  const isNumbered = lines.some(({ folded }) => endsInNoun(folded));
  const forSomeone = lines.some(({ folded }) => CANDIDACY.test(folded));
  return (lone) => {
    const { size, zeroLed } = lone;
    if (lone.listed || lone.onCalendar || (lone.mayCount && !zeroLed)) return false;
    if (lone.mayBeDate && !(isNumbered && size >= NOT_SMALL)) return false;
    if (lone.inPlace) return true;
    if (lone.bars || (lone.beside && size <= TALL)) return false;
    if (isAwaited && size >= NOT_SMALL) return true;
    return (forSomeone && (size > TALL || zeroLed)) || size > VERY_TALL;
  };
}

function toShown({ value, word }: LoneNumber): Shown {
  return { value, span: word.span };
}

function valuesOf(shown: readonly Shown[]): readonly string[] {
  return [...new Set(shown.map(({ value }) => value))];
}

function several(values: readonly string[]): Message {
  const list = values.join(', ');
  return {
    id: `Beberapa nomor urut terlihat (${list}); tidak dapat dipastikan nomor pasangan calon sendiri.`,
    en: `Several ballot numbers can be seen (${list}); which one is the pair's own cannot be told.`,
  };
}

function onlyRejected(values: readonly string[]): Message {
  const list = values.join(', ');
  return {
    id: `Nomor ${list} hanya disebut untuk ditolak, bukan sebagai nomor urut sendiri.`,
    en: `Number ${list} is only mentioned to argue against it, not as the creative's own ballot number.`,
  };
}

const UNREAD: Message = {
  id: 'Ada tempat untuk nomor urut, tetapi angkanya tidak terbaca.',
  en: 'There is a place for a ballot number, but its digits could not be read.',
};
const IN_DOUBT: Message = {
  id: 'Mungkin nomor urut pasangan calon; perlu diperiksa orang.',
  en: "Possibly the pair's ballot number; a person should check.",
};
