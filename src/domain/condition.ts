import { z } from 'zod';
import { WINDOWS } from './calendar.js';
import { BANDS } from './gallery.js';
import { ACTORS, CONTESTS, ELEMENTS, LABELS, MATERIALS, TOPICS } from './taxonomy.js';

/** A kind of condition that looks at one thing, with an example of how it is written. */
const signalCondition = z.strictObject({
  /** Met when any part reaches `level` for this label. */
  signal: z.enum(LABELS),
  level: z.enum(['review', 'violation']),
  /** Only a part in the writer's own voice counts: who reports or condemns does not threaten. */
  voice: z.literal('own').optional(),
});
export type SignalCondition = z.infer<typeof signalCondition>;

/** Met when any part is about politics or the election (`true`), or none is (`false`). */
const politicalCondition = z.strictObject({ political: z.boolean() });

/** Met when any part campaigns at least as surely as this. */
const campaignCondition = z.strictObject({ campaign: z.enum(['possible', 'sure']) });
export type CampaignCondition = z.infer<typeof campaignCondition>;

/** Met when the words of any part speak of this. */
const topicCondition = z.strictObject({ topic: z.enum(TOPICS) });

/** Whose an element is, against the pair that the context names. */
export const WHOSE = ['own', 'other'] as const;

/**
 * Met when any part repeats, at least as surely as this, a claim that a fact-checker looked at and did not find
 * true; with `voice: own` in the writer's own voice and without saying that it is not so.
 */
const factCheckCondition = z.strictObject({
  factCheck: z.enum(BANDS),
  voice: z.literal('own').optional(),
});
export type FactCheckCondition = z.infer<typeof factCheckCondition>;

const elementCondition = z.strictObject({
  /** Met when any image shows this element at least as surely as `band`. */
  element: z.enum(ELEMENTS),
  band: z.enum(BANDS),
  /**
   * `own` and `other` count only where the context tells whose it is; `not-own` counts all that is not
   * known to be the pair's own, so that nothing is hidden by what another image shows.
   */
  whose: z.enum([...WHOSE, 'not-own']).optional(),
});
export type ElementCondition = z.infer<typeof elementCondition>;

/** Met when there is an image (`true`), or none (`false`). */
const imagesCondition = z.strictObject({ images: z.boolean() });

function listOf<const T extends readonly [string, ...string[]]>(values: T) {
  return z.array(z.enum(values)).min(1).readonly();
}

/**
 * What the context says; undecided where it does not say. `actor: [unknown]` asks whether it says who
 * posts, and is never undecided.
 */
const actorCondition = z.strictObject({ actor: listOf(ACTORS) });
const contestCondition = z.strictObject({ contest: listOf(CONTESTS) });
const materialCondition = z.strictObject({ material: listOf(MATERIALS) });
const paidCondition = z.strictObject({ paid: z.boolean() });
/** Met when the day of publication, in the time of the region, lies in one of these windows. */
const publishedCondition = z.strictObject({ published: listOf(WINDOWS) });
/** Met when the account is (`true`) or is not (`false`) on KPU's list. */
const registeredCondition = z.strictObject({ registered: z.boolean() });
/** Met when the account was registered after this day. */
const registeredAfterCondition = z.strictObject({ registeredAfter: z.iso.date() });
/** Met when the campaign has more accounts than this, or posted more items from this account that day. */
const accountsCondition = z.strictObject({ accountsOver: z.int().nonnegative() });
const itemsCondition = z.strictObject({ itemsTodayOver: z.int().nonnegative() });

const LEAVES = [
  signalCondition,
  politicalCondition,
  campaignCondition,
  topicCondition,
  factCheckCondition,
  elementCondition,
  imagesCondition,
  actorCondition,
  contestCondition,
  materialCondition,
  paidCondition,
  publishedCondition,
  registeredCondition,
  registeredAfterCondition,
  accountsCondition,
  itemsCondition,
] as const;
type Leaf = z.infer<(typeof LEAVES)[number]>;

/** When a rule applies, over what was seen; evaluated in three values (met, not met, undecided). */
export type Condition =
  | Leaf
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };

const NO_CONDITION =
  'must be one of { signal: <label>, level: review | violation, voice?: own }, { political: true | false }, ' +
  '{ campaign: possible | sure }, { topic: <topic> }, { factCheck: match | review, voice?: own }, ' +
  '{ element: <element>, band: match | review, whose?: own | other | not-own }, { images: true | false }, ' +
  '{ actor: [<actor>, ...] }, { contest: [...] }, { material: [...] }, { paid: true | false }, ' +
  '{ published: [long-before | before | campaign | ads | quiet | voting | after, ...] }, { registered: true | false }, ' +
  '{ registeredAfter: <day> }, { accountsOver: <number> }, { itemsTodayOver: <number> }, ' +
  '{ all: [...] }, { any: [...] } or { not: ... }';

export const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z.union(
    [
      ...LEAVES,
      z.strictObject({ all: z.array(conditionSchema).min(1) }),
      z.strictObject({ any: z.array(conditionSchema).min(1) }),
      z.strictObject({ not: conditionSchema }),
    ],
    { error: NO_CONDITION },
  ),
);

/** The leaves of a condition; those under `not` only where `negated` asks for them. */
export function leavesOf(condition: Condition, { negated }: { negated: boolean }): Leaf[] {
  if ('all' in condition) return condition.all.flatMap((part) => leavesOf(part, { negated }));
  if ('any' in condition) return condition.any.flatMap((part) => leavesOf(part, { negated }));
  if ('not' in condition) return negated ? leavesOf(condition.not, { negated }) : [];
  return [condition];
}
