import type { Span } from '../domain/signal.js';
import { ELECTION_ITSELF, OTHER_CHOICE, OTHER_VOTE } from './campaign-words.js';
import { type TextReading, widened } from './text-reading.js';
import { saysWithin } from './word-places.js';

/** Wares that are chosen among are named within so many UTF-16 units. */
const AROUND = 90;

/** A vote that election law leaves alone. */
export function isOtherVote(folded: string): boolean {
  if (!OTHER_VOTE.test(folded)) return false;
  return !ELECTION_ITSELF.test(
    folded.replace(
      /(?<![a-z])(?:tps|partai|nyoblos|pencoblosan|surat\s+suara|bilik\s+suara|pemilih)(?![a-z])/g,
      ' ',
    ),
  );
}

/** Between wares and the like, where nothing around speaks of an election. */
export function isChoosing(reading: TextReading, place: Span): boolean {
  const around = widened(place, AROUND);
  return saysWithin(reading, OTHER_CHOICE, around) && !saysWithin(reading, ELECTION_ITSELF, around);
}
