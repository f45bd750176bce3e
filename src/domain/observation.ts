import type { ElementSighting } from './element.js';
import type { Gap, PartId, Signal, Voice } from './signal.js';
import type { Actor } from './taxonomy.js';

/** How one part speaks; null where the model does not tell. */
interface Manner {
  readonly part: PartId;
  readonly voice: Voice | null;
  /** Whether it is about politics or the election. */
  readonly political: boolean | null;
}

/** All that the detectors saw of a post, what they did not see, and what the caller says of it. */
export interface Observation {
  readonly parts: readonly PartId[];
  readonly signals: readonly Signal[];
  /** At most one a part; a part without words has none. */
  readonly manners: readonly Manner[];
  /** At least one an element and image that was looked at. */
  readonly elements: readonly ElementSighting[];
  readonly gaps: readonly Gap[];
  readonly actor: Actor;
}
