import { z } from 'zod';
import { calendarSchema } from './calendar.js';
import { checklistEntrySchema, elementEntrySchema, ruleSchema } from './rule.js';
import { CONTESTS, messageSchema, regimeSchema } from './taxonomy.js';

/** One file of `rulebook/`, as docs/adding-a-rule.md describes it. */
export const fileSchema = z.strictObject({
  regime: regimeSchema,
  version: z.int().positive(),
  title: messageSchema,
  /** The elections that it is about; all of them where it does not say. */
  contests: z.array(z.enum(CONTESTS)).min(1).readonly().optional(),
  /** First and last day on which a post may belong to it, for what a post without a date is held against. */
  period: z.strictObject({ from: z.iso.date(), to: z.iso.date() }).readonly(),
  calendar: calendarSchema.optional(),
  elements: z.array(elementEntrySchema).readonly(),
  checklist: z.array(checklistEntrySchema).readonly().default([]),
  rules: z.array(ruleSchema).min(1).readonly(),
});
export type RulebookFile = Readonly<z.infer<typeof fileSchema>>;
