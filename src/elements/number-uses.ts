import type { Box, Word } from '../domain/signal.js';
import { distance, sharedHeight, sharedWidth } from './geometry.js';
import type { Line } from './lines.js';
import { besideCalendarLine, datedBy } from './number-calendar.js';
import {
  goesOnCounting,
  introducesOtherNumber,
  isAmount,
  isDate,
  mayBeCounted,
  namesUnit,
  numbersOtherThings,
} from './number-context.js';
import { datesOn } from './number-dates.js';
import { mayBeNumberedAbove, mayBeNumberedBelow } from './number-others.js';

/** What a number is used for besides ballots, by the words around it. */
export interface Uses {
  /** What stands right beside it makes it a day: its month and year, a weekday above it. */
  readonly isDay: boolean;
  /** A day, or a figure of a date that the image tells elsewhere. */
  readonly isDate: boolean;
  /** Counts or numbers something else. */
  readonly isCount: boolean;
  /** A day, year or share it may be: 27 on a page about an election. */
  readonly mayBeDate: boolean;
  /** Stands where a calendar has its day: a year, a month or a weekday is near. */
  readonly onCalendar: boolean;
  /** What stands below may be what it counts: "5" above "PROGRAM". */
  readonly mayCount: boolean;
  /** What stands above or below may have it as its number: "3" below "Dapil Jatim". */
  readonly mayNumber: boolean;
}

/** What a number on the line above counts stands no further away than this many heights of it. */
const BELOW_DISTANCE = 1.5;
/** A unit stands no further away than this many heights of the number. */
const UNIT_DISTANCE = 1;

/** Tells what else a number is used for: a word on the line with the index `at`, of the given value. */
export function usesOn(lines: readonly Line[]): (word: Word, at: number, value: string) => Uses {
  const dates = datesOn(lines.map(({ folded }) => folded));
  return (word, at, value) => {
    const zeroLed = isZeroLed(word);
    const dated = datedBy(word, lines);
    const below = near(lines[at + 1], word);
    return {
      isDay: dated === 'date',
      isDate: dated === 'date' || (!zeroLed && dates.isDate(value)),
      isCount: countsSomething(word, lines, at),
      mayBeDate: !zeroLed && dates.mayBeDate(value),
      onCalendar: dated === 'maybe' || (!zeroLed && besideCalendarLine(word, at, lines)),
      mayCount: below !== undefined && mayBeCounted(below.folded),
      mayNumber: mayNumber(word, lines, at),
    };
  };
}

/** Written as ballots do: "02". */
function isZeroLed({ normalized }: Word): boolean {
  return /^[^\p{L}\p{N}]*[0oO]./u.test(normalized);
}

/** Whether what stands around a number, on its line or the next ones, may have it as its number. */
function mayNumber(word: Word, lines: readonly Line[], at: number): boolean {
  const line = lines[at];
  if (!line) return false;
  const [before, behind] = aroundOn(line, word);
  const above = before.trim() === '' ? near(lines[at - 1], word)?.folded : before;
  const below = behind.trim() === '' ? near(lines[at + 1], word)?.folded : behind;
  const higher = before.trim() === '' ? lines[at - 2]?.folded : undefined;
  return mayBeNumberedAbove(above ?? '', higher) || mayBeNumberedBelow(below ?? '');
}

/** What is on a word's line before and behind it, folded. */
function aroundOn({ folded, span }: Line, word: Word): readonly [string, string] {
  return [folded.slice(0, word.span.start - span.start), folded.slice(word.span.end - span.start)];
}

function countsSomething(word: Word, lines: readonly Line[], at: number): boolean {
  const line = lines[at];
  if (!line) return false;
  const [before, behind] = aroundOn(line, word);
  // Nobody writes "03 schools".
  const isCounting = /^\W*0/.test(word.normalized) ? isDate : isAmount;
  if (isCounting(behind) || /[%+]$/.test(word.normalized)) return true;
  if (introducesOtherNumber(before)) return true;
  const beside = lines.filter((other) => other !== line && isNear(other.box, word.box));
  const after = near(lines[at + 1], word);
  const previous = lines[at - 1];
  return (
    beside.some(({ folded }) => namesUnit(folded)) ||
    // In small letters it goes on from the number; a line of its own begins with a capital.
    (after !== undefined && (namesUnit(after.folded) || goesOnCounting(after.text))) ||
    (before.trim() === '' && previous !== undefined && introducesOther(previous, lines[at - 2]))
  );
}

/** The line above or below, unless it stands far from the number: then it is about something else. */
function near(line: Line | undefined, { box }: Word): Line | undefined {
  return line && distance(line.box, box) <= box[3] * BELOW_DISTANCE ? line : undefined;
}

/** The line above a number calls something else, also over two lines: "KUPON", "NOMOR". */
function introducesOther({ folded }: Line, above: Line | undefined): boolean {
  if (introducesOtherNumber(folded)) return true;
  const [keyword = null] = /(?<![a-z])(?:nomor|nomer|no\.?)\W*$/.exec(folded) ?? [];
  if (keyword === null) return false;
  const before = folded.slice(0, folded.length - keyword.length);
  return numbersOtherThings(before, above?.folded ?? '', '');
}

/** Beside or below `box`, and no further away than it is high. */
function isNear(other: Box, box: Box): boolean {
  const reach = box[3] * UNIT_DISTANCE;
  const beside = sharedHeight(other, box) > 0;
  const below = sharedWidth(other, box) > 0;
  const right = other[0] - (box[0] + box[2]);
  const under = other[1] - (box[1] + box[3]);
  return (
    (beside && right >= 0 && right <= reach / 2) ||
    (below && under >= -reach / 4 && under <= reach / 2)
  );
}
