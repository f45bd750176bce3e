import { isGibberish } from './gibberish.js';
import { isEmpty } from './post.js';
import type { Quality } from './report.js';

/** What a report says, as far as that tells whether it says anything. */
export interface ReportContent {
  /** Of the post. */
  readonly text: string | null | undefined;
  /** The reporter's own words. */
  readonly note: string | null | undefined;
  readonly link: string | null | undefined;
  /** How many were sent. */
  readonly images: number;
}

/**
 * `empty`: there is nothing to look at. `gibberish`: what there is to read says nothing (see `isGibberish`), in the
 * post and in the note. A link or an image is something to look at, whatever is written beside it.
 */
export function qualityOf({ text, note, link, images }: ReportContent): Quality {
  if (images > 0 || !isBlank(link)) return 'ok';
  const said = [text, note].filter((words) => !isBlank(words)) as string[];
  if (said.length === 0) return 'empty';
  return said.every(isGibberish) ? 'gibberish' : 'ok';
}

function isBlank(words: string | null | undefined): boolean {
  return isEmpty({ text: words ?? '', images: [] });
}
