import type { Span } from '../domain/signal.js';
import { ELECTION_ITSELF, OTHER_CHOICE, OTHER_VOTE } from './campaign-words.js';

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
export function isChoosing(folded: string, { start, end }: Span): boolean {
  const around = folded.slice(Math.max(0, start - AROUND), end + AROUND);
  return OTHER_CHOICE.test(around) && !ELECTION_ITSELF.test(around);
}
