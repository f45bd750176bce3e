import { z } from 'zod';
import { type Calendar, daysOf, holdsIn } from './calendar.js';
import type { Law } from './evaluate.js';
import { legalBasisSchema } from './legal.js';
import type { Observation } from './observation.js';
import { CHECKLIST_KINDS, type ChecklistEntry } from './rule.js';
import { messageSchema } from './taxonomy.js';
import { type Truth, truthOf } from './truth.js';

export const checklistLineSchema = z
  .strictObject({
    id: z.string(),
    kind: z.enum(CHECKLIST_KINDS),
    status: z
      .enum(['met', 'not-met', 'unknown'])
      .describe('Of what is forbidden: `met` when it is not there. Nothing `allowed` need be met.'),
    text: messageSchema.describe('What is so when the line is met.'),
    advice: messageSchema
      .nullable()
      .describe('What to change, or what to tell; null when the line is met.'),
    legal: z.array(legalBasisSchema).readonly(),
  })
  .readonly()
  .meta({
    id: 'ChecklistLine',
    description:
      'What the regime allows, requires or forbids of a creative, held against this one.',
  });
export type ChecklistLine = z.infer<typeof checklistLineSchema>;

const STATUS: Readonly<Record<Truth, ChecklistLine['status']>> = {
  met: 'met',
  'not-met': 'not-met',
  undecided: 'unknown',
};

/** Every line of the regime that applies to this post, in the rulebook's order. */
export function checklistOf(
  entries: readonly ChecklistEntry[],
  { calendar, period }: Pick<Law, 'calendar' | 'period'>,
  seen: Observation,
): ChecklistLine[] {
  const days = daysOf(seen.circumstances) ?? period;
  return entries
    .filter((entry) => applies(entry, seen, calendar))
    .map((entry) => {
      const { id, kind, text, when, advice, legal } = entry;
      const status = STATUS[truthOf(when, seen, calendar)];
      return {
        id,
        kind,
        status,
        text,
        // Nothing need be done about something allowed that is not there.
        advice: status === 'met' || (kind === 'allowed' && status === 'not-met') ? null : advice,
        legal: legal.filter(({ inForce }) => !inForce || holdsIn(inForce, days)),
      };
    });
}

function applies({ appliesTo }: ChecklistEntry, seen: Observation, calendar?: Calendar): boolean {
  return appliesTo === undefined || truthOf(appliesTo, seen, calendar) !== 'not-met';
}
