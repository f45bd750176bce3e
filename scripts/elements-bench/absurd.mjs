// What shows in a quick run, of few images, that something is broken: not how good the detectors are.
import { percent } from './table.mjs';

/**
 * What each group must have counted: tallies of it, those that came out right, and the least share of
 * these in percent; null where what was counted may come out as it likes.
 */
const FLOORS = {
  number: { counted: /^number\//, right: /^number\/.*\/right$/, least: 80 },
  names: { counted: /^names\//, right: /^names\/.*\/right$/, least: 80 },
  programme: { counted: /^programme\//, right: /^programme\/.*\/right$/, least: 75 },
  logos: { counted: /^logos\//, right: null, least: null },
  'logo-conditions': { counted: /^condition\//, right: null, least: null },
  'no-logos': { counted: /^logo-extra\/images$/, right: null, least: null },
  operator: {
    counted: /^operator\/[^/]+\/(found|review|missed)$/,
    right: /^operator\/[^/]+\/found$/,
    least: 50,
  },
  faces: { counted: /^face\/(found|missed)$/, right: null, least: null },
  whole: { counted: /^cpu\/images$/, right: null, least: null },
};

/**
 * Why a run of these groups is broken, a text each; none when it is not. `missing` says which parts of the
 * service are not there: what they see was then not measured at all.
 */
export function absurdities(tallies, groups, missing) {
  return [...missing.map((part) => `not there: ${part}`), ...groups.flatMap(inGroup)];

  function inGroup(group) {
    const { counted, right, least } = FLOORS[group];
    const all = tallies.sum(counted);
    if (all === 0) return [`${group}: nothing was counted`];
    if (least === null) return [];
    const share = percent(tallies.sum(right), all);
    if (share >= least) return [];
    return [`${group}: ${share} % right of ${all}, at least ${least} % were expected`];
  }
}
