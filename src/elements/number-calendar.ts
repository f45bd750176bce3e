import type { Box, Word } from '../domain/signal.js';
import { fold } from './fold.js';
import { distance, sharedHeight, sharedWidth } from './geometry.js';
import type { Line } from './lines.js';
import { mayGoOnWithNumber } from './number-keywords.js';
import { readsAsMonth, readsAsWeekday } from './number-months.js';

/** Beside a weekday on its line. */
const DAY_WORDS = /^(?:hari|pada|besok|tanggal|tgl)$/;
/** Before a year: an election or a term of office, which dates no number. */
const NO_MONTH =
  /^(?:pilkada|pemilu\w*|pil(?:gub|bup|wali|walkot|pres|eg|kades)|periode|tahun|thn|th|bupati|wali|kota|walikota|gubernur|presiden|calon|cal[a-z]*|cabup|cagub|cawalkot|capres|caleg|dpr[a-z]*|dpd|masa|bakti|jabatan|serentak|kampanye|ri|indonesia)$/;
const YEAR = /^(?:19|2[0o])[\doil|]{2}$/;

/** Words of a calendar stand within so many heights of its number, above or below. */
const ABOVE_OR_BELOW = 0.6;
/** And so many beside it. */
const BESIDE = 0.5;
/** A line that is only a weekday or a month dates the number next to it within so many of its heights. */
const NEXT_LINE = 3;
/** Words of one line with a wider gap than this, in their heights, stand in different columns. */
const COLUMN_GAP = 1.2;

/**
 * How what stands around a number dates it: `date` for a weekday above it, a month or both a weekday and a
 * year; `maybe` where only a year with an unknown word, a month alone or a weekday elsewhere stands there.
 */
export function datedBy(number: Word, lines: readonly Line[]): 'date' | 'maybe' | null {
  const others = lines
    .flatMap(({ words }) => words)
    .filter((word) => word !== number && /^\W*\d{1,2}\W*$/.test(word.normalized));
  // A leaf of a calendar beside the pair's number dates its own day.
  const isAnothers = (box: Box) => others.some((other) => isInColumn(box, other.box));
  const around = lines
    .flatMap((line) => runBeside(number, line))
    .filter(({ box, side }) => side === 'above' || !isAnothers(box));
  const clues = around.map(({ words, side }) => ({ side, ...clueOf(words) }));
  if (clues.some(({ isMonth }) => isMonth)) return 'date';
  const weekdays = clues.filter(({ isWeekday }) => isWeekday);
  const hasYear = clues.some(({ isYear }) => isYear);
  if (weekdays.some(({ side }) => side === 'above') || (weekdays.length > 0 && hasYear))
    return 'date';
  const hasMonth = clues.some(({ isBareMonth }) => isBareMonth);
  return weekdays.length > 0 || hasYear || hasMonth ? 'maybe' : null;
}

/**
 * Whether the line above or below a number (a word on the line with the index `at`) is only a weekday or a
 * month, whose day stands nowhere else. Above a keyword counts as above its number.
 */
export function besideCalendarLine(word: Word, at: number, lines: readonly Line[]): boolean {
  const isCalled = at > 0 && mayGoOnWithNumber(lines[at - 1]?.folded ?? '');
  const above = isCalled ? at - 2 : at - 1;
  const isDayless = (line: Line | undefined) => {
    if (!line || distance(line.box, word.box) > word.box[3] * NEXT_LINE) return false;
    const { isMonth, isBareMonth, isWeekday } = clueOf(wordsOf(line.words));
    return isMonth || isBareMonth || isWeekday;
  };
  const opensWithDay = (line: Line | undefined) => /^\W*\d{1,2}(?!\d)/.test(line?.folded ?? '');
  return (
    (isDayless(lines[above]) && !opensWithDay(lines[above - 1])) ||
    (isDayless(lines[at + 1]) && !opensWithDay(lines[at + 2]))
  );
}

/** What folded words beside a number say of a date that has its day elsewhere. */
function clueOf(words: readonly string[]) {
  const [first = '', second = '', third] = words;
  const isYear =
    (third === undefined &&
      YEAR.test(second) &&
      /^[a-z]{3,}/.test(first) &&
      !NO_MONTH.test(first)) ||
    (second === '' && YEAR.test(first));
  const rest = words.filter((word) => !DAY_WORDS.test(word));
  return {
    isMonth: third === undefined && YEAR.test(second) && readsAsMonth(first),
    isYear,
    isBareMonth: second === '' && readsAsMonth(first),
    isWeekday: rest.length > 0 && rest.every((word) => readsAsWeekday(word)),
  };
}

/** The folded words of a line that stand right above, below or beside a number, other columns left out. */
function runBeside(number: Word, { words }: Line) {
  const others = words.filter((word) => word !== number);
  const at = others.findIndex((word) => sideOf(word.box, number.box) !== null);
  const first = others[at];
  if (first === undefined) return [];
  let [start, end] = [at, at + 1];
  while (start > 0 && isJoined(others[start - 1], others[start])) start--;
  while (end < others.length && isJoined(others[end - 1], others[end])) end++;
  return [
    {
      words: wordsOf(others.slice(start, end)),
      box: first.box,
      side: sideOf(first.box, number.box),
    },
  ];
}

/** Folded, without signs. */
function wordsOf(words: readonly Word[]): readonly string[] {
  return words
    .map(({ normalized }) => fold(normalized).replace(/[^a-z\d|']/g, ''))
    .filter((word) => word !== '');
}

function sideOf(word: Box, number: Box): 'above' | 'below' | 'beside' | null {
  const height = number[3];
  if (sharedWidth(word, number) > 0) {
    const gap = -sharedHeight(word, number);
    if (gap > height * ABOVE_OR_BELOW || gap < -height / 2) return null;
    return word[1] + word[3] / 2 < number[1] + height / 2 ? 'above' : 'below';
  }
  const isBeside = sharedHeight(word, number) > 0 && -sharedWidth(word, number) <= height * BESIDE;
  return isBeside ? 'beside' : null;
}

function isInColumn(word: Box, number: Box): boolean {
  const side = sideOf(word, number);
  return side === 'above' || side === 'below';
}

function isJoined(one: Word | undefined, other: Word | undefined): boolean {
  if (!one || !other) return false;
  return (
    other.box[0] - (one.box[0] + one.box[2]) <= COLUMN_GAP * Math.max(one.box[3], other.box[3])
  );
}
