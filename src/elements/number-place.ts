import type { Word } from '../domain/signal.js';

/** Digits, or bars that may be a 1. */
const NUMBER_LIKE = /\d|^[^\p{L}\p{N}]*[Il|][^\p{L}\p{N}]*$/u;
/** A word of so many letters is lettering, such as a party's logo, and no misread number. */
const LETTERING = 3;

/** Whether a word read in a number place leaves no number to look for there: "Z" may be a misread 2. */
export function settlesPlace({ normalized }: Word): boolean {
  const letters = normalized.match(/\p{L}/gu)?.length ?? 0;
  return NUMBER_LIKE.test(normalized) || letters >= LETTERING;
}
