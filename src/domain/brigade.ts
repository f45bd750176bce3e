/** One report of a case, as far as it tells how many people stand behind the case. Moments: ms since 1970. */
export interface Witness {
  /** A pseudonym; null when the channel tells none. */
  readonly reporter: string | null;
  readonly reportedAt: number;
  /** When this pseudonym first reported anything; null: unknown, which counts as known for long. */
  readonly firstSeenReporterAt: number | null;
  /** Digest of the reporter's own words; null without any. */
  readonly noteDigest: string | null;
}

/** How many people stand behind a case. */
export interface Brigade {
  /** Independent reporters that the reports are worth; 1 or more as soon as there is a report. */
  readonly weight: number;
  /** Different pseudonyms; all who tell none are one. */
  readonly reporters: number;
  /** Five or more pseudonyms, new and at once, or with the same words: somebody may have called them up. */
  readonly burst: boolean;
}

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** A pseudonym is new when it had been seen for no more than this: long enough to send two reports in a row. */
const NEW_MS = 60 * MINUTE_MS;
/** People who see the same post by themselves seldom report it for the first time within minutes of each other. */
const BURST_MS = 10 * MINUTE_MS;
/** Up to here they are taken at their word: a family or an office may well act together. */
const TAKEN_WHOLE = 3;
const BURST = 5;
/** Whoever reports the same again and again says no more than two people would. */
const MOST_OF_ONE = 2;

/**
 * The n-th report of one reporter within 24 hours counts 1/n, and one reporter at most 2. Of new pseudonyms that come
 * within ten minutes, and of pseudonyms with the same words within a day, the first three count whole, the n-th
 * in all 1/(n-2): 500 of them count as 9. Each report is weighed by those before it alone, so a later
 * report never takes weight away, and nobody can talk a case down by flooding it.
 */
export function brigadeOf(witnesses: readonly Witness[]): Brigade {
  const inOrder = [...witnesses].sort((a, b) => momentOf(a) - momentOf(b));
  const own = new Map<string | null, { moments: number[]; weight: number }>();
  const newcomers: number[] = [];
  const notes = new Map<string, number[]>();
  let [weight, burst] = [0, false];
  for (const witness of inOrder) {
    const at = momentOf(witness);
    const before = own.get(witness.reporter);
    if (before) {
      before.moments.push(at);
      // Nobody knows whether one or many tell no name.
      const most = witness.reporter === null ? 1 : MOST_OF_ONE;
      const more = Math.min(1 / within(before.moments, at, DAY_MS), most - before.weight);
      before.weight += more;
      weight += more;
      continue;
    }
    own.set(witness.reporter, { moments: [at], weight: 1 });
    let crowd = 1;
    if (isNew(witness)) {
      newcomers.push(at);
      crowd = within(newcomers, at, BURST_MS);
    }
    if (witness.noteDigest !== null && witness.reporter !== null) {
      const same = notes.get(witness.noteDigest) ?? [];
      same.push(at);
      notes.set(witness.noteDigest, same);
      crowd = Math.max(crowd, within(same, at, DAY_MS));
    }
    burst ||= crowd >= BURST;
    weight += crowd <= TAKEN_WHOLE ? 1 : 1 / (crowd - TAKEN_WHOLE + 1);
  }
  return { weight, reporters: own.size, burst };
}

function momentOf({ reportedAt }: Witness): number {
  return Number.isFinite(reportedAt) ? reportedAt : 0;
}

function isNew(witness: Witness): boolean {
  const first = witness.firstSeenReporterAt;
  return witness.reporter !== null && first !== null && momentOf(witness) - first <= NEW_MS;
}

/** How many of the moments, in order, lie within the last `span`, the one at `at` included. */
function within(moments: readonly number[], at: number, span: number): number {
  let [low, high] = [0, moments.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((moments[middle] as number) > at - span) high = middle;
    else low = middle + 1;
  }
  return moments.length - low;
}
