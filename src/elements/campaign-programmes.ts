import type { Segment, Span } from '../domain/signal.js';
import type { Claim } from './campaign-claim.js';
import { AUTHORITY, CRITICAL, NEWS } from './campaign-words.js';
import type { Contestant } from './contestant.js';
import { linesOf } from './lines.js';
import { nearby } from './nearby.js';
import { programme } from './programme.js';
import { headingOf } from './programme-headings.js';
import { asks, overlaps, sentenceAround, spansOf, type TextReading } from './text-reading.js';
import { says, saysWithin } from './word-places.js';

/** Opens a section with what it is: a word or two may stand before. */
const HEADING = /^\W*(?:\w+\W+){0,2}(?:visi|misi|program)/;
/** Whose programmes are no candidate's. */
const GOVERNMENT =
  /(?<![a-z])(?:pemkab|pemkot|pemprov|pemda|pemerintah|dinas|kementerian|puskesmas|sekolah|kampus|studi|bantuan|apbd|tahun\s+(?:ini|depan))(?![a-z])/;
/** A programme in running text: "Visi Damar-Sekar: ...", "program unggulan Bu Lestari adalah". */
const TOLD =
  /(?<![a-z])(?:visi(?:(?:\s*(?:dan|,|&))?\s*misi)?|misi|program(?:\s+(?:kerja|unggulan|prioritas|utama|andalan))?|janji(?:\s+(?:kerja|politik))?|komitmen)\s+(?:[^.:!?\n]{0,50}?)(?::|(?<![a-z])(?:adalah|ialah|yaitu)(?![a-z]))/g;
/** What will be done by whoever is chosen. */
const IF_CHOSEN =
  /(?<![a-z])(?:(?:jika|bila|kalau|kalo|apabila|seandainya)\s+(?:\w+\s+){0,2}?(?:terpilih|dipercaya|diberi\s+(?:amanah|mandat|kepercayaan)|menang|jadi\s+(?:bupati|gubernur|wali\s*kota|presiden))|setelah\s+(?:\w+\s+)?(?:terpilih|dilantik)\s+nanti)(?![a-z])/g;
const FIRST = /(?<![a-z])(?:saya|kami)(?![a-z])/;
/** A contestant stands no further from a programme than so many UTF-16 units. */
const NEAR = 120;

/** Vision, mission and programme in a post's own text, and whose. */
export function programmesIn(
  segment: Segment,
  reading: TextReading,
  contestants: readonly Contestant[],
): readonly Claim[] {
  if (segment.part !== 'text' || says(reading, AUTHORITY)) return [];
  const own = contestants.filter(({ stance, isDoubted }) => stance !== 'rejected' && !isDoubted);
  const lists = says(reading, NEWS) ? [] : listed(segment, own);
  return [...lists, ...told(reading, own), ...promised(reading, own)];
}

/** Under a heading, line by line. */
function listed(segment: Segment, contestants: readonly Contestant[]): readonly Claim[] {
  const { value, evidence } = programme(segment, true);
  const numbers = new Set(contestants.flatMap((one) => one.value ?? []));
  if (value === null || numbers.size > 1) return [];
  const heading = linesOf(segment).find(
    ({ folded }) =>
      HEADING.test(folded) && headingOf(folded)?.isSoft === false && !GOVERNMENT.test(folded),
  );
  const spans = evidence.flatMap(({ span }) => span ?? []);
  const owner = contestants.find(
    ({ certainty, kind, span }) =>
      certainty === 'sure' ||
      (heading !== undefined && (kind === 'number' || overlaps(span, heading.span))),
  );
  if (!owner && !heading) return [];
  return [{ spans: owner ? [owner.span, ...spans] : spans, strength: owner ? 'likely' : 'weak' }];
}

/** In a sentence: sure with the contestant between its name and the colon. */
function told(reading: TextReading, contestants: readonly Contestant[]): readonly Claim[] {
  const { folded } = reading;
  const near = nearby(contestants, ({ span }) => span);
  return spansOf(folded, TOLD).flatMap((span): Claim[] => {
    const owners = near(span, 0).filter((one) => overlaps(one.span, span));
    const values = new Set(owners.map(({ value }) => value));
    if (owners.length === 0 || values.size > 2) return [];
    const sentence = sentenceAround(reading, span);
    if ([CRITICAL, NEWS].some((words) => saysWithin(reading, words, sentence))) return [];
    const isHeading = folded.charAt(span.end - 1) === ':' && !asks(reading, sentence);
    return [{ spans: [span], strength: isHeading ? 'likely' : 'weak' }];
  });
}

function promised(reading: TextReading, contestants: readonly Contestant[]): readonly Claim[] {
  const near = nearby(contestants, ({ span }) => span);
  return spansOf(reading.folded, IF_CHOSEN).flatMap((span): Claim[] => {
    const sentence = sentenceAround(reading, span);
    if (!saysWithin(reading, FIRST, sentence) || saysWithin(reading, NEWS, sentence)) return [];
    const owner = near(span, NEAR).find((one) => one.certainty === 'sure');
    return [
      { spans: owner ? [span, owner.span] : [span as Span], strength: owner ? 'likely' : 'mood' },
    ];
  });
}
