import { z } from 'zod';
import { CERTAINTIES, legalBasisSchema } from './legal.js';
import { evidenceSchema } from './signal.js';
import { LABELS, messageSchema, OUTCOMES, severitySchema } from './taxonomy.js';

export const findingSchema = z
  .strictObject({
    rule: z.string(),
    label: z
      .enum(LABELS)
      .nullable()
      .describe('Null for a rule on what images show or on the schedule, which no label covers.'),
    outcome: z.enum(OUTCOMES),
    severity: severitySchema,
    score: z
      .number()
      .min(0)
      .max(1)
      .nullable()
      .describe(
        "Highest calibrated probability of the rule's label, of its elements, or that a checked claim is repeated, over the parts seen; null when it is about what is not there or could not be told.",
      ),
    message: messageSchema,
    certainty: z
      .enum(CERTAINTIES)
      .nullable()
      .describe(
        'How sure the rule as a whole is: C one source, D from memory, both need verification. Null: as its citations.',
      ),
    caveats: z
      .array(messageSchema)
      .readonly()
      .describe('Why it is no graver (nobody says who posts, say), and what needs verification.'),
    advice: messageSchema.describe('What the author can do about it.'),
    legal: z.array(legalBasisSchema).readonly(),
    evidence: z.array(evidenceSchema).readonly(),
  })
  .readonly()
  .meta({ id: 'Finding', description: "One rule's conclusion. It says possible, never illegal." });
/** One rule's conclusion on one post. */
export type Finding = z.infer<typeof findingSchema>;
