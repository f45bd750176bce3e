import type { Finding } from './finding.js';
import type { Condition, Grade, Rule, SignalCondition } from './rule.js';
import { LEVELS, type Observation, type PartId, type Signal } from './signal.js';
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
  if ('signal' in condition) return truthOfSignal(condition, seen);
  if ('political' in condition) {
    const truth = truthOfPolitics(seen);
    return condition.political ? truth : negate(truth);
  }
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
function truthOfSignal({ signal: label, level, voice }: SignalCondition, seen: Observation): Truth {
  const signals = seen.signals.filter((signal) => signal.label === label && isUsable(signal));
  const reaching = signals.filter(
    (signal) => LEVELS.indexOf(signal.level) >= LEVELS.indexOf(level),
  );
  const voices = reaching.map(({ part }) => mannerOf(part, seen)?.voice ?? null);
  if (voice === undefined ? reaching.length > 0 : voices.includes(voice)) return 'met';
  // Who speaks is not known: it may be the writer.
  if (voice !== undefined && voices.includes(null)) return 'undecided';
  const unseen = new Set<PartId>(seen.gaps.map((gap) => gap.part));
  const scored = new Set<PartId>(signals.map((signal) => signal.part));
  return seen.parts.every((part) => scored.has(part) && !unseen.has(part))
    ? 'not-met'
    : 'undecided';
}

/** One political part proves it; only sight of every part disproves it. */
function truthOfPolitics(seen: Observation): Truth {
  const said = seen.parts.map((part) => mannerOf(part, seen)?.political ?? null);
  if (said.includes(true)) return 'met';
  return said.includes(null) || seen.gaps.length > 0 ? 'undecided' : 'not-met';
}

function mannerOf(part: PartId, seen: Observation) {
  return seen.manners.find((manner) => manner.part === part);
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
