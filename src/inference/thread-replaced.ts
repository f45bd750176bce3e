import { channel } from 'node:diagnostics_channel';

/** A worker thread was replaced: it died with its task (`crashed`), or held too much after one (`worn`). */
export interface ThreadReplaced {
  /** File name of the worker. */
  readonly pool: string;
  readonly reason: 'crashed' | 'worn';
}

/** Told to whoever counts; pools lie too deep to be handed a listener each. */
export const threadReplaced = channel('saring:thread-replaced');
