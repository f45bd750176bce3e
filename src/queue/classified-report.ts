import type { Classification } from '../domain/classification.js';
import type { Fingerprint } from '../domain/fingerprint.js';
import type { Quality } from '../domain/report.js';
import type { Regime, Verdict } from '../domain/taxonomy.js';

/** What a verdict comes to for the case it joins. */
export interface Gravity {
  readonly verdict: Verdict;
  readonly severity: number;
  /** Highest score of a finding; null without one. */
  readonly score: number | null;
  readonly labels: readonly string[];
  readonly rules: readonly string[];
  readonly factChecked: boolean;
}

/** A report whose post was looked at, or could not be. */
export interface ClassifiedReport {
  readonly reportId: string;
  readonly regime: Regime;
  readonly quality: Quality;
  /** Null: no post to classify, or `failed`. */
  readonly result: Classification | null;
  readonly failed: boolean;
  readonly fingerprint: Fingerprint;
  /** Of its work, for what it causes; only where traces are on. */
  readonly traceparent?: string | null;
}

/** What was never looked at is undetermined: nobody said that it is allowed. */
const UNSEEN: Gravity = {
  verdict: 'undetermined',
  severity: 0,
  score: null,
  labels: [],
  rules: [],
  factChecked: false,
};

/** The gravity of a verdict; of none, that it was not seen. Notes ask nobody for anything, so they do not count. */
export function gravityOf(result: Classification | null): Gravity {
  if (!result) return UNSEEN;
  const grave = result.findings.filter(({ outcome }) => outcome !== 'note');
  const scores = grave.flatMap(({ score }) => (score === null ? [] : [score]));
  return {
    verdict: result.verdict,
    severity: result.severity,
    score: scores.length > 0 ? Math.max(...scores) : null,
    labels: unique(grave.flatMap(({ label }) => (label === null ? [] : [label]))),
    rules: unique(grave.map(({ rule }) => rule)),
    factChecked: result.factChecks.length > 0,
  };
}

/** What a person must look at first comes first; what was not seen comes before what was found clean. */
const RANK: Readonly<Record<Verdict, number>> = {
  prohibited: 3,
  review: 2,
  undetermined: 1,
  allowed: 0,
};

/** Positive when `a` is graver than `b`: by verdict, then severity, then score. */
export function compareGravity(a: Gravity, b: Gravity): number {
  return (
    RANK[a.verdict] - RANK[b.verdict] ||
    a.severity - b.severity ||
    (a.score ?? -1) - (b.score ?? -1)
  );
}

/** Whether a decision on `before` may not cover `next`: a graver verdict, or a rule that nobody looked at. */
export function needsAnotherLook(
  before: Pick<Gravity, 'verdict' | 'rules'>,
  next: Pick<Gravity, 'verdict' | 'rules'>,
): boolean {
  const known = new Set(before.rules);
  return RANK[next.verdict] > RANK[before.verdict] || next.rules.some((rule) => !known.has(rule));
}

/** Both together: the graver verdict, and all labels and rules. */
export function joinGravity(a: Gravity, b: Gravity): Gravity {
  const graver = compareGravity(b, a) > 0 ? b : a;
  return {
    ...graver,
    labels: unique([...a.labels, ...b.labels]),
    rules: unique([...a.rules, ...b.rules]),
    factChecked: a.factChecked || b.factChecked,
  };
}

function unique(values: readonly string[]): readonly string[] {
  return [...new Set(values)];
}
