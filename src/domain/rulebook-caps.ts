import type { Condition } from './condition.js';
import type { Example } from './example.js';
import type { ChecklistEntry, ElementEntry, Rule } from './rule.js';

/**
 * What one file may hold at most. Every example is judged by every rule, on the thread that serves requests: a
 * file without bounds would silence the service for minutes. The largest that we wrote has 36 rules, 17
 * examples of one rule and 10 parts in one condition, and `work` of 160,000.
 */
const CAPS = {
  rules: 200,
  examplesPerRule: 40,
  conditionParts: 200,
  checklist: 200,
  elements: 200,
  /** What its examples see times the parts of its rules' conditions, each rule five parts more for its finding. */
  work: 500_000,
} as const;

/** What a finding costs beside its condition, measured in parts of conditions. */
const PARTS_OF_A_FINDING = 5;

interface Capped {
  readonly rules: readonly Rule[];
  readonly checklist: readonly ChecklistEntry[];
  readonly elements: readonly ElementEntry[];
}

/** What a rulebook has too much of, a line each; nothing of it may be run before this is empty. */
export function beyondCaps({ rules, checklist, elements }: Capped): string[] {
  const examples = rules.reduce((sum, rule) => sum + allExamples(rule).length, 0);
  const conditions = rules.reduce((sum, rule) => sum + partsOfRule(rule), 0);
  const seen = rules.flatMap(allExamples).reduce((sum, one) => sum + sizeOf(one), 0);
  const work = seen * (conditions + PARTS_OF_A_FINDING * rules.length);
  return [
    ...tooMany('the file', rules.length, CAPS.rules, 'rules'),
    ...tooMany('the file', checklist.length, CAPS.checklist, 'checklist lines'),
    ...tooMany('the file', elements.length, CAPS.elements, 'entries of elements'),
    ...rules.flatMap((rule) => [
      ...tooMany(`rule "${rule.id}"`, allExamples(rule).length, CAPS.examplesPerRule, 'examples'),
      ...rule.grades.flatMap(({ when }) => tooLong(`rule "${rule.id}"`, when)),
    ]),
    ...checklist.flatMap(({ id, when, appliesTo }) =>
      [when, ...(appliesTo ? [appliesTo] : [])].flatMap((one) =>
        tooLong(`checklist line "${id}"`, one),
      ),
    ),
    ...(work > CAPS.work
      ? [
          `the file has ${examples} examples, for ${rules.length} rules and ${conditions} parts of conditions: too many to run each by all`,
        ]
      : []),
  ];
}

function allExamples({ examples }: Rule): readonly Example[] {
  return [...(examples?.ok ?? []), ...(examples?.ng ?? [])];
}

/** One, and one for each thing that is seen: a condition looks at all of them. */
function sizeOf({ shows = [], topics = [] }: Example): number {
  return 1 + shows.length + topics.length;
}

function partsOfRule({ grades }: Rule): number {
  return grades.reduce((sum, { when }) => sum + partsOf(when), 0);
}

function tooLong(place: string, condition: Condition): string[] {
  return tooMany(place, partsOf(condition), CAPS.conditionParts, 'parts in one condition');
}

function tooMany(place: string, count: number, most: number, what: string): string[] {
  return count > most ? [`${place} has ${count} ${what}; at most ${most} are accepted`] : [];
}

/** Leaves, and what joins or turns them around: both are walked for every post. */
function partsOf(condition: Condition): number {
  if ('not' in condition) return 1 + partsOf(condition.not);
  const joined = 'all' in condition ? condition.all : 'any' in condition ? condition.any : [];
  return joined.reduce((sum, one) => sum + partsOf(one), 1);
}
