import type { ElementSighting } from './element.js';
import type { Finding } from './finding.js';
import { BANDS } from './gallery.js';
import type { Observation } from './observation.js';
import type { Condition, ElementCondition, Grade, Rule, SignalCondition } from './rule.js';
import { type Evidence, LEVELS, type PartId, type Signal } from './signal.js';

/** Kleene's three values: what was not seen is neither there nor absent. */
export type Truth = 'met' | 'not-met' | 'undecided';

export interface Evaluation {
  /** In the rulebook's order. */
  readonly findings: readonly Finding[];
  /** Rules for which what was not seen might bring a (graver) finding that changes the verdict. */
  readonly undecided: readonly Rule[];
}

/** Applies every rule to what was seen. Pure: the same input gives the same findings. */
export function evaluate(rules: readonly Rule[], seen: Observation): Evaluation {
  const findings: Finding[] = [];
  const undecided: Rule[] = [];
  for (const rule of rules) {
    const truths = rule.grades.map((grade) => truthOf(grade.when, seen));
    const met = truths.indexOf('met');
    const grade = rule.grades[met];
    if (grade) findings.push(finding(rule, grade, seen));
    const graver = rule.grades.slice(0, met < 0 ? undefined : met);
    if (!isOpen(graver, seen)) continue;
    // What is unknown is worth a note by itself; a gap beside it withholds the verdict as ever.
    if (rule.unseen && !grade && isOpen(graver, { ...seen, gaps: [] }))
      findings.push(unseenNote(rule, rule.unseen));
    if (!rule.unseen || seen.gaps.length > 0) undecided.push(rule);
  }
  return { findings, undecided };
}

/** A note changes no verdict, so whether there would be one need not be known. */
function isOpen(grades: readonly Grade[], seen: Observation): boolean {
  return grades.some(
    ({ outcome, when }) => outcome !== 'note' && truthOf(when, seen) === 'undecided',
  );
}

/** The truth of a condition over what was seen. */
export function truthOf(condition: Condition, seen: Observation): Truth {
  if ('signal' in condition) return truthOfSignal(condition, seen);
  if ('political' in condition) {
    const truth = truthOfPolitics(seen);
    return condition.political ? truth : negate(truth);
  }
  if ('element' in condition) return truthOfElement(condition, seen);
  if ('actor' in condition) {
    if (seen.actor === 'unknown') return 'undecided';
    return condition.actor.includes(seen.actor) ? 'met' : 'not-met';
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

/** One image that shows it proves it; only a full look at every image disproves it. */
function truthOfElement(condition: ElementCondition, seen: Observation): Truth {
  const sightings = seen.elements.filter(({ element }) => element === condition.element);
  if (sightings.some((sighting) => fits(sighting, condition))) return 'met';
  const unseen =
    sightings.some(({ status, band }) => status === 'unknown' && band === null) ||
    seen.gaps.some(({ part }) => part !== 'text');
  return unseen ? 'undecided' : 'not-met';
}

function fits({ band, whose }: ElementSighting, condition: ElementCondition): boolean {
  if (band === null || BANDS.indexOf(band) > BANDS.indexOf(condition.band)) return false;
  if (condition.whose === 'not-own') return whose !== 'own';
  return condition.whose === undefined || condition.whose === whose;
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
  const sightings = sightingsBehind(grade.when, seen);
  const scores = [
    ...signals.map(({ score }) => score),
    ...sightings.flatMap(({ confidence }) => confidence ?? []),
  ];
  return {
    rule: rule.id,
    label: rule.label,
    outcome: grade.outcome,
    severity: grade.severity,
    score: scores.length > 0 ? Math.max(...scores) : null,
    message: rule.message,
    advice: rule.advice,
    legal: rule.legal,
    evidence: [...signals.flatMap((signal) => signal.evidence), ...sightings.flatMap(evidenceOf)],
  };
}

/** Says that something could not be told apart, where the rulebook does not withhold the verdict for it. */
function unseenNote(rule: Rule, message: Finding['message']): Finding {
  const { id, label, advice, legal } = rule;
  return {
    rule: id,
    label,
    outcome: 'note',
    severity: 1,
    score: null,
    message,
    advice,
    legal,
    evidence: [],
  };
}

/** What images show that a condition asks for; what it asks not to be there is no evidence. */
function sightingsBehind(condition: Condition, seen: Observation): ElementSighting[] {
  if ('element' in condition) {
    return seen.elements.filter(
      (sighting) => sighting.element === condition.element && fits(sighting, condition),
    );
  }
  if ('all' in condition) return condition.all.flatMap((part) => sightingsBehind(part, seen));
  if ('any' in condition) return condition.any.flatMap((part) => sightingsBehind(part, seen));
  return [];
}

/** The words that show it, else the place. */
function evidenceOf({ part, box, evidence }: ElementSighting): readonly Evidence[] {
  return evidence.length > 0 ? evidence : [{ part, span: null, quote: null, box }];
}
