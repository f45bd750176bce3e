import type { DecisionRequest } from '../api/types.js';
import { countsOf, type Judgements } from './judgements.js';

/** What may be an oversight in a decision: asked once, never forbidden. */
export type Question =
  /** A violation, and no finding is confirmed. */
  | 'none-confirmed'
  /** A violation, and every finding is rejected. */
  | 'all-rejected'
  /** No violation, and a finding is confirmed. */
  | 'some-confirmed';

/** What to ask before this decision is sent. A case without findings is a person's own to judge. */
export function questionOf(
  decision: DecisionRequest['decision'],
  judgements: Judgements,
  rules: readonly string[],
): Question | null {
  const { confirmed, open } = countsOf(judgements, rules);
  if (decision === 'violation' && rules.length > 0 && confirmed === 0)
    return open === 0 ? 'all-rejected' : 'none-confirmed';
  return decision === 'no-violation' && confirmed > 0 ? 'some-confirmed' : null;
}
