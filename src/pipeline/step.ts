import type { PartId } from '../domain/signal.js';

/** What a classification has come to; parts go side by side, each in this order. */
export type Step =
  /** `received`: it is taken in; `started`: a place is free; `judging`: all parts are done. */
  | { readonly step: 'received' | 'started' | 'judging' }
  /** Of an image, `reading` once it is its turn and `read` when no more will be; `scored`: a part is done. */
  | { readonly step: 'reading' | 'read' | 'scored'; readonly part: PartId };

/** Told of each step as it happens; it must not throw. */
export type OnStep = (step: Step) => void;
