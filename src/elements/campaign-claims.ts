import type { Span } from '../domain/signal.js';
import { namedAt } from './bare-names.js';
import { type Call, callsIn } from './campaign-calls.js';
import type { Claim } from './campaign-claim.js';
import { evaluations } from './campaign-evaluations.js';
import { offers } from './campaign-offers.js';
import { mottoes, opposed, praised, praises } from './campaign-praises.js';
import { AUTHORITY, BETWEEN, ELECTION, ELECTION_ITSELF, MOCKING, NEWS } from './campaign-words.js';
import type { Contestant } from './contestant.js';
import { isPartyOfList } from './listed-parties.js';
import { type Nearby, nearby } from './nearby.js';
import { isChoosing, isOtherVote } from './other-choices.js';
import {
  afterLast,
  apart,
  asks,
  onceFor,
  overlaps,
  sentenceAround,
  type TextReading,
} from './text-reading.js';
import { says, saysWithin } from './word-places.js';

/** A call and its contestant stand no further apart than so many UTF-16 units. */
const NEAR = 160;
/** Of more people than these none is put forward. */
const MOST_NEAR = 4;
/** Behind a call: whoever it may be. */
const NEUTRAL =
  /^\s*(?:(?:yang|yg|sing)\s+(?:mana|manapun)|siapa|sapa|sesuai|dengan\s+(?:hati|cerdas|bijak)|pakai\s+hati|pake\s+hati|secara|menurut|berdasar\w*|bebas|salah\s*satu|satu\s+(?:kali|pasangan|paslon))(?![a-z])/;
/** Behind "dukung" it stands for whoever was named: what else may be supported would follow. */
const OBJECTLESS =
  /^\s*(?:$|[!.,;:\n#~]|\p{So}|(?:ya|yo|dong|terus|penuh|bersama|kami|beliau|selalu|dan|yuk|guys|pokoknya|lagi|sampai|dua\s+periode|2\s+periode)(?![a-z]))/u;
/** Tells of what the writer got or heard themselves, on the line of a question mark or before it. */
const WITNESS = /(?<![a-z])(?:saya|aku|gue|gw|kami)(?![a-z])/;
const WITNESS_BEFORE = /(?<![a-z])ku(?![a-z])/;
/** Whoever was named before. */
const PRONOUN = /^\s+(?:beliau|dia|sosok\s+ini|orang\s+ini|mereka\s+berdua)(?![a-z])/;
/** Where and when one votes. */
const BALLOT_BOX =
  /(?<![a-z])(?:bilik\s+suara|surat\s+suara|kotak\s+suara|27\s+nov\w*|14\s+feb\w*|9\s+des\w*)(?![a-z])/;
/** Behind a number: another that will do as well. */
const EITHER = /^\s*(?:atau|atawa|utawa|\/)\s*(?:nomor|no|paslon)?\.?\s*\d/;
/** In the same breath. */
const CLOSE = 70;

/**
 * What a part's words claim for a contestant. Told by `countsMood`, those that are only of a campaign's tone are not
 * looked for where, beside the others, they would not count.
 */
export function claimsIn(
  reading: TextReading,
  contestants: readonly Contestant[],
  countsMood: (others: readonly Claim[]) => boolean = () => true,
): readonly Claim[] {
  // Of a vote at school only what the text model takes for politics may be one of these.
  const asMood = ({ spans }: Claim): Claim => ({ spans, strength: 'mood' });
  const isOther = isOtherVote(reading.folded);
  const weighed = (claims: readonly Claim[]) => (isOther ? claims.map(asMood) : claims);
  const calls = callsIn(reading);
  const others = weighed(claimsOfCalls(reading, contestants, calls));
  const slogans = weighed(mottoes(reading));
  if (!countsMood([...others, ...slogans])) return [...others, ...slogans];
  return [
    ...others,
    ...praises(reading, contestants),
    ...evaluations(reading, contestants),
    ...praised(reading, contestants),
    ...opposed(contestants, calls),
    ...slogans,
  ];
}

function claimsOfCalls(
  reading: TextReading,
  contestants: readonly Contestant[],
  calls: readonly Call[],
): readonly Claim[] {
  const near = nearby(contestants, ({ span }) => span);
  return [
    ...unlessSeveral(
      reading,
      calls.flatMap((call) => claimOf(reading, call, near)),
    ),
    ...reminders(reading, contestants, calls),
    ...offers(reading, contestants),
  ];
}

/** Asks for a number without a verb: "tgl 27 gaskeun 02", "jangan lupa, nomor 3". */
const REMINDER =
  /(?<![a-z])(?:(?:jangan|ojo|aja|ulah)\s+(?:sampai\s+)?(?:lupa|lali|hilap|poho)|ingat|inget|eling|gaskeun|gasken|gaskan|gas|hidup|satukan|tetap)(?:\W+[a-z]+){0,5}?\W+$/;

function reminders(
  reading: TextReading,
  contestants: readonly Contestant[],
  calls: readonly Call[],
): readonly Claim[] {
  const { folded } = reading;
  const numbers = contestants.filter(
    (one) => one.kind === 'number' && one.stance !== 'rejected' && !one.isDoubted,
  );
  if (new Set(numbers.map(({ value }) => value)).size !== 1) return [];
  const callsAt = nearby(calls, ({ span }) => span);
  return numbers.flatMap(({ span, certainty }): Claim[] => {
    const before = folded.slice(Math.max(0, span.start - CLOSE), span.start);
    const clause = afterLast(before, '.!?\n');
    if (!REMINDER.test(clause) || callsAt(span, 0).some((call) => overlaps(call.span, span)))
      return [];
    // "Ingat, surat suara nomor 2" is a paper's number.
    if (isChoosing(reading, span) || /suara\s*$/.test(clause)) return [];
    const isVote =
      certainty === 'sure' || says(reading, ELECTION_ITSELF) || says(reading, BALLOT_BOX);
    return [{ spans: [span], strength: isVote ? 'likely' : 'weak' }];
  });
}

/** Who calls for several people, one after the other, calls for none: "pilih A boleh, pilih B boleh". */
function unlessSeveral({ folded }: TextReading, claims: readonly Claim[]): readonly Claim[] {
  const likely = claims.filter(({ strength }) => strength === 'likely');
  const objects = new Set(
    likely.flatMap(({ spans }) =>
      spans.map(({ start, end }) => folded.slice(start, end).replace(/^\S+\s+/, '')),
    ),
  );
  const isOne = objects.size < 2 || claims.some(({ strength }) => strength === 'alone');
  const areNames = likely.every(
    ({ spans }) => spans.length === 1 && !/\d/.test(folded.slice(spans[0]?.start, spans[0]?.end)),
  );
  if (isOne || !areNames) return claims;
  return claims.map((claim) =>
    claim.strength === 'likely' ? { ...claim, strength: 'weak' } : claim,
  );
}

function claimOf(
  reading: TextReading,
  call: Call,
  contestants: Nearby<Contestant>,
): readonly Claim[] {
  const { folded } = reading;
  const sentence = sentenceAround(reading, call.span);
  const isReport = () => saysWithin(reading, AUTHORITY, sentence);
  const object = objectOf(reading, call, contestants);
  if (call.mood === 'reported' && says(reading, AUTHORITY) && !isWitness(reading)) return [];
  if (call.mood === 'told' && /^dicob/.test(folded.slice(call.span.start))) return [];
  if (object !== null) {
    if (object.stance === 'compared' && isAsked(reading, call, object, contestants)) return [];
    const spans = [joined(call.span, object.span)];
    if (object.certainty === 'guess') return [{ spans, strength: 'mood' }];
    const isElection = says(reading, ELECTION) || call.kind === 'ballot' || isParty(folded, object);
    if (isChoosing(reading, call.span) && object.certainty !== 'sure') {
      return [{ spans, strength: 'mood' }];
    }
    const isEither = EITHER.test(folded.slice(object.span.end));
    const isOwn = object.stance === 'own' || (object.stance === 'compared' && !object.isDoubted);
    const isMocking = saysWithin(reading, MOCKING, sentence);
    const isUrged =
      call.mood === 'urged' && !isMocking && !isEither && isOwn && !asks(reading, sentence);
    if (!isUrged) {
      const isNews = call.mood === 'told' && saysWithin(reading, NEWS, sentence);
      return isNews ? [] : [{ spans, strength: 'weak' }];
    }
    if (object.certainty === 'sure' && (call.kind === 'ballot' || object.kind === 'number')) {
      return [{ spans, strength: isReport() ? 'weak' : 'alone' }];
    }
    if (object.kind === 'number' && call.kind === 'ballot') return [{ spans, strength: 'alone' }];
    const isMeant =
      !call.isSupport || object.kind === 'number' || object.certainty === 'sure' || isElection;
    return [{ spans, strength: isMeant && !isReport() ? 'likely' : 'weak' }];
  }
  if (call.mood === 'declared' || call.mood === 'reported') {
    const [near] = contestants(call.span, CLOSE);
    return near ? [{ spans: [call.span, near.span], strength: 'weak' }] : [];
  }
  if (call.mood !== 'urged') return [];
  return openClaim(reading, call, contestants);
}

/** A call that names nobody, and the one contestant whom the words around put forward. */
function openClaim(
  reading: TextReading,
  call: Call,
  contestants: Nearby<Contestant>,
): readonly Claim[] {
  const { folded } = reading;
  const near = contestants(call.span, NEAR).filter(({ stance }) => stance === 'own');
  const numbers = new Set(near.flatMap(({ value, isParty }) => (isParty ? [] : (value ?? []))));
  const [best] = [...near].sort(
    (a, b) =>
      Number(b.certainty === 'sure') - Number(a.certainty === 'sure') ||
      Number(b.kind === 'number') - Number(a.kind === 'number') ||
      apart(a.span, call.span) - apart(b.span, call.span),
  );
  const names = near.filter(({ kind, certainty }) => kind !== 'number' && certainty === 'likely');
  if (!best || numbers.size > 1 || near.length > MOST_NEAR || names.length > 2) return [];
  const behind = folded.slice(call.span.end, call.span.end + CLOSE);
  if (call.isSupport && !OBJECTLESS.test(behind)) return [];
  if (NEUTRAL.test(behind) || /^[^.!\n]*\?/.test(behind)) return [];
  const spans = [call.span, best.span];
  const about = sentenceAround(reading, best.span);
  if ([NEWS, AUTHORITY].some((words) => saysWithin(reading, words, about))) return [];
  const isNamed = best.kind !== 'number' && best.certainty === 'likely';
  if (isNamed && apart(best.span, call.span) > CLOSE) return [];
  if (best.certainty === 'likely' && isChoosing(reading, call.span)) return [];
  const isBallot =
    call.kind === 'ballot' &&
    best.kind === 'number' &&
    /^0|\S{3}/.test(folded.slice(best.span.start, best.span.end));
  const isSure =
    isBallot ||
    PRONOUN.test(behind) ||
    (call.kind === 'ballot' && best.kind !== 'number') ||
    // What else than votes is asked for with these words?
    /suara/.test(folded.slice(call.span.start, call.span.end)) ||
    best.certainty === 'sure' ||
    isParty(folded, best) ||
    says(reading, ELECTION_ITSELF) ||
    says(reading, BALLOT_BOX);
  return [{ spans, strength: isSure ? 'likely' : 'weak' }];
}

/** Whom a call is for: the contestant right behind it. */
function objectOf(
  reading: TextReading,
  { span, isSupport }: Call,
  contestants: Nearby<Contestant>,
): Contestant | null {
  const bound = contestants(span, CLOSE).filter((one) => {
    if (overlaps(one.span, span)) return true;
    const gap = one.span.start - span.end;
    return gap >= 0 && gap <= CLOSE && BETWEEN.test(reading.folded.slice(span.end, one.span.start));
  });
  const rank = ({ certainty, kind }: Contestant) =>
    Number(certainty === 'sure') * 2 + Number(kind === 'number');
  const [best] = [...bound].sort((a, b) => rank(b) - rank(a));
  return best ?? namedAt(reading, span.end, !isSupport);
}

/** Of what the writer got or heard themselves, it asks what to do about it. */
const isWitness = onceFor(({ folded }) =>
  folded.split('\n').some((line) => {
    const asked = line.lastIndexOf('?');
    return asked >= 0 && (WITNESS.test(line) || WITNESS_BEFORE.test(line.slice(0, asked + 1)));
  }),
);

function isParty(folded: string, { kind, span }: Contestant): boolean {
  return kind === 'party' && isPartyOfList(folded.slice(span.start, span.end));
}

const QUESTION = /(?<![a-z])(?:kenapa|mengapa|ngapain|kok|siapa|mana|berapa|apa)(?![a-z])/;

/** Which of several, it asks. */
function isAsked(
  reading: TextReading,
  call: Call,
  object: Contestant,
  contestants: Nearby<Contestant>,
): boolean {
  const sentence = sentenceAround(reading, joined(call.span, object.span));
  if (!asks(reading, sentence)) return false;
  const values = new Set(contestants(call.span, NEAR).map(({ value }) => value));
  return values.size > 1 || saysWithin(reading, QUESTION, sentence);
}

function joined(a: Span, b: Span): Span {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}
