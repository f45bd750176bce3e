import { blurred } from './fold.js';
import { misreadings } from './misreading.js';

const MONTHS = calendarWords(
  'januari februari pebruari maret april mei juni juli agustus september oktober november nopember desember',
);
const WEEKDAYS = calendarWords('senin selasa rabu kamis jumat sabtu ahad minggu');
/** Cut short, a month is too short to be known in a misreading. */
const SHORT_MONTH = /^(?:jan|feb|mar|apr|jun|jul|agu|ags|agt|sep|sept|okt|nov|nop|des)$/;
/** A word as short as this is only known by all its letters. */
const EXACT = 3;
/** One letter amiss is OCR's doing, in a word as long as this two. */
const LONG = 7;

/** Whether a folded word is a month, errors of OCR allowed: "junl", "n0vembcr". */
export function readsAsMonth(word: string): boolean {
  return SHORT_MONTH.test(word) || readsAs(word, MONTHS);
}

/** Whether a folded word is a day of the week, errors of OCR allowed. */
export function readsAsWeekday(word: string): boolean {
  return readsAs(word, WEEKDAYS);
}

function calendarWords(words: string): readonly string[] {
  return words.split(' ').map(blurred);
}

function readsAs(word: string, known: readonly string[]): boolean {
  const blur = blurred(word);
  const limit = blur.length < LONG ? 1 : 2;
  // Of another length it may be another word: "satu" is not "sabtu".
  return known.some(
    (one) =>
      one === blur ||
      (one.length === blur.length && one.length > EXACT && misreadings(one, blur, limit) <= limit),
  );
}
