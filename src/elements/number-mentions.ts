import type { Line } from './lines.js';
import { USUAL_NUMBERS } from './number-dates.js';
import { type Uses, usesOn } from './number-uses.js';
import { type NumberMention, numbersIn } from './numbers-in.js';

/** The ballot numbers that an image calls by a keyword. */
export interface Mentions {
  /** Ballot numbers by all that is around them. */
  readonly mentions: readonly NumberMention[];
  /** May as well name a day or number another thing: "Pilih" above "27" above "Rabu". */
  readonly doubtful: readonly NumberMention[];
}

interface Use extends Uses {
  /** On a line below its keyword. */
  readonly isBelow: boolean;
}

/** The ballot numbers that an image's text calls by a keyword, held to the lines around each. */
export function mentionsOn(text: string, lines: readonly Line[]): Mentions {
  const usesOf = usesOn(lines);
  const useOf = ({ number, value, span }: NumberMention): Use | null => {
    const at = lines.findIndex(
      (line) => line.span.start <= number.start && number.end <= line.span.end,
    );
    const line = lines[at];
    const word = line?.words.find((one) => one.span.end > number.start);
    return line && word
      ? { ...usesOf(word, at, value), isBelow: span.start < line.span.start }
      : null;
  };
  const all = numbersIn(text).map((mention) => ({
    mention,
    doubt: doubtOf(mention, useOf(mention)),
  }));
  const withDoubt = (wanted: Doubt) =>
    all.filter(({ doubt }) => doubt === wanted).map(({ mention }) => mention);
  return { mentions: withDoubt(null), doubtful: withDoubt('doubt') };
}

type Doubt = 'none' | 'doubt' | null;

/** `none`: it is no ballot number; `doubt`: it may be something else. */
function doubtOf({ stance, isOnlyUrged, value }: NumberMention, use: Use | null): Doubt {
  if (use === null || stance === 'rejected') return null;
  // "Nomor" says what it is, unless the number stands below it as the day of a date.
  if (!isOnlyUrged) return use.isBelow && use.isDay ? 'doubt' : null;
  if (use.isDate) return 'none';
  const isDay = use.onCalendar || (use.mayBeDate && Number(value) <= USUAL_NUMBERS);
  return isDay || use.isCount || use.mayNumber ? 'doubt' : null;
}
