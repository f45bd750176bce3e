import type { Classification, PostContext } from '../api/types.js';

/** An image in the form. */
export interface Picture {
  /** Its place in the form: a file that replaces another takes its place. */
  readonly slot: string;
  readonly file: File;
  /** An address within the page, for as long as the file is shown anywhere. */
  readonly url: string;
}

/** What one check is about. */
export interface Input {
  readonly text: string;
  readonly pictures: readonly Picture[];
  /** Undefined: nothing was said. */
  readonly context: PostContext | undefined;
}

/** A check that was answered, with what it was about. */
export interface Checked {
  readonly input: Input;
  readonly classification: Classification;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** Whether two checks would be about the same. */
export function sameInput(one: Input, other: Input): boolean {
  return (
    one.text === other.text &&
    JSON.stringify(one.context) === JSON.stringify(other.context) &&
    one.pictures.length === other.pictures.length &&
    one.pictures.every(({ url }, at) => url === other.pictures[at]?.url)
  );
}
