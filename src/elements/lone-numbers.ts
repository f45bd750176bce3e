import type { NumberPlace } from '../domain/detector.js';
import type { Word } from '../domain/signal.js';
import { holdsCentre } from './geometry.js';
import { type Line, median } from './lines.js';
import { hasItem, isListed, listPlaces } from './number-lists.js';
import { usesOn } from './number-uses.js';
import { ballotNumber } from './number-words.js';

/** A number of one or two digits that stands by itself, or stands out of its line. */
export interface LoneNumber {
  /** Without leading zeros. */
  readonly value: string;
  readonly word: Word;
  /** Height of its digits in median heights of the image's words. */
  readonly size: number;
  /** In a disc or box that the emblem detector saw. */
  readonly inPlace: boolean;
  /** Written as ballots do: "02". */
  readonly zeroLed: boolean;
  /** Of a shape that may be no digit: a bar, or an 8 as small as an ampersand. */
  readonly bars: boolean;
  /** Other words are on its line: a big number beside small print is read as one line with it. */
  readonly beside: boolean;
  /** One of several numbers or number places that count 1, 2, 3, or the bullet of an item. */
  readonly listed: boolean;
  /** A day, year or share it may be: 27 on a page about an election. */
  readonly mayBeDate: boolean;
  /** Stands where a calendar has its day: a year or a weekday is near. */
  readonly onCalendar: boolean;
  /** What stands above or below may be what it counts or numbers: "5" above "PROGRAM", "3" below "Dapil". */
  readonly mayCount: boolean;
}

/** Taller than this many median word heights a number is there to be seen. */
export const TALL = 1.2;
/** An ampersand is at most so many median word heights tall. */
const AMPERSAND = 2;
/** In a line with others a number stands out when it is this many times as tall as they are. */
const STANDS_OUT = 1.4;

/**
 * Numbers 1 to 99 that stand on a line of their own or in a number place, or stand out of a line: no
 * dates, amounts or times.
 */
export function loneNumbers(
  lines: readonly Line[],
  places: readonly NumberPlace[],
): readonly LoneNumber[] {
  const heights = lines.flatMap(({ words }) => words.map(letterHeight));
  const usesOf = usesOn(lines);
  const items = new Set(lines.map(({ folded }) => itemNumber(folded)));
  const usual = median(heights) || 1;
  const alone = lines.flatMap((line, at) =>
    line.words.flatMap((word): LoneNumber[] => {
      const bare = word.normalized.toLowerCase().replace(/^[("'“‘[]+|[)"'”’\].!]+$/g, '');
      const value = /^(?:\d{1,2}|[il|o]?\d|[il|])$/.test(bare) ? ballotNumber(bare) : null;
      if (value === null) return [];
      const inPlace = places.some(({ box }) => holdsCentre(box, word.box));
      const zeroLed = /^[0o]./.test(bare);
      const beside = !isAlone(line);
      if (
        !inPlace &&
        beside &&
        (opensItem(itemNumber(line.folded), items) || !standsOut(word, line, zeroLed))
      )
        return [];
      const uses = usesOf(word, at, value);
      if (uses.isDate || uses.isCount) return [];
      return [
        {
          value,
          word,
          size: letterHeight(word) / usual,
          inPlace,
          zeroLed,
          beside,
          listed: false,
          mayBeDate: uses.mayBeDate,
          // OCR takes the "&" between two names for an 8.
          bars:
            !/\d/.test(bare) || (bare === '8' && isJoining(lines, at, letterHeight(word) / usual)),
          onCalendar: uses.onCalendar,
          mayCount: uses.mayCount || uses.mayNumber,
        },
      ];
    }),
  );
  const listed = listPlaces(places, alone, lines);
  const isItem = ({ word, zeroLed }: LoneNumber) => {
    const place = places.find(({ box }) => holdsCentre(box, word.box));
    if (place) return listed.has(place) || hasItem(place.box, letterHeight(word), lines);
    return !zeroLed && hasItem(word.box, letterHeight(word), lines);
  };
  return alone.map((one) => ({ ...one, listed: isListed(one, alone) || isItem(one) }));
}

/** Of a word as it is printed, also on a page that lies on its side. */
function letterHeight({ text, box }: Word): number {
  const sides = [box[2], box[3]];
  return text.length > 2 ? Math.min(...sides) : Math.max(...sides);
}

/** One word, or a number between signs. */
function isAlone({ words }: Line): boolean {
  return words.filter(({ normalized }) => /[\p{L}\p{N}|]/u.test(normalized)).length === 1;
}

/** As small as an ampersand, between two lines that may be names. */
function isJoining(lines: readonly Line[], at: number, size: number): boolean {
  const isName = (line: Line | undefined) =>
    line !== undefined && line.words.filter(({ text }) => /^\p{Lu}/u.test(text)).length > 1;
  return size <= AMPERSAND && isName(lines[at - 1]) && isName(lines[at + 1]);
}

/** One of several lines that begin with numbers in a row: "1 Pupuk murah", "2 Irigasi". */
function opensItem(own: number, items: ReadonlySet<number>): boolean {
  return items.has(own - 1) || items.has(own + 1);
}

/** The number that a folded line begins with; none gives `NaN`. */
function itemNumber(folded: string): number {
  return Number(/^\W*(\d{1,2})\W+\S/.exec(folded)?.[1] ?? Number.NaN);
}

/** The first or last of its line: taller than the others by much, or written as ballots do. */
function standsOut(word: Word, { words }: Line, zeroLed: boolean): boolean {
  if (word !== words[0] && word !== words.at(-1)) return false;
  const others = words.filter((other) => other !== word).map(letterHeight);
  return zeroLed || letterHeight(word) >= median(others) * STANDS_OUT;
}
