import { z } from 'zod';
import { type Calendar, daysOf, holdsIn } from './calendar.js';
import { type Condition, leavesOf } from './condition.js';
import type { Law } from './evaluate.js';
import { legalBasisSchema } from './legal.js';
import type { Observation } from './observation.js';
import { CHECKLIST_KINDS, type ChecklistEntry } from './rule.js';
import { messageSchema } from './taxonomy.js';
import { fits, type Truth, truthOf } from './truth.js';

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
  return entries.flatMap((entry) => {
    const applies = entry.appliesTo ? truthOf(entry.appliesTo, seen, calendar) : 'met';
    if (applies === 'not-met') return [];
    const { id, kind, text, advice, legal } = entry;
    const status = statusOf(entry, applies, seen, calendar);
    return {
      id,
      kind,
      status,
      text,
      // Nothing need be done about something allowed that is not there.
      advice: status === 'met' || (kind === 'allowed' && status === 'not-met') ? null : advice,
      legal: legal.filter(({ inForce = {} }) => holdsIn(inForce, days)),
    };
  });
}

/** A line that may not apply is not missed, and what nobody could compare is not met. */
function statusOf(
  { when }: ChecklistEntry,
  applies: Truth,
  seen: Observation,
  calendar: Calendar | undefined,
): ChecklistLine['status'] {
  const status = STATUS[truthOf(when, seen, calendar)];
  if (status === 'not-met' && applies === 'undecided') return 'unknown';
  if (status === 'met' && isUncompared(when, seen)) return 'unknown';
  return status;
}

/** Whether an element stands there of which the context does not tell whose it is. */
function isUncompared(when: Condition, seen: Observation): boolean {
  return leavesOf(when, { negated: true }).some(
    (leaf) =>
      'element' in leaf &&
      (leaf.whose === 'own' || leaf.whose === 'other') &&
      seen.elements.some(
        (one) =>
          one.element === leaf.element &&
          one.whose === null &&
          fits(one, { element: leaf.element, band: leaf.band }),
      ),
  );
}
