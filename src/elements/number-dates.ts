import { readsAsMonth } from './number-months.js';

/** Recent polling days; a number like these beside a word about an election is likely its date. */
const POLLING_DAYS = new Set(['9', '14', '27']);
/** No ballot has had many more names or parties. */
const MOST_NUMBERS = 24;
/** Numbers above this are rare on ballots, and common as days, shares and years. */
export const USUAL_NUMBERS = 20;
const SAVE_THE_DATE = /(?<![a-z])(?:save\s+the\s+date|catat\s+tanggal\w*|ingat\s+tanggal\w*)/;
const ELECTION =
  /(?<![a-z])(?:pilkada|pemilu\w*|pilgub|pilbup|pilwali|pilwalkot|pilpres|pileg|pilkades|tanggal|tgl|serentak|hari\s+h)(?![a-z])/;

/** How a number by itself may be a date, from all folded lines of the image. */
export interface Dates {
  /** Is a day or year that the image tells. */
  isDate(value: string): boolean;
  /** May be one, or a share. */
  mayBeDate(value: string): boolean;
}

/** The dates that an image's folded lines speak of. */
export function datesOn(lines: readonly string[]): Dates {
  const all = lines.join('\n');
  const written = new Set(
    [...all.matchAll(/(?<!\d)(\d{1,2})[ \t./-]*([a-z]{3,})/g)]
      .filter(([, , word = '']) => readsAsMonth(word))
      .map(([, day]) => String(Number(day))),
  );
  const split = splitDates(lines);
  const isSaved = SAVE_THE_DATE.test(all);
  const isElection = isSaved || ELECTION.test(all);
  return {
    isDate: (value) =>
      split.has(value) ||
      (POLLING_DAYS.has(value) && (written.has(value) || isSaved)) ||
      (Number(value) > MOST_NUMBERS && (written.has(value) || isElection)),
    mayBeDate: (value) =>
      Number(value) > USUAL_NUMBERS ||
      written.has(value) ||
      (POLLING_DAYS.has(value) && isElection),
  };
}

/** "27", "11", "24" on lines below each other. */
function splitDates(lines: readonly string[]): ReadonlySet<string> {
  const figures = lines.map((line) => /^\W*(\d{1,2}|20\d\d)\W*$/.exec(line)?.[1] ?? null);
  const parts = figures.flatMap((day, at) => {
    const [month, year] = [figures[at + 1], figures[at + 2]];
    if (day === null || !month || !year) return [];
    const fits = Number(day) <= 31 && Number(month) <= 12 && Number(year.slice(-2)) >= 20;
    return fits ? [day, month, year] : [];
  });
  return new Set(parts.map((part) => String(Number(part))));
}
