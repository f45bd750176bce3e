import { z } from 'zod';
import { WHOSE } from './condition.js';
import type { ElementSighting } from './element.js';
import { BANDS } from './gallery.js';
import type { FactCheckSighting, Observation } from './observation.js';
import { circumstancesSchema } from './post.js';
import { LEVELS, type PartId } from './signal.js';
import { ELEMENTS, LABELS, OUTCOMES, TOPICS } from './taxonomy.js';

const shownSchema = z
  .strictObject({
    element: z.enum(ELEMENTS),
    /** `none`: it could not be told whether it is there. */
    band: z.enum([...BANDS, 'none']),
    whose: z.enum(WHOSE).optional(),
  })
  .readonly();

/** Topics, and elements shown, of one example. */
const MOST_SEEN = 20;

/**
 * A post in the words of a rule's conditions: what was seen of it and what the caller says. What is left out
 * is clear, not there, or unknown to the caller; nothing is a gap.
 */
export const exampleSchema = z
  .strictObject({
    /** What it is an example of, for people. */
    name: z.string().min(1),
    /** The level of each label that is not clear. */
    signals: z.partialRecord(z.enum(LABELS), z.enum(LEVELS)).optional(),
    /** In the writer's `own` voice unless said otherwise. */
    voice: z.enum(['own', 'quoted', 'untold']).optional(),
    /** About politics unless said otherwise. */
    political: z.boolean().optional(),
    campaign: z.enum(['possible', 'sure']).optional(),
    topics: z.array(z.enum(TOPICS)).max(MOST_SEEN).optional(),
    /** A checked claim that it repeats: how surely, and what was found of it (`not-true` unless said otherwise). */
    factCheck: z
      .strictObject({
        band: z.enum(BANDS),
        found: z.enum(['true', 'not-true']).optional(),
        denied: z.boolean().optional(),
      })
      .readonly()
      .optional(),
    /** What its one image shows; without the field there is no image. */
    shows: z.array(shownSchema).max(MOST_SEEN).optional(),
    context: circumstancesSchema.optional(),
    /** Left out: the rule must find nothing. */
    gives: z.enum(OUTCOMES).optional(),
  })
  .readonly();
/** One test of a rule, written with the rule. */
export type Example = z.infer<typeof exampleSchema>;

const IMAGE = 'image:0';
const SCORES = { clear: 0.01, review: 0.6, violation: 0.98 } as const;

/** What a detector would have seen of the post that an example describes. */
export function observationOf(example: Example): Observation {
  const { signals = {}, voice = 'own', political = true, topics = [], shows, factCheck } = example;
  const part: PartId = 'text';
  return {
    parts: [part],
    signals: LABELS.map((label) => {
      const level = signals[label] ?? 'clear';
      return { label, part, score: SCORES[level], level, evidence: [] };
    }),
    manners: [{ part, voice: voice === 'untold' ? null : voice, political }],
    campaigns: [{ part, level: example.campaign ?? 'none', evidence: [] }],
    factChecks: factCheck ? [repeatedClaim(part, factCheck)] : [],
    topics: topics.map((topic) => ({ part, topic, evidence: [] })),
    elements: shows ? ELEMENTS.flatMap((element) => sightingsOf(element, shows)) : [],
    gaps: [],
    circumstances: example.context ?? {},
  };
}

function repeatedClaim(
  part: PartId,
  { band, found = 'not-true', denied = false }: NonNullable<Example['factCheck']>,
): FactCheckSighting {
  return { part, band, similarity: band === 'match' ? 0.9 : 0.6, found, denied, evidence: [] };
}

function sightingsOf(
  element: ElementSighting['element'],
  shows: readonly z.infer<typeof shownSchema>[],
): ElementSighting[] {
  const rest = {
    part: IMAGE,
    element,
    value: null,
    box: null,
    reason: null,
    evidence: [],
  } as const;
  const shown = shows.filter((one) => one.element === element);
  if (shown.length === 0)
    return [{ ...rest, status: 'absent', band: null, confidence: null, whose: null }];
  return shown.map(({ band, whose = null }) => ({
    ...rest,
    status: band === 'match' ? 'present' : 'unknown',
    band: band === 'none' ? null : band,
    confidence: band === 'none' ? null : 0.9,
    whose,
  }));
}
