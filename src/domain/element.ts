import type { Band } from './gallery.js';
import type { Box, Evidence, PartId } from './signal.js';
import type { Element, Message } from './taxonomy.js';

/** One element of one image, as it was seen; what the law says of it comes later. */
export interface ElementSighting {
  readonly part: PartId;
  readonly element: Element;
  /** `absent` only after a full look; `unknown` when it was not looked for or may be there. */
  readonly status: 'present' | 'absent' | 'unknown';
  /** The number, the name, the party id, the office-holder: whatever identifies it; else null. */
  readonly value: string | null;
  /** 0..1; null unless something was seen. */
  readonly confidence: number | null;
  /** In pixels of the upright image. */
  readonly box: Box | null;
  /**
   * `match` when it was seen for sure (`present`), `review` when a person must look (`unknown` with a
   * value); null otherwise.
   */
  readonly band: Band | null;
  /**
   * Against `context.pair`: the pair's own, or another's; of a President's photo, `own` when it shows
   * a party officer or the candidate. Null when the context does not tell.
   */
  readonly whose: 'own' | 'other' | null;
  /** Why it is so, for people; null where nothing need be said. */
  readonly reason: Message | null;
  /** The words that show it, if words do. */
  readonly evidence: readonly Evidence[];
}
