import type { Span } from '../domain/signal.js';
import { partySpans } from './listed-parties.js';
import { firstFrom, nearby } from './nearby.js';
import { onceFor, overlaps, sentenceAround, spansOf, type TextReading } from './text-reading.js';

const CAPITALISED = /(?<!\p{L})\p{Lu}\p{Ll}\p{L}{2,}/gu;
const WORD = /\p{L}{4,}/gu;
/** Of five words or more, more than three quarters. */
const FEWEST_CAPITALS = 4;

/** How many of some places stand within a stretch. */
type Count = (stretch: Span) => number;

/** Whether a place stands in a headline, where every word has a capital and tells nothing by it. */
export function isTitleCase(reading: TextReading, place: Span): boolean {
  const sentence = sentenceAround(reading, place);
  if (capitalised(reading)(sentence) < FEWEST_CAPITALS) return false;
  const { words, capital } = wordsOf(reading);
  const all = words(sentence);
  return all >= 5 && capital(sentence) / all > 0.75;
}

const capitalised = onceFor(({ text }) => counting(spansOf(text, CAPITALISED)));

/** Names of parties with capitals, of which each has others, count for nothing. */
const wordsOf = onceFor((reading: TextReading) => {
  const { text } = reading;
  const parties = nearby(
    partySpans(reading).filter(({ start }) => /\p{Lu}/u.test(text.charAt(start))),
    (span) => span,
  );
  const words = spansOf(text, WORD).filter(
    (word) => !parties(word, 0).some((party) => overlaps(party, word)),
  );
  const isCapital = ({ start }: Span) => /^\p{Lu}\p{Ll}/u.test(text.slice(start, start + 4));
  return { words: counting(words), capital: counting(words.filter(isCapital)) };
});

/** Of places in order, without overlaps. */
function counting(places: readonly Span[]): Count {
  const starts = places.map(({ start }) => start);
  const ends = places.map(({ end }) => end);
  return ({ start, end }) => Math.max(0, firstFrom(ends, end + 1) - firstFrom(starts, start));
}
