import { type Calendar, daysOf, holdsIn, type Period } from './calendar.js';
import { type Condition, leavesOf } from './condition.js';
import type { ElementSighting } from './element.js';
import type { Finding } from './finding.js';
import type { FactCheckSighting, Observation } from './observation.js';
import type { Grade, Rule } from './rule.js';
import type { Evidence } from './signal.js';
import { type Message, OUTCOMES } from './taxonomy.js';
import { fits, isUsable, repeats, type Truth, truthOf } from './truth.js';

/** What findings are made by: the part of a rulebook that judges. */
export interface Law {
  readonly rules: readonly Rule[];
  readonly calendar?: Calendar | undefined;
  /** Days that a post without a date is held against. */
  readonly period: Period;
}

export interface Evaluation {
  /** In the rulebook's order. */
  readonly findings: readonly Finding[];
  /** Rules for which what was not seen might bring a (graver) finding that changes the verdict. */
  readonly undecided: readonly Rule[];
  /** What rules on trial would have found; it counts for nothing. */
  readonly shadow: readonly Finding[];
}

/** Applies every rule in force to what was seen. Pure: the same input gives the same findings. */
export function evaluate(law: Law, seen: Observation): Evaluation {
  const days = daysOf(seen.circumstances) ?? law.period;
  const findings: Finding[] = [];
  const undecided: Rule[] = [];
  const shadow: Finding[] = [];
  const unknown = new Set<Finding>();
  const full = seen.gaps.length > 0 ? { ...seen, gaps: [] } : seen;
  for (const rule of law.rules) {
    if (rule.inForce && !holdsIn(rule.inForce, days)) continue;
    const { finding, isOpen, isUnknown } = apply(rule, { seen, full }, law.calendar, days);
    const list = rule.mode === 'shadow' ? shadow : findings;
    if (finding && isUnknown) unknown.add(finding);
    if (finding && !(isUnknown && isSaid(finding, list))) list.push(finding);
    if (isOpen && rule.mode !== 'shadow') undecided.push(rule);
  }
  return { findings: mostSpecific(findings, law.rules, unknown), undecided, shadow };
}

/**
 * Without what a more specific rule says instead, unless that is graver; and without saying that something is
 * not known where the general rule found it whatever it is.
 */
function mostSpecific(
  findings: readonly Finding[],
  rules: readonly Rule[],
  unknown: ReadonlySet<Finding>,
): Finding[] {
  if (findings.length < 2) return [...findings];
  const rank = ({ outcome }: Finding) => OUTCOMES.indexOf(outcome);
  const found = new Map(findings.map((one) => [one.rule, one]));
  const left = new Set<Finding>();
  for (const specific of findings) {
    const { replaces = [] } = rules.find(({ id }) => id === specific.rule) ?? {};
    for (const id of replaces) {
      const general = found.get(id);
      if (!general) continue;
      if (unknown.has(specific) && !unknown.has(general)) left.add(specific);
      else if (rank(specific) >= rank(general)) left.add(general);
    }
  }
  return findings.filter((one) => !left.has(one));
}

/** Two rules that lack the same date say so once. */
function isSaid({ message }: Finding, findings: readonly Finding[]): boolean {
  return findings.some((one) => one.message.id === message.id);
}

/** What one rule says of a post. */
interface Application {
  readonly finding: Finding | null;
  /** Whether more than that may be hidden in what was not seen. */
  readonly isOpen: boolean;
  /** Whether the finding is that something is not known. */
  readonly isUnknown: boolean;
}

/** What was seen, and the same as if it were all. */
interface Sight {
  readonly seen: Observation;
  readonly full: Observation;
}

function apply(
  rule: Rule,
  { seen, full }: Sight,
  calendar: Calendar | undefined,
  days: Period,
): Application {
  const truths = truthsOf(rule.grades, seen, calendar);
  const met = truths.indexOf('met');
  const grade = rule.grades[met];
  const graver = grade ? rule.grades.slice(0, met) : rule.grades;
  const finding = grade ? findingOf(rule, grade, seen, days) : null;
  const { unseen } = rule;
  if (!isOpen(graver, truths)) return { finding, isOpen: false, isUnknown: false };
  if (!unseen) return { finding, isOpen: true, isUnknown: false };
  // What is unknown is worth a note by itself; a gap beside it withholds the verdict as ever.
  // Only what a caller could tell, or an element that cannot be told apart, is excused.
  const isLeft = seen.gaps.length > 0 || graver.some(({ when }) => isUntold(when, seen));
  const isUnknown = !grade && (full === seen || isOpen(graver, truthsOf(graver, full, calendar)));
  if (!isUnknown || unseen === 'checklist') return { finding, isOpen: isLeft, isUnknown: false };
  return { finding: unseenNote(rule, unseen, days), isUnknown, isOpen: isLeft };
}

function truthsOf(
  grades: readonly Grade[],
  seen: Observation,
  calendar: Calendar | undefined,
): readonly Truth[] {
  return grades.map(({ when }) => truthOf(when, seen, calendar));
}

/** Whether what was to be read of the post itself is not told, although nothing is a gap. */
function isUntold(condition: Condition, seen: Observation): boolean {
  return leavesOf(condition, { negated: true }).some(
    (leaf) =>
      ['signal', 'political', 'campaign', 'factCheck'].some((kind) => kind in leaf) &&
      truthOf(leaf, seen, undefined) === 'undecided',
  );
}

/** A note changes no verdict, so whether there would be one need not be known. */
function isOpen(grades: readonly Grade[], truths: readonly Truth[]): boolean {
  return grades.some(({ outcome }, at) => outcome !== 'note' && truths[at] === 'undecided');
}

const UNVERIFIED: Message = {
  id: 'Dasar hukum aturan ini perlu verifikasi: teks resminya belum kami lihat.',
  en: 'The legal basis of this rule needs verification: we have not seen the official text.',
};

/** What every finding of a rule says, whatever was found. */
function common(rule: Rule, days: Period, because: Message | undefined) {
  const { id, label, advice, certainty } = rule;
  const needsVerification = certainty === 'C' || certainty === 'D';
  return {
    rule: id,
    label,
    advice,
    certainty: certainty ?? null,
    caveats: [...(because ? [because] : []), ...(needsVerification ? [UNVERIFIED] : [])],
    legal: rule.legal.filter(({ inForce }) => holdsIn(inForce ?? {}, days)),
  };
}

function findingOf(rule: Rule, grade: Grade, seen: Observation, days: Period): Finding {
  const signals = seen.signals.filter((signal) => signal.label === rule.label && isUsable(signal));
  const sightings = sightingsBehind(grade.when, seen);
  const scores = [
    ...signals.map(({ score }) => score),
    ...sightings.flatMap(({ confidence }) => confidence ?? []),
    ...claimsBehind(grade.when, seen).map(({ similarity }) => similarity),
  ];
  return {
    ...common(rule, days, grade.because),
    outcome: grade.outcome,
    severity: grade.severity,
    score: scores.length > 0 ? scores.reduce((a, b) => Math.max(a, b)) : null,
    message: rule.message,
    evidence: distinct([
      ...signals.flatMap(({ evidence }) => evidence),
      ...sightings.flatMap(evidenceOf),
      ...wordsBehind(grade.when, seen),
      ...claimsBehind(grade.when, seen).flatMap(({ evidence }) => evidence),
    ]),
  };
}

/** Says that something could not be told, where the rulebook does not withhold the verdict for it. */
function unseenNote(rule: Rule, message: Message, days: Period): Finding {
  const said = common(rule, days, undefined);
  return {
    ...said,
    advice: rule.unseenAdvice ?? said.advice,
    outcome: 'note',
    severity: 1,
    score: null,
    message,
    evidence: [],
  };
}

/** What images show that a condition asks for; what it asks not to be there is no evidence. */
function sightingsBehind(condition: Condition, seen: Observation): ElementSighting[] {
  return leavesOf(condition, { negated: false }).flatMap((leaf) =>
    'element' in leaf
      ? seen.elements.filter((one) => one.element === leaf.element && fits(one, leaf))
      : [],
  );
}

/** The words that campaign or speak of a topic that a condition asks for. */
function wordsBehind(condition: Condition, seen: Observation): readonly Evidence[] {
  return leavesOf(condition, { negated: false }).flatMap((leaf) => {
    if ('campaign' in leaf) return seen.campaigns.flatMap(({ evidence }) => evidence);
    if (!('topic' in leaf)) return [];
    return seen.topics
      .filter(({ topic }) => topic === leaf.topic)
      .flatMap(({ evidence }) => evidence);
  });
}

/** The repeated claims that a condition asks for. */
function claimsBehind(condition: Condition, seen: Observation): FactCheckSighting[] {
  return leavesOf(condition, { negated: false }).flatMap((leaf) =>
    'factCheck' in leaf ? seen.factChecks.filter((one) => repeats(one, leaf, seen) === 'met') : [],
  );
}

/** The words that show it, else the place. */
function evidenceOf({ part, box, evidence }: ElementSighting): readonly Evidence[] {
  return evidence.length > 0 ? evidence : [{ part, span: null, quote: null, box }];
}

/** The same words may both insult and name a topic. */
function distinct(evidence: readonly Evidence[]): Evidence[] {
  const seen = new Map(
    evidence.map((one) => [`${one.part} ${one.span?.start} ${one.span?.end} ${one.box}`, one]),
  );
  return [...seen.values()];
}
