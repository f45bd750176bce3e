import type { Span } from '../domain/signal.js';
import { barePeople, openingName } from './bare-names.js';
import {
  ACTS,
  ADDRESSED,
  ASKING,
  BALLOT,
  DOUBTFUL,
  OWN,
  SELF,
  SUPPORTING,
  VOTING,
} from './campaign-asking.js';
import type { Claim } from './campaign-claim.js';
import { AUTHORITY, MOCKING, NEWS } from './campaign-words.js';
import type { Contestant } from './contestant.js';
import { type Nearby, nearby } from './nearby.js';
import { stanceOf } from './number-stance.js';
import { isChoosing } from './other-choices.js';
import { apart, asks, sentenceAround, spansOf, type TextReading, widened } from './text-reading.js';
import { saysWithin } from './word-places.js';

/** A name and its number, in one sentence or two, stand no further apart than so many UTF-16 units. */
const NEAR = 90;
/** What asks for a vote stands no further from the number than so many UTF-16 units. */
const AROUND = 150;

/** Right beside its number. */
const BESIDE = 12;
/** A name without a title stands no further from its number than so many UTF-16 units. */
const BESIDE_BARE = 40;
const EXCLAIMED = /!/;
/** Before the writer's own name. */
const INTRODUCED = /(?<![a-z])(?:saya|kami|titiang|abdi|kula|ambo|beta|nama\s+saya)[\s,]+$/;

/**
 * Somebody put forward to voters by name and ballot number together, with words around that ask for
 * votes without a verb right before them: "Cak Bimo, nomer telu. Ojo salah!"
 */
export function offers(reading: TextReading, contestants: readonly Contestant[]): readonly Claim[] {
  const { folded } = reading;
  const all = contestants.filter(({ kind, stance }) => kind === 'number' && stance !== 'rejected');
  // Of a candidate and the party: the candidate.
  const own = all.filter(({ isParty }) => !isParty);
  const numbers = own.length > 0 ? own : all;
  if (new Set(numbers.map(({ value }) => value)).size !== 1) return [];
  const [bare, self] = [barePeople(reading), spansOf(folded, SELF)[0]];
  // Emoji end a clause as full stops do.
  const clauses = folded.replace(/\p{So}/gu, (emoji) => '.'.repeat(emoji.length));
  const strength = VOTING.test(folded) ? 'likely' : 'meant';
  const names = nearby(
    contestants.filter(({ kind, certainty }) => kind !== 'number' && certainty !== 'guess'),
    (one) => one.span,
  );
  const people = nearby(bare, (span) => span);
  return numbers.flatMap(({ span, stance, isDoubted }): Claim[] => {
    if (isDoubted) return [];
    const sentence = sentenceAround(reading, span);
    const around = widened(span, AROUND);
    const says = (words: RegExp) => saysWithin(reading, words, sentence);
    const saysAround = (words: RegExp) => saysWithin(reading, words, around);
    // A report names numbers too, but speaks of nobody as "we".
    const isReport = says(NEWS) || (!saysAround(OWN) && (saysAround(NEWS) || says(ACTS)));
    if (isReport || says(AUTHORITY) || isChoosing(reading, span)) return [];
    // "Surat suara nomor 2" is a paper's number.
    const before = folded.slice(Math.max(0, span.start - 20), span.start);
    const isPaper = /suara\s*$/.test(before);
    const name =
      nameOf(span, names) ??
      bareNameOf(span, folded, people) ??
      openingName(reading, span.start) ??
      self;
    if (isPaper && !name) return [];
    const spans = name ? [name, span] : [span];
    const isSupported = says(SUPPORTING) && (saysAround(OWN) || saysAround(EXCLAIMED));
    const isOnlyTold = () =>
      /^\s*(?:aku|saya|gue|gw)\s+\S/.test(folded.slice(sentence.start, sentence.end)) &&
      !saysAround(ADDRESSED);
    const isOffered = name
      ? (saysAround(ASKING) && !isOnlyTold()) || isSupported
      : stance === 'own' && saysAround(BALLOT) && saysAround(ADDRESSED);
    const isAgainst = () => name !== undefined && stanceOf(clauses, name) === 'rejected';
    const isDoubtful = () =>
      says(MOCKING) || says(DOUBTFUL) || asks(reading, sentence) || isAgainst();
    if (isOffered && !isDoubtful()) {
      return [{ spans, strength }];
    }
    const isShown = name ? apart(name, span) <= BESIDE : saysAround(ADDRESSED);
    return isShown ? [{ spans, strength: 'mood' }] : [];
  });
}

/** Who has a number: the nearest name that is put forward. */
function nameOf(number: Span, names: Nearby<Contestant>): Span | undefined {
  return names(number, NEAR)
    .map(({ span }) => span)
    .sort((a, b) => apart(a, number) - apart(b, number))[0];
}

/** A name without a title, by its capitals: right beside its number, or the writer's own. */
function bareNameOf(number: Span, folded: string, people: Nearby<Span>): Span | undefined {
  return people(number, AROUND).find((span) => {
    const before = folded.slice(Math.max(0, span.start - 20), span.start);
    return apart(span, number) <= (INTRODUCED.test(before) ? AROUND : BESIDE_BARE);
  });
}
