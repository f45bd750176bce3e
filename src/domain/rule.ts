import { z } from 'zod';
import { LABELS, messageSchema, OUTCOMES, severitySchema } from './taxonomy.js';

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

/** When a rule applies, over what was seen; evaluated in three values (met, not met, undecided). */
export type Condition =
  | SignalCondition
  | z.infer<typeof politicalCondition>
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };

const NO_CONDITION =
  'must be { signal: <label>, level: review | violation, voice?: own }, ' +
  '{ political: true | false }, { all: [...] }, { any: [...] } or { not: ... }';

const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z.union(
    [
      signalCondition,
      politicalCondition,
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
    article: z.string().min(1),
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
    label: z.enum(LABELS),
    /** Gravest first: the first grade whose condition is met is the finding. */
    grades: z.array(gradeSchema).min(1).readonly(),
    message: messageSchema,
    /** What the author can do about it. */
    advice: messageSchema,
    legal: z.array(legalBasisSchema).min(1).readonly(),
  })
  .readonly();
/** Condition, label and legal basis: one entry of a rulebook. */
export type Rule = z.infer<typeof ruleSchema>;
export type Grade = z.infer<typeof gradeSchema>;
