import type { ElementSighting } from '../domain/element.js';
import { toEvidence } from '../domain/evidence.js';
import type { CampaignSighting } from '../domain/observation.js';
import type { PostContext } from '../domain/post.js';
import type { Evidence, Segment, Span, Voice } from '../domain/signal.js';
import type { CampaignLevel } from '../domain/taxonomy.js';
import type { Claim, Strength } from './campaign-claim.js';
import { claimsIn } from './campaign-claims.js';
import { programmesIn } from './campaign-programmes.js';
import { AUTHORITY, NEWS, PRAISE } from './campaign-words.js';
import { contestantsIn } from './contestants.js';
import { peopleOf } from './guess-names.js';
import { hashtagsIn } from './hashtags.js';
import { linesOf } from './lines.js';
import { selfImageOf } from './self-image.js';
import { readingOf, readingOfText, type TextReading, withoutOverlaps } from './text-reading.js';

/** All that tells whether one part campaigns. */
export interface CampaignInput {
  readonly segment: Segment;
  /** What the text model says of the words; null where it does not tell. */
  readonly voice: Voice | null;
  readonly political: boolean | null;
  /** Of the image that the words stand on; empty for a post's own text. */
  readonly sightings: readonly ElementSighting[];
  /** `context.pair`. */
  readonly pair: PostContext['pair'];
}

/** No more places than this are shown. */
const MOST_PLACES = 8;

/** Words and elements that are both so surely campaign that nothing else tells against it. */
const SURE: ReadonlySet<Strength> = new Set(['certain', 'alone', 'likely']);

/** Something that campaigns, and where it stands. */
interface Found {
  readonly strength: Strength;
  readonly evidence: readonly Evidence[];
}

/**
 * Whether one part campaigns in the law's sense: offers a contestant to voters by a call, a programme or
 * self-image. `sure` only where words or elements leave little doubt; what may be one is `possible`; null
 * where it has words, nobody could tell how they are meant, and they are not sure by themselves.
 */
export function campaignOf(input: CampaignInput): CampaignSighting {
  const { segment, voice, political } = input;
  const { part } = segment;
  const reading = readingOf(segment);
  const [words, elements] = [
    wordsThatCampaign(input, reading),
    elementsThatCampaign(input, reading),
  ];
  const isAgreed = [words, elements].every((of) => of.some(({ strength }) => SURE.has(strength)));
  const found = [...words, ...elements].map((one) =>
    isAgreed && SURE.has(one.strength) ? { ...one, strength: 'certain' as const } : one,
  );
  for (const level of ['sure', 'possible'] as const) {
    const shown = found.filter(({ strength }) => levelOf(strength, voice, political) === level);
    if (shown.length > 0) return { part, level, evidence: placesOf(shown) };
  }
  const isUntold = segment.text.trim() !== '' && voice === null && political === null;
  return { part, level: isUntold ? null : 'none', evidence: [] };
}

/** What a claim comes to, by how the part is meant. */
function levelOf(
  strength: Strength,
  voice: Voice | null,
  political: boolean | null,
): CampaignLevel | null {
  if (voice === 'quoted') return strength === 'mood' ? 'none' : 'possible';
  if (strength === 'certain') return 'sure';
  if (strength === 'alone') return political === false ? 'possible' : 'sure';
  if (voice === null && political === null) return null;
  if (strength === 'likely') return political === true ? 'sure' : 'possible';
  if (strength === 'meant') return political === true ? 'sure' : 'none';
  if (strength === 'weak') return political === false ? 'none' : 'possible';
  return political === true ? 'possible' : 'none';
}

function wordsThatCampaign(
  { segment, pair, voice, political }: CampaignInput,
  reading: TextReading,
): readonly Found[] {
  const levelIs = (strength: Strength) => levelOf(strength, voice, political);
  // Beside what is sure nothing else is told.
  const countsMood = (others: readonly Claim[]) =>
    levelIs('mood') === 'possible' && others.every(({ strength }) => levelIs(strength) !== 'sure');
  const contestants = contestantsIn(segment, reading, pair);
  const claims = [
    ...claimsIn(reading, contestants, countsMood),
    ...claimsOfTags(reading),
    ...programmesIn(segment, reading, contestants),
  ];
  return claims.map(({ strength, spans }) => ({ strength, evidence: toEvidence(segment, spans) }));
}

/** Nobody reads more tags than these under one text. */
const MOST_TAGS = 60;
/** Words of a text that a tag sums up. */
const SHORT = 15;

/** "#DamarSekarMenang" */
const TAGGED =
  /^(?:Bersama|Dukung|Menangkan|Relawan|Salam|Tetap|Lanjutkan) \p{Lu}|^(?:\p{Lu}\p{L}+ ){1,5}(?:Menang|Lanjutkan|Bisa|Juara|Satu Putaran|Dua Periode|2 Periode)(?: \d+)?$/u;

/** "#AsalBukanTiga", "#GantiBupati" */
const AGAINST = /(?:^|\d )(?:Ganti|Asal Bukan|Jangan Pilih|Lawan|Kalahkan) \p{Lu}/u;

/** "#CoblosNomor2": as surely as its words, but a tag is not addressed to anyone. */
function claimsOfTags({ text }: TextReading): readonly Claim[] {
  const tags = hashtagsIn(text).slice(0, MOST_TAGS);
  if (tags.length === 0) return [];
  // Under a long text friend and foe set the same tags.
  const isShort = text.split(/\s+/).length <= SHORT;
  return tags.flatMap(({ span, words }): Claim[] => {
    if (AGAINST.test(words)) return isShort ? [{ spans: [span], strength: 'mood' }] : [];
    const reading = readingOfText(words);
    const segment: Segment = { part: 'text', text: words, words: [] };
    const claims = claimsIn(reading, contestantsIn(segment, reading, undefined));
    if (claims.some(({ strength }) => strength === 'alone'))
      return [{ spans: [span], strength: isShort ? 'likely' : 'weak' }];
    if (TAGGED.test(words)) return [{ spans: [span], strength: 'mood' }];
    // In a tag every word has a capital, so that no name stands out.
    return claims.length > 0 ? [{ spans: [span], strength: 'mood' }] : [];
  });
}

function elementsThatCampaign(
  { segment, sightings }: CampaignInput,
  { folded }: TextReading,
): readonly Found[] {
  const image = selfImageOf(sightings);
  if (image === null) return namesBesideFaces(segment, sightings, folded);
  if (!NEWS.test(folded) && !AUTHORITY.test(folded)) return [image];
  // A report shows contestants too.
  return image.strength === 'mood' ? [] : [{ ...image, strength: 'weak' }];
}

/** Somebody's name on a line, a face, and words of praise: whose they are, only a context could tell. */
function namesBesideFaces(
  segment: Segment,
  sightings: readonly ElementSighting[],
  folded: string,
): readonly Found[] {
  const isShown = sightings.some((one) => one.element === 'other-face' && one.status === 'present');
  if (!isShown || !PRAISE.test(folded) || NEWS.test(folded)) return [];
  const named = linesOf(segment).filter((line) => peopleOf(line).length > 0);
  if (named.length === 0) return [];
  const spans = named.map(({ span }) => span);
  return [{ strength: 'mood', evidence: toEvidence(segment, spans) }];
}

/** Words first, without overlaps; then places that have none. */
function placesOf(found: readonly Found[]): readonly Evidence[] {
  const all = found.flatMap(({ evidence }) => evidence);
  const spans = withoutOverlaps(all.flatMap(({ span }): readonly Span[] => (span ? [span] : [])));
  const quoted = spans
    .slice(0, MOST_PLACES)
    .flatMap((span) => all.find((one) => one.span === span) ?? []);
  return [...quoted, ...all.filter(({ span }) => span === null)].slice(0, MOST_PLACES);
}
