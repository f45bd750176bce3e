import { toEvidence } from '../domain/evidence.js';
import type { TopicSighting } from '../domain/observation.js';
import type { Segment, Span } from '../domain/signal.js';
import { TOPICS, type Topic } from '../domain/taxonomy.js';
import { fold, lettered } from './fold.js';
import { hashtagsIn } from './hashtags.js';
import { printedText } from './printed-text.js';
import { overlaps, spansOf, type TextReading, withoutOverlaps } from './text-reading.js';
import { TOPIC_WORDS } from './topic-words.js';

/** No more places than this are quoted for a topic. */
const MOST_SPANS = 8;

const START = '(?<![\\p{L}\\p{N}])';
/** Particles and a reduplication sign may follow: "balihonya", "murid2", Javanese "spanduke". */
const END = '(?:2|-?nya|-?ku|-?mu|-?kah|-?lah|-?pun|n?e)?(?![\\p{L}\\p{N}])';

const PATTERNS = TOPICS.map((topic) => {
  const { said, capitals, not } = TOPIC_WORDS[topic];
  return {
    topic,
    said: new RegExp(`${START}(?:${said})${END}`, 'gu'),
    capitals: capitals === undefined ? null : new RegExp(`${START}(?:${capitals})${END}`, 'gu'),
    not: not === undefined ? null : new RegExp(`${START}(?:${not.source})`, 'gu'),
  };
});

/** What one part's words speak of: at most one sighting a topic, in the order of `TOPICS`. */
export function topicsIn(segment: Segment): readonly TopicSighting[] {
  const printed = printedText(segment);
  const words = wordsOf(printed);
  const tags = hashtagsIn(printed).map(({ span, words }) => ({ span, words: wordsOf(words) }));
  return PATTERNS.flatMap((pattern): TopicSighting[] => {
    const { topic } = pattern;
    const tagged = tags.filter((tag) => places(tag.words, pattern).length > 0);
    const spans = [...places(words, pattern), ...tagged.map(({ span }) => span)];
    const told = withoutOverlaps(spans).slice(0, MOST_SPANS);
    return told.length === 0 ? [] : [sighting(segment, topic, told)];
  });
}

function sighting(segment: Segment, topic: Topic, spans: readonly Span[]): TopicSighting {
  return { part: segment.part, topic, evidence: toEvidence(segment, spans) };
}

function wordsOf(text: string): TextReading {
  return { text, folded: lettered(fold(text)) };
}

function places(
  { text, folded }: TextReading,
  { said, capitals, not }: (typeof PATTERNS)[number],
): readonly Span[] {
  // Where all is in capitals they tell nothing, but there nobody writes in short forms either.
  const letters = capitals === null ? [] : spansOf(text, capitals);
  const spans = [...spansOf(folded, said), ...letters];
  if (spans.length === 0 || not === null) return spans;
  const other = spansOf(folded, not);
  return spans.filter((span) => !other.some((one) => overlaps(one, span)));
}
