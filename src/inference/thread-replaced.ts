import { channel } from 'node:diagnostics_channel';

/**
 * A worker thread was replaced: it died with its task (`crashed`), held too much after one (`worn`), or went on with
 * one for ever (`hung`).
 */
export interface ThreadReplaced {
  /** File name of the worker. */
  readonly pool: string;
  readonly reason: 'crashed' | 'worn' | 'hung';
}

/** Told to whoever counts; pools lie too deep to be handed a listener each. */
export const threadReplaced = channel('saring:thread-replaced');
