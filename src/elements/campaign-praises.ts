import type { Span } from '../domain/signal.js';
import { barePeople } from './bare-names.js';
import type { Call } from './campaign-calls.js';
import type { Claim } from './campaign-claim.js';
import {
  AUTHORITY,
  BEFORE_NAME,
  CRITICAL,
  ELECTION_ITSELF,
  HIGH_PRAISE,
  NEWS,
  PRAISE,
  SLOGANS,
  SYMBOL,
  WITH,
} from './campaign-words.js';
import type { Contestant } from './contestant.js';
import { partyPlaces } from './listed-parties.js';
import { nearby } from './nearby.js';
import { isChoosing } from './other-choices.js';
import {
  afterLast,
  asks,
  overlaps,
  sentenceAround,
  spansOf,
  type TextReading,
} from './text-reading.js';
import { says, saysWithin } from './word-places.js';

/** In the same breath. */
const CLOSE = 70;

/** Contestants spoken well of, or put forward by "bersama" and the like. */
export function praises(
  reading: TextReading,
  contestants: readonly Contestant[],
): readonly Claim[] {
  const { text, folded } = reading;
  const values = new Set(contestants.flatMap((one) => (one.kind === 'number' ? [one.value] : [])));
  return contestants.flatMap((one): Claim[] => {
    if (one.stance === 'rejected') return [];
    const sentence = sentenceAround(reading, one.span);
    if (isReportOrQuestion(reading, sentence) || isChoosing(reading, one.span)) return [];
    const behind = folded.slice(one.span.end, one.span.end + CLOSE);
    // Of a motto on two lines the second speaks of the first.
    const [clause = ''] = (folded.length <= POSTER ? /^[^.!?]*/ : /^[^.!?\n]*/).exec(behind) ?? [];
    if (CRITICAL.test(breath(folded, one.span))) return [];
    // "Bersama A dan B" joins anything; "Damar-Sekar" is a pair.
    const isJoint = /\s(?:dan|&)\s/.test(folded.slice(one.span.start, one.span.end));
    const isWith = isLedTo(text, folded, one) && (!isJoint || says(reading, ELECTION_ITSELF));
    // Anybody may be called "Pak": only of contestants does little praise say that they stand.
    const praise = one.certainty === 'sure' || one.kind === 'number' ? PRAISE : HIGH_PRAISE;
    const isMotto = isJoinedPair(folded, one) && isShort(folded, sentence) && !says(reading, NEWS);
    const isForSome = one.kind === 'name' && /^\s+untuk\s/.test(clause);
    const isPraised =
      isMotto ||
      isForSome ||
      praise.test(clause) ||
      isWith ||
      isAlone(folded, sentence, one, values.size);
    return isPraised ? [{ spans: [one.span], strength: 'mood' }] : [];
  });
}

/** Whether "bersama" and the like lead to a contestant; to a number, over the name before it. */
function isLedTo(text: string, folded: string, { kind, span }: Contestant): boolean {
  const from = Math.max(0, span.start - CLOSE);
  const before = folded.slice(from, span.start);
  if (WITH.test(before)) return true;
  if (kind !== 'number') return false;
  const said = text.slice(from, span.start);
  // A look at the end spares the search of what ends there.
  if (!/[\p{L}'’]$/u.test(said.trimEnd().slice(-2))) return false;
  const [name = ''] = NAME_BEFORE.exec(said) ?? [];
  return [...name.matchAll(/\p{L}+/gu)].some(({ index }) =>
    WITH.test(before.slice(0, before.length - name.length + index)),
  );
}

/** "Melinda Sarasti" before its number. */
const NAME_BEFORE = /(?<![\p{L}\d])(?:\p{Lu}[\p{L}'’]+\s+){1,4}$/u;

/** Somebody by name alone, spoken well of as candidates are: "Wanasekar butuh Gayatri, terbukti kerjanya". */
export function praised(
  reading: TextReading,
  contestants: readonly Contestant[],
): readonly Claim[] {
  const { folded } = reading;
  const parties = contestants.flatMap(({ kind, span }) => (kind === 'party' ? [span] : []));
  // Some parties look like people, and some do not.
  const known = [...parties, ...partyPlaces(reading).map(({ span }) => span)];
  const knownAt = nearby(known, (span) => span);
  const people = barePeople(reading).filter(
    (one) => !knownAt(one, 0).some((span) => overlaps(span, one)),
  );
  return [...people, ...parties].flatMap((span): Claim[] => {
    const sentence = sentenceAround(reading, span);
    if (isReportOrQuestion(reading, sentence)) return [];
    const isLed = BEFORE_NAME.test(folded.slice(Math.max(0, span.start - CLOSE), span.start));
    const isPraised =
      !saysWithin(reading, CRITICAL, sentence) &&
      HIGH_PRAISE.test(folded.slice(span.end, span.end + CLOSE));
    if (!isLed && !isPraised) return [];
    return isChoosing(reading, span) ? [] : [{ spans: [span], strength: 'mood' }];
  });
}

/** The only ballot number of a text, in a sentence that says little else: "SMART CITY / NOMOR 6". */
function isAlone(
  folded: string,
  sentence: Span,
  { kind, stance, isDoubted }: Contestant,
  numbers: number,
): boolean {
  if (kind !== 'number' || numbers > 1 || (stance !== 'own' && isDoubted)) return false;
  return isShort(folded, sentence);
}

/** "Damar-Sekar" in one. */
function isJoinedPair(folded: string, { kind, span }: Contestant): boolean {
  return (
    kind === 'name' && /^[a-z'’]+\s*[-–—]\s*[a-z'’]+$/.test(folded.slice(span.start, span.end))
  );
}

function isShort(folded: string, { start, end }: Span): boolean {
  return !LONGER.test(folded.slice(start, end));
}

function isReportOrQuestion(reading: TextReading, sentence: Span): boolean {
  return (
    saysWithin(reading, NEWS, sentence) ||
    saysWithin(reading, AUTHORITY, sentence) ||
    asks(reading, sentence)
  );
}

/** A text of so many UTF-16 units may be a poster's. */
const POSTER = 120;
/** More words than a motto with its number: six. */
const LONGER = /^[^a-z\d]*(?:[a-z\d]+[^a-z\d]+){6}[a-z\d]/;

/** The clause around a place, without it. */
function breath(folded: string, { start, end }: Span): string {
  const before = afterLast(folded.slice(Math.max(0, start - CLOSE), start), '.,!?\n');
  const behind = /^[^.,!?\n]*/.exec(folded.slice(end, end + CLOSE))?.[0] ?? '';
  return `${before} ${behind}`;
}

/** Numbers that are argued against at the ballot. */
export function opposed(
  contestants: readonly Contestant[],
  calls: readonly Call[],
): readonly Claim[] {
  const callsAt = nearby(calls, ({ span }) => span);
  return contestants
    .filter(
      ({ stance, span }) =>
        stance === 'rejected' && !callsAt(span, 0).some((call) => overlaps(call.span, span)),
    )
    .map(({ span }): Claim => ({ spans: [span], strength: 'mood' }));
}

/** Mottoes of campaigns that name nobody, and contestants by what their ballot paper shows. */
export function mottoes(reading: TextReading): readonly Claim[] {
  const { folded } = reading;
  const slogans = spansOf(folded, SLOGANS).filter(
    (span) => !isChoosing(reading, span) && !CRITICAL.test(breath(folded, span)),
  );
  const symbols = spansOf(folded, SYMBOL);
  return [
    ...slogans.map((span): Claim => ({ spans: [span], strength: 'mood' })),
    ...symbols.map((span): Claim => ({ spans: [span], strength: 'weak' })),
  ];
}
