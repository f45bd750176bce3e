import type { CLAIMABLE_STATES } from '../domain/case.js';
import type { REOPENED_BECAUSE } from '../domain/webhook-event.js';

/** A case whose decision stopped to hold. */
export interface ReopenedCase {
  readonly caseId: string;
  /** Of the case from then on. */
  readonly state: (typeof CLAIMABLE_STATES)[number];
  readonly because: (typeof REOPENED_BECAUSE)[number];
  /** Of the event in the audit chain. */
  readonly seq: number;
}
