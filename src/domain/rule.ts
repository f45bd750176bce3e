import { z } from 'zod';
import { BANDS } from './gallery.js';
import { ACTORS, ELEMENTS, LABELS, messageSchema, OUTCOMES, severitySchema } from './taxonomy.js';

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

/** Whose an element is, against the pair that the context names. */
const WHOSE = ['own', 'other'] as const;

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

/** Met when who posts is one of these; undecided while that is unknown. */
const actorCondition = z.strictObject({
  actor: z
    .array(z.enum(ACTORS).exclude(['unknown']))
    .min(1)
    .readonly(),
});

/** When a rule applies, over what was seen; evaluated in three values (met, not met, undecided). */
export type Condition =
  | SignalCondition
  | z.infer<typeof politicalCondition>
  | ElementCondition
  | z.infer<typeof actorCondition>
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };

const NO_CONDITION =
  'must be { signal: <label>, level: review | violation, voice?: own }, ' +
  '{ political: true | false }, { element: <element>, band: match | review, ' +
  'whose?: own | other | not-own }, ' +
  '{ actor: [<actor>, ...] }, { all: [...] }, { any: [...] } or { not: ... }';

const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z.union(
    [
      signalCondition,
      politicalCondition,
      elementCondition,
      actorCondition,
      z.strictObject({ all: z.array(conditionSchema).min(1) }),
      z.strictObject({ any: z.array(conditionSchema).min(1) }),
      z.strictObject({ not: conditionSchema }),
    ],
    { error: NO_CONDITION },
  ),
);

/**
 * How sure we are of a citation: A official text seen, B quoted by two or more independent
 * sources, C one source or a paraphrase ("perlu verifikasi"). D, from memory, is never cited.
 */
const CERTAINTIES = ['A', 'B', 'C'] as const;

export const legalBasisSchema = z
  .strictObject({
    instrument: z.string().min(1),
    article: z
      .string()
      .min(1)
      .optional()
      .describe(
        'Number of the article, or `Bab II` and the like; left out where no source names it.',
      ),
    paragraph: z.string().optional(),
    letter: z.string().optional(),
    quote: z.string().optional(),
    certainty: z.enum(CERTAINTIES),
    /** Keys of the sources in RULEBOOK.md, section 8. */
    sources: z.array(z.string()).min(1).readonly(),
  })
  .readonly()
  .meta({
    id: 'LegalBasis',
    description: 'Certainty: A official text seen, B two or more sources, C needs verification.',
  });
export type LegalBasis = z.infer<typeof legalBasisSchema>;

const gradeSchema = z
  .strictObject({ when: conditionSchema, outcome: z.enum(OUTCOMES), severity: severitySchema })
  .readonly();

export const ruleSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9-]+$/),
    /** Null for a rule on what images show, which no text label covers. */
    label: z.enum(LABELS).nullable(),
    /** Gravest first: the first grade whose condition is met is the finding. */
    grades: z.array(gradeSchema).min(1).readonly(),
    message: messageSchema,
    /** What the author can do about it. */
    advice: messageSchema,
    legal: z.array(legalBasisSchema).min(1).readonly(),
    /**
     * What to note when an element that the rule asks for is `unknown` (nobody's picture to compare
     * with, matching switched off). Without it the verdict is withheld, as for anything unseen.
     */
    unseen: messageSchema.optional(),
  })
  .readonly();
/** Condition, label and legal basis: one entry of a rulebook. */
export type Rule = z.infer<typeof ruleSchema>;
export type Grade = z.infer<typeof gradeSchema>;

/** What one regime says of one element of a creative, whether or not a rule follows from it. */
export const elementEntrySchema = z
  .strictObject({
    element: z.enum(ELEMENTS),
    /** Only of elements that are the pair's own, or another's. */
    whose: z.enum(WHOSE).optional(),
    /** Null where the rules that we could read do not settle it. */
    allowed: z.boolean().nullable(),
    reason: messageSchema,
    legal: z.array(legalBasisSchema).readonly(),
  })
  .readonly();
export type ElementEntry = z.infer<typeof elementEntrySchema>;
