import type { Span } from '../domain/signal.js';

/**
 * How surely something campaigns. `certain`: whatever the text model says; `alone`: nothing else can be
 * meant; `likely`: if it is about an election at all; `meant`: if the text model takes it for politics;
 * `weak`: something of a campaign, not all; `mood`: of
 * a campaign's tone.
 */
export type Strength = 'certain' | 'alone' | 'likely' | 'meant' | 'weak' | 'mood';

/** Words that campaign, or may. */
export interface Claim {
  readonly spans: readonly Span[];
  readonly strength: Strength;
}
