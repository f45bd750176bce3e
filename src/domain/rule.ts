import { z } from 'zod';
import { conditionSchema, WHOSE } from './condition.js';
import { exampleSchema } from './example.js';
import { CERTAINTIES, inForceSchema, legalBasisSchema } from './legal.js';
import { ELEMENTS, LABELS, messageSchema, OUTCOMES, severitySchema } from './taxonomy.js';

const gradeSchema = z
  .strictObject({
    when: conditionSchema,
    outcome: z.enum(OUTCOMES),
    severity: severitySchema,
    /** Why it is this grade and no graver one; shown with the finding. */
    because: messageSchema.optional(),
  })
  .readonly();
export type Grade = z.infer<typeof gradeSchema>;

/** Small letters, digits and `-`: what a finding names its rule by. */
export const ruleIdSchema = z.string().regex(/^[a-z0-9-]+$/);

export const ruleSchema = z
  .strictObject({
    id: ruleIdSchema,
    /** Null for a rule on what images show or on metadata, which no text label covers. */
    label: z.enum(LABELS).nullable(),
    mode: z
      .literal('shadow')
      .optional()
      .describe('Evaluated and reported under `shadow`, never in the verdict.'),
    certainty: z
      .enum(CERTAINTIES)
      .optional()
      .describe(
        'How sure the rule as a whole is, by its row of RULEBOOK.md; C and D need verification.',
      ),
    inForce: inForceSchema
      .optional()
      .describe('Asked of posts of these days only; left out: for as long as the regime.'),
    replaces: z
      .array(z.string())
      .readonly()
      .optional()
      .describe(
        'More general rules, by id, that need not be told beside this one: what they find is left out unless its outcome is graver.',
      ),
    /** Gravest first: the first grade whose condition is met is the finding. */
    grades: z.array(gradeSchema).min(1).readonly(),
    message: messageSchema,
    /** What the author can do about it. */
    advice: messageSchema,
    /** Empty only for a rule of certainty D, which cites nothing. */
    legal: z.array(legalBasisSchema).readonly(),
    note: messageSchema
      .optional()
      .describe('For readers of the rulebook: conflicts between sources, what is left out.'),
    /**
     * What becomes of the verdict when what the rule asks for is unknown: nobody's picture to compare with, no
     * date. A message is given as a note; `checklist`: only the checklist says so. Without it the verdict is
     * withheld, as for anything unseen.
     */
    unseen: z.union([messageSchema, z.literal('checklist')]).optional(),
    /** What to do about that, such as to tell the date; else `advice`. */
    unseenAdvice: messageSchema.optional(),
    /** Its tests: what it must say nothing of (`ok`), and what it must find (`ng`). */
    examples: z
      .strictObject({
        ok: z.array(exampleSchema).readonly(),
        ng: z.array(exampleSchema).readonly(),
      })
      .readonly()
      .optional(),
  })
  .readonly();
/** Condition, label and legal basis: one entry of a rulebook. */
export type Rule = z.infer<typeof ruleSchema>;

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

export const CHECKLIST_KINDS = ['required', 'forbidden', 'caution', 'allowed'] as const;

/** One line of the checklist for whoever makes a creative. */
export const checklistEntrySchema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9-]+$/),
    kind: z
      .enum(CHECKLIST_KINDS)
      .describe(
        'Required or forbidden by the regime, one of the things that it allows, or `caution`: not forbidden, but a person will look.',
      ),
    /** What is so when the line is met; of something forbidden or to be cautious of, that it is not there. */
    text: messageSchema,
    when: conditionSchema,
    /** The line is left out where this is not met; unknown counts as met. */
    appliesTo: conditionSchema.optional(),
    /** What to do, or what to tell, when it is not met or unknown. */
    advice: messageSchema,
    legal: z.array(legalBasisSchema).readonly(),
  })
  .readonly();
export type ChecklistEntry = z.infer<typeof checklistEntrySchema>;
