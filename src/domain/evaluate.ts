import type { Finding } from './finding.js';
import type { Condition, Grade, Rule } from './rule.js';
import { LEVELS, type Level, type Observation, type PartId, type Signal } from './signal.js';
import type { Label } from './taxonomy.js';

/** Kleene's three values: what was not seen is neither there nor absent. */
export type Truth = 'met' | 'not-met' | 'undecided';

export interface Evaluation {
  /** In the rulebook's order. */
  readonly findings: readonly Finding[];
  /** Labels for which what was not seen might bring a (graver) finding. */
  readonly undecided: ReadonlySet<Label>;
}

/** Applies every rule to what was seen. Pure: the same input gives the same findings. */
export function evaluate(rules: readonly Rule[], seen: Observation): Evaluation {
  const findings: Finding[] = [];
  const undecided = new Set<Label>();
  for (const rule of rules) {
    const truths = rule.grades.map((grade) => truthOf(grade.when, seen));
    const met = truths.indexOf('met');
    const grade = rule.grades[met];
    if (grade) findings.push(finding(rule, grade, seen));
    const graver = met < 0 ? truths : truths.slice(0, met);
    if (graver.includes('undecided')) undecided.add(rule.label);
  }
  return { findings, undecided };
}

/** The truth of a condition over what was seen. */
export function truthOf(condition: Condition, seen: Observation): Truth {
  if ('signal' in condition) return truthOfSignal(condition.signal, condition.level, seen);
  if ('not' in condition) return negate(truthOf(condition.not, seen));
  if ('all' in condition) {
    return strongest(
      condition.all.map((part) => truthOf(part, seen)),
      'not-met',
      'met',
    );
  }
  return strongest(
    condition.any.map((part) => truthOf(part, seen)),
    'met',
    'not-met',
  );
}

/** One part that reaches the level proves it; only sight of every part disproves it. */
function truthOfSignal(label: Label, level: Level, seen: Observation): Truth {
  const signals = seen.signals.filter((signal) => signal.label === label && isUsable(signal));
  if (signals.some((signal) => LEVELS.indexOf(signal.level) >= LEVELS.indexOf(level))) return 'met';
  const unseen = new Set<PartId>(seen.gaps.map((gap) => gap.part));
  const scored = new Set<PartId>(signals.map((signal) => signal.part));
  return seen.parts.every((part) => scored.has(part) && !unseen.has(part))
    ? 'not-met'
    : 'undecided';
}

/** NaN is a failure of the model, not a low score. */
export function isUsable(signal: Signal): boolean {
  return signal.score >= 0 && signal.score <= 1;
}

function negate(truth: Truth): Truth {
  if (truth === 'undecided') return truth;
  return truth === 'met' ? 'not-met' : 'met';
}

/** `decisive` wins over everything, undecided over `otherwise`. */
function strongest(truths: readonly Truth[], decisive: Truth, otherwise: Truth): Truth {
  if (truths.includes(decisive)) return decisive;
  return truths.includes('undecided') ? 'undecided' : otherwise;
}

function finding(rule: Rule, grade: Grade, seen: Observation): Finding {
  const signals = seen.signals.filter((signal) => signal.label === rule.label && isUsable(signal));
  return {
    rule: rule.id,
    label: rule.label,
    outcome: grade.outcome,
    severity: grade.severity,
    score: Math.max(0, ...signals.map((signal) => signal.score)),
    message: rule.message,
    advice: rule.advice,
    legal: rule.legal,
    evidence: signals.flatMap((signal) => signal.evidence),
  };
}
