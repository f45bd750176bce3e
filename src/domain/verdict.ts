import { z } from 'zod';
import type { Evaluation } from './evaluate.js';
import type { Observation } from './observation.js';
import { LABELS, type Label, type Outcome, type Verdict } from './taxonomy.js';
import { isUsable } from './truth.js';

/** What the machine says of one label on the whole post. */
const DECISIONS = ['clear', 'review', 'violation', 'undetermined'] as const;
type LabelDecision = (typeof DECISIONS)[number];

export const labelResultSchema = z
  .strictObject({
    score: z
      .number()
      .min(0)
      .max(1)
      .nullable()
      .describe('Highest calibrated probability over the parts; null when no part was scored.'),
    decision: z.enum(DECISIONS),
  })
  .meta({ id: 'LabelResult' });
type LabelResult = z.infer<typeof labelResultSchema>;

export interface Judgement {
  readonly verdict: Verdict;
  /** The gravest finding's severity; 0 without findings. */
  readonly severity: number;
  readonly labels: Readonly<Record<Label, LabelResult>>;
}

/** Findings to verdict: presence can be proven by a part of the view, absence only by all of it. */
export function judge(seen: Observation, evaluation: Evaluation): Judgement {
  const labels = Object.fromEntries(
    LABELS.map((label) => [label, labelResult(label, seen, evaluation)]),
  ) as Record<Label, LabelResult>;
  return {
    verdict: verdictOf(seen, evaluation),
    severity: evaluation.findings.reduce((most, { severity }) => Math.max(most, severity), 0),
    labels,
  };
}

function verdictOf(seen: Observation, { findings, undecided }: Evaluation): Verdict {
  const outcomes = findings.map((finding) => finding.outcome);
  if (outcomes.includes('violation')) return 'prohibited';
  if (outcomes.includes('review')) return 'review';
  return seen.gaps.length > 0 || undecided.length > 0 ? 'undetermined' : 'allowed';
}

function labelResult(label: Label, seen: Observation, evaluation: Evaluation): LabelResult {
  return { score: highestScore(label, seen), decision: decisionOf(label, evaluation) };
}

function highestScore(label: Label, { signals }: Observation): number | null {
  let highest: number | null = null;
  for (const signal of signals) {
    if (signal.label === label && isUsable(signal)) highest = Math.max(highest ?? 0, signal.score);
  }
  return highest;
}

function decisionOf(label: Label, { findings, undecided }: Evaluation): LabelDecision {
  const outcomes: Outcome[] = findings
    .filter((finding) => finding.label === label)
    .map((finding) => finding.outcome);
  if (outcomes.includes('violation')) return 'violation';
  if (outcomes.includes('review')) return 'review';
  return undecided.some((rule) => rule.label === label) ? 'undetermined' : 'clear';
}
