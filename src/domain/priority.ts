import type { CaseState } from './case.js';
import type { Quality } from './report.js';
import type { Verdict } from './taxonomy.js';

/** What a case is ranked by. No candidate, party, name, place or channel is among it. */
export interface Standout {
  /** 0 to 4. */
  readonly severity: number;
  /** Calibrated probability of the gravest finding; null when nothing was scored. */
  readonly score: number | null;
  readonly verdict: Verdict;
  readonly quality: Quality;
  readonly state: CaseState;
  /** Repeats a claim that fact-checkers have looked at. */
  readonly factChecked: boolean;
  /** How many people are said to have seen it; null when nobody says. */
  readonly reach: number | null;
  /** Different reporters; see `brigadeOf`. */
  readonly reporters: number;
  /** Independent reporters that they are worth; see `brigadeOf`. */
  readonly weight: number;
  /** This is the k-th open case of that reporter among its reporters who has fewest; 1 when it is not known. */
  readonly nthOfReporter: number;
  /** Hours until the window that makes it urgent (`hoursUntilQuiet`), 0 within it; null when none lies ahead. */
  readonly deadline: number | null;
  /** When its first report came, ms since 1970. */
  readonly firstAt: number;
}

/** `priority` is the sum of `ranking`'s addends; higher comes first. */
export interface Priority {
  readonly priority: number;
  readonly ranking: Readonly<Record<RankingAddend, number>>;
}

/** The addends of a priority, by name. */
export type RankingAddend =
  | 'severity'
  | 'score'
  | 'verdict'
  | 'quality'
  | 'state'
  | 'factCheck'
  | 'reach'
  | 'reporters'
  | 'brigading'
  | 'fairness'
  | 'deadline'
  | 'age';

/**
 * Points by severity. A step is worth more than the one before; S4 (escalate at once) alone outweighs everything
 * that an S3 usually brings along.
 */
const SEVERITY = [0, 8, 24, 48, 100] as const;
const SCORE = 15;
/**
 * `undetermined` stands above `allowed` by more than any score: it was not seen. It stands below `review`, where
 * something was.
 */
const VERDICT: Readonly<Record<Verdict, number>> = {
  allowed: 0,
  undetermined: 16,
  review: 20,
  prohibited: 30,
};
/** Below every case that says something and came in the same week; a waiting one still comes up (see `RISE`). */
const QUALITY: Readonly<Record<Quality, number>> = { ok: 0, gibberish: -50, empty: -60 };
/** What a model finds grave is not gibberish, whatever the words look like. */
const GRAVE = 2;
/** Somebody waits for a supervisor or a second reviewer; an appeal is against a decision that already stands. */
const STATE: Readonly<Record<CaseState, number>> = {
  open: 0,
  waiting: 0,
  decided: 0,
  escalated: 12,
  appealed: 10,
};
/** As one step from a note to a review: a claim that comes back is known harm, quickly decided. */
const FACT_CHECK = 8;
/** Two points for each ten times as many, seven times at most: reach is what somebody says. */
const REACH_PER_TENFOLD = 2;
const MOST_TENFOLDS = 7;
/** Six points for each doubling, the first reporter included; no more than a step from S2 to S3 brings, and a bit. */
const PER_DOUBLING = 6;
const MOST_REPORTERS = 30;
/** Hours and points: what is taken down after the quiet period began is taken down too late. */
const DEADLINES = [
  { within: 0, points: 15 },
  { within: 24, points: 12 },
  { within: 72, points: 8 },
  { within: 168, points: 4 },
] as const;
/**
 * Points an hour: a day makes up for one doubling of reporters, four days for a step from S1 to S2. All other addends
 * together span 284 points, so what has waited 48 days longer comes before whatever comes in: within the 60
 * days of a campaign (Pilkada 2024: 25 September to 23 November).
 */
export const RISE = 0.25;
/** Where `age` is 0 (ms since 1970): before any case, so that only differences mean anything. */
export const EPOCH = Date.parse('2024-01-01T00:00:00Z');
const HOUR_MS = 3_600_000;
/** A century, in hours: a moment beyond is a broken clock. */
const MOST_HOURS = 876_600;

/**
 * Where a case stands in the queue. Age enters by the moment of the first report alone and linearly: every waiting case
 * rises by `RISE` an hour, all alike, so the order never changes by waiting and a stored priority stays right until
 * something happens to the case or the deadline takes a step. What is missing or no number counts as the middle
 * (score) or as nothing (the rest), but a case without a moment counts as the oldest: it is seen, not lost.
 * Each addend stays within its bounds, whatever comes; see docs/ranking.md.
 */
export function priorityOf(of: Standout): Priority {
  const severity = SEVERITY[Math.round(bounded(of.severity, 0, 4, 0))] ?? 0;
  const worth = Math.max(1, number(of.weight, 1));
  const taken = reporterPoints(worth);
  const named = reporterPoints(Math.max(worth, number(of.reporters, 1)));
  const isGrave = of.severity >= GRAVE || of.verdict === 'prohibited';
  const ranking = {
    severity,
    score: SCORE * bounded(of.score, 0, 1, 0.5),
    verdict: VERDICT[of.verdict],
    quality: isGrave ? 0 : QUALITY[of.quality],
    state: STATE[of.state],
    factCheck: of.factChecked ? FACT_CHECK : 0,
    reach:
      REACH_PER_TENFOLD * Math.min(MOST_TENFOLDS, Math.log10(1 + Math.max(0, number(of.reach, 0)))),
    reporters: named,
    brigading: taken - named,
    // Of the reporters' part alone: what a post says is never worth less for who reported it.
    fairness: taken * (1 / Math.max(1, number(of.nthOfReporter, 1)) - 1),
    deadline: deadlinePoints(of.deadline),
    age: -RISE * bounded((of.firstAt - EPOCH) / HOUR_MS, 0, MOST_HOURS, 0),
  };
  const priority = Object.values(ranking).reduce((sum, addend) => sum + addend, 0);
  return { priority, ranking };
}

function reporterPoints(people: number): number {
  return Math.min(MOST_REPORTERS, PER_DOUBLING * Math.log2(1 + people));
}

/** What a deadline `hours` away adds; it takes steps, so that a stored priority stays right between them. */
export function deadlinePoints(hours: number | null): number {
  if (hours === null || Number.isNaN(hours)) return 0;
  return DEADLINES.find(({ within }) => hours <= within)?.points ?? 0;
}

function number(value: number | null, otherwise: number): number {
  return value === null || Number.isNaN(value) ? otherwise : value;
}

function bounded(value: number | null, least: number, most: number, otherwise: number): number {
  return Math.min(most, Math.max(least, number(value, otherwise)));
}
