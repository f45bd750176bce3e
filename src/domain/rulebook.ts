import { createHash } from 'node:crypto';
import { z } from 'zod';
import { type Calendar, calendarSchema } from './calendar.js';
import { leavesOf } from './condition.js';
import { evaluate } from './evaluate.js';
import { type Example, observationOf } from './example.js';
import type { Observation } from './observation.js';
import { checklistEntrySchema, elementEntrySchema, type Rule, ruleSchema } from './rule.js';
import { beyondCaps } from './rulebook-caps.js';
import { readYaml } from './rulebook-yaml.js';
import { ELEMENTS, LABELS, messageSchema, OUTCOMES, regimeSchema } from './taxonomy.js';
import { truthOf } from './truth.js';

const fileSchema = z.strictObject({
  regime: regimeSchema,
  version: z.int().positive(),
  title: messageSchema,
  /** First and last day on which a post may belong to it, for what a post without a date is held against. */
  period: z.strictObject({ from: z.iso.date(), to: z.iso.date() }).readonly(),
  calendar: calendarSchema.optional(),
  elements: z.array(elementEntrySchema).readonly(),
  checklist: z.array(checklistEntrySchema).readonly().default([]),
  rules: z.array(ruleSchema).min(1).readonly(),
});
type RulebookFile = z.infer<typeof fileSchema>;

/** One regime's rules, checked, with the checksum (SHA-256, hex) of the file they came from. */
export type Rulebook = Readonly<RulebookFile> & { readonly sha256: string };

/** A rulebook file that cannot be used: a line for every problem, in its message with the file's name. */
export class RulebookError extends Error {
  override readonly name = 'RulebookError';

  constructor(
    fileName: string,
    /** What is wrong, one line each: the rule, the field, and what would be right. */
    readonly problems: readonly string[],
  ) {
    super(problems.map((problem) => `${fileName}: ${problem}`).join('\n'));
  }
}

/**
 * Parses one rulebook file by its schema only: a version that was in force is read as it was, even where
 * today's checks would refuse it. Throws `RulebookError`.
 */
export function readRulebook(yaml: string, fileName = 'rulebook'): Rulebook {
  const read = readYaml(yaml);
  if ('problem' in read) throw new RulebookError(fileName, [read.problem]);
  const { content } = read;
  const parsed = fileSchema.safeParse(content);
  if (!parsed.success) throw new RulebookError(fileName, parsed.error.issues.map(placed(content)));
  return { ...parsed.data, sha256: createHash('sha256').update(yaml).digest('hex') };
}

/**
 * Parses and checks one rulebook file. Throws `RulebookError` when it is not of the schema, holds more
 * than can be checked in a moment, repeats an id, leaves a label without a rule or an element without an entry, lists a milder grade before a graver, calls
 * hoax alone a violation, lets a violation rest on what needs verification, asks for a schedule that it does
 * not have, or when a rule says something else of one of its examples than it ought to.
 */
export function parseRulebook(yaml: string, fileName = 'rulebook'): Rulebook {
  const book = readRulebook(yaml, fileName);
  const tooMuch = beyondCaps(book);
  if (tooMuch.length > 0) throw new RulebookError(fileName, tooMuch);
  const problems = [
    ...repeated('rule', book.rules),
    ...repeated('checklist line', book.checklist),
    ...missingLabels(book.rules),
    ...missingElements(book.elements),
    ...misordered(book.rules),
    ...hoaxViolations(book),
    ...unfounded(book.rules),
    ...misreplaced(book.rules),
    ...undated(book),
    ...(book.calendar ? misdated(book.calendar) : []),
    ...failedExamples(book),
  ];
  if (problems.length > 0) throw new RulebookError(fileName, problems);
  return book;
}

/** Fewest examples of each kind by which a rule says what it means. */
const FEWEST_EXAMPLES = 2;

/** Rules without the examples that show what they mean, a line each. */
export function missingExamples({ rules }: Pick<Rulebook, 'rules'>): string[] {
  return rules
    .filter(
      ({ examples }) =>
        Math.min(examples?.ok.length ?? 0, examples?.ng.length ?? 0) < FEWEST_EXAMPLES,
    )
    .map(
      ({ id }) =>
        `rule "${id}": needs at least ${FEWEST_EXAMPLES} ok and ${FEWEST_EXAMPLES} ng examples`,
    );
}

/** Names a rule by its id, where it has one: nobody counts rules. */
function placed(content: unknown) {
  return ({ path, message }: z.core.$ZodIssue): string => {
    const [list, at, ...rest] = path;
    const place = list === 'rules' && typeof at === 'number' ? rest : path;
    const rule = place === rest ? [nameOfRule(content, at as number)] : [];
    return [...rule, ...(place.length > 0 ? [place.join('.')] : []), message].join(': ');
  };
}

function nameOfRule(content: unknown, at: number): string {
  const rule = (content as { rules: readonly unknown[] }).rules[at] as { id?: unknown } | null;
  return typeof rule?.id === 'string' ? `rule "${rule.id}"` : `rule number ${at + 1}`;
}

type Rules = RulebookFile['rules'];

function repeated(what: string, entries: readonly { readonly id: string }[]): string[] {
  const ids = entries.map((entry) => entry.id);
  return ids
    .filter((id, at) => ids.indexOf(id) !== at)
    .map((id) => `${what} "${id}": id stands twice`);
}

/** A rule on trial covers nothing. */
function missingLabels(rules: Rules): string[] {
  const covered = new Set(rules.filter(({ mode }) => !mode).map((rule) => rule.label));
  return LABELS.filter((label) => !covered.has(label)).map(
    (label) => `no rule for label "${label}"`,
  );
}

/** What is said of an element whosever it is must come last: the first entry that fits counts. */
function missingElements(elements: RulebookFile['elements']): string[] {
  return ELEMENTS.flatMap((element) => {
    const entries = elements.filter((entry) => entry.element === element);
    const general = entries.filter(({ whose }) => whose === undefined);
    if (general.length !== 1) return [`elements: "${element}" needs one entry without "whose"`];
    return entries.at(-1) === general[0]
      ? []
      : [`elements: the entry of "${element}" without "whose" must come last`];
  });
}

/** A milder grade first would hide the graver one behind it. */
function misordered(rules: Rules): string[] {
  return rules
    .filter(({ grades }) => {
      const outcomes = grades.map((grade) => OUTCOMES.indexOf(grade.outcome));
      return rises(outcomes) || rises(grades.map((grade) => grade.severity));
    })
    .map((rule) => `rule "${rule.id}": grades must run from the gravest to the mildest`);
}

function rises(ranks: readonly number[]): boolean {
  return ranks.some((rank, at) => at > 0 && rank > (ranks[at - 1] ?? rank));
}

/** Posts of which hoax was found for sure, and nothing else. */
const HOAX_ALONE: readonly Observation[] = (['own', 'quoted'] as const).map((voice) => ({
  ...observationOf({ name: 'hoax alone', signals: { hoax: 'violation' }, voice }),
  circumstances: { actor: 'candidate' },
}));

/** No model can tell whether a claim is true, under whatever label the rule stands. */
function hoaxViolations({ rules, calendar }: RulebookFile): string[] {
  return rules
    .filter(({ label, grades }) =>
      grades.some(
        ({ when, outcome }) =>
          outcome === 'violation' &&
          (label === 'hoax' || HOAX_ALONE.some((seen) => truthOf(when, seen, calendar) === 'met')),
      ),
    )
    .map((rule) => `rule "${rule.id}": hoax alone must not be a violation; let it be a review`);
}

/** What needs verification may send a post to a person; it may not call it prohibited. */
function unfounded(rules: Rules): string[] {
  return rules.flatMap(({ id, certainty, legal, grades }) => {
    const isFirm = legal.some((basis) => basis.certainty === 'A' || basis.certainty === 'B');
    if (legal.length === 0 && certainty !== 'D')
      return [`rule "${id}": needs a legal basis, or certainty D`];
    if (isFirm && certainty !== 'C' && certainty !== 'D') return [];
    return grades.some(({ outcome }) => outcome === 'violation')
      ? [`rule "${id}": a violation needs a legal basis of certainty A or B; let it be a review`]
      : [];
  });
}

function misreplaced(rules: Rules): string[] {
  const ids = rules.map(({ id }) => id);
  return rules.flatMap(({ id, replaces = [] }) =>
    replaces
      .filter((other) => other === id || !ids.includes(other))
      .map((other) => `rule "${id}": replaces "${other}", which is no other rule of this file`),
  );
}

/** Without a schedule nobody can tell when a post was published. */
function undated({ rules, checklist, calendar }: RulebookFile): string[] {
  if (calendar) return [];
  const conditions = [
    ...rules.flatMap(({ id, grades }) => grades.map(({ when }) => ({ id, when }))),
    ...checklist.flatMap(({ id, when, appliesTo }) =>
      [when, ...(appliesTo ? [appliesTo] : [])].map((one) => ({ id, when: one })),
    ),
  ];
  return conditions
    .filter(({ when }) => leavesOf(when, { negated: true }).some((leaf) => 'published' in leaf))
    .map(({ id }) => `"${id}": asks when a post was published; the file has no calendar`);
}

function misdated({ campaign, ads, quiet, voting }: Calendar): string[] {
  const windows = Object.entries({ campaign, ads, quiet, voting });
  const backwards = windows.filter(([, { from, to }]) => from > to);
  return [
    ...backwards.map(([name]) => `calendar: "${name}" ends before it begins`),
    ...(ads.from < campaign.from || ads.to > campaign.to
      ? ['calendar: "ads" must lie within "campaign"']
      : []),
    ...(campaign.to >= quiet.from || quiet.to >= voting.from
      ? ['calendar: "campaign", "quiet" and "voting" must follow each other']
      : []),
  ];
}

/** Each example through the whole book, so that a more specific rule may speak instead. */
function failedExamples(book: RulebookFile): string[] {
  return book.rules.flatMap((rule) => [
    ...(rule.examples?.ok ?? []).flatMap((example) => failure(book, rule, example, 'ok')),
    ...(rule.examples?.ng ?? []).flatMap((example) => failure(book, rule, example, 'ng')),
  ]);
}

function failure(book: RulebookFile, rule: Rule, example: Example, kind: 'ok' | 'ng'): string[] {
  const place = `rule "${rule.id}": ${kind} example "${example.name}"`;
  const wanted = example.gives ?? null;
  if (kind === 'ng' && wanted === null) return [`${place} must say what it "gives"`];
  if (kind === 'ok' && wanted !== null && wanted !== 'note')
    return [`${place} may give a note at most`];
  const { findings, shadow } = evaluate(book, observationOf(example));
  const given = [...findings, ...shadow].find((one) => one.rule === rule.id)?.outcome ?? null;
  return given === wanted
    ? []
    : [`${place} gives ${given ?? 'nothing'}, not ${wanted ?? 'nothing'}`];
}
