import type { EmblemConfig } from './config.js';

/** What the model says besides its weights. */
export interface EmblemKnowledge {
  readonly config: EmblemConfig;
  /** Party ids that it was trained on: they are told by other thresholds than names that were added. */
  readonly parties: ReadonlySet<string>;
}
