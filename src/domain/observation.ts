import type { z } from 'zod';
import type { ElementSighting } from './element.js';
import type { Band } from './gallery.js';
import type { circumstancesSchema } from './post.js';
import type { Evidence, Gap, PartId, Signal, Voice } from './signal.js';
import type { CampaignLevel, Topic } from './taxonomy.js';

/** How one part speaks; null where the model does not tell. */
interface Manner {
  readonly part: PartId;
  readonly voice: Voice | null;
  /** Whether it is about politics or the election. */
  readonly political: boolean | null;
}

/** Whether one part campaigns, and by which words and places; null where it could not be told. */
export interface CampaignSighting {
  readonly part: PartId;
  readonly level: CampaignLevel | null;
  /** Empty when it does not. */
  readonly evidence: readonly Evidence[];
}

/** A topic that one part's words speak of. */
export interface TopicSighting {
  readonly part: PartId;
  readonly topic: Topic;
  readonly evidence: readonly Evidence[];
}

/** A claim, checked by a fact-checker, that one part repeats or seems to repeat. */
export interface FactCheckSighting {
  readonly part: PartId;
  readonly band: Band;
  /** Calibrated probability that the part repeats it, 0..1. */
  readonly similarity: number;
  /** What was found of the claim: `true`, or anything else, which is worth a person's look. */
  readonly found: 'true' | 'not-true';
  /** The part says itself that it is not so. */
  readonly denied: boolean;
  readonly evidence: readonly Evidence[];
}

/** What the caller says of a post and rules may ask for; a field left out is unknown. */
export type Circumstances = Readonly<z.infer<typeof circumstancesSchema>>;

/** All that the detectors saw of a post, what they did not see, and what the caller says of it. */
export interface Observation {
  readonly parts: readonly PartId[];
  readonly signals: readonly Signal[];
  /** At most one a part; a part without words has none. */
  readonly manners: readonly Manner[];
  /** At least one an element and image that was looked at. */
  readonly elements: readonly ElementSighting[];
  /** At most one a part. */
  readonly campaigns: readonly CampaignSighting[];
  readonly topics: readonly TopicSighting[];
  /** Empty where no list of fact-checks was imported. */
  readonly factChecks: readonly FactCheckSighting[];
  readonly gaps: readonly Gap[];
  readonly circumstances: Circumstances;
}
