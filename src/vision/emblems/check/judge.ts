import type { Difference } from './difference.js';

/**
 * What a name that was added rests on: `alike`, the place looks like one of its pictures; `doubtful`, it is
 * like none closely enough, or there is no picture; `unlike`, it looks different, whatever the numbers say.
 */
export type Check = 'alike' | 'doubtful' | 'unlike';

/**
 * Levels (of 255) of the most different piece at most. On drawn scenes the logo itself has 6 in the middle and
 * stays below in 97 %; other emblems have 23 and more, the same with another outline or small sign 10 and more.
 */
const ALIKE_WORST = 18;
/** Levels on the average: a logo of which three tenths are covered stays below, most others are above. */
const UNLIKE_MEAN = 30;

/** What a difference says of a name; null: there was nothing to compare with. */
export function checkOf(difference: Difference | null): Check {
  if (difference === null) return 'doubtful';
  if (difference.worst <= ALIKE_WORST) return 'alike';
  return difference.mean > UNLIKE_MEAN ? 'unlike' : 'doubtful';
}
