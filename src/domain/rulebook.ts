import { createHash } from 'node:crypto';
import { parse, YAMLParseError } from 'yaml';
import { z } from 'zod';
import { truthOf } from './evaluate.js';
import type { Observation } from './observation.js';
import { elementEntrySchema, ruleSchema } from './rule.js';
import { ELEMENTS, LABELS, messageSchema, OUTCOMES, REGIMES } from './taxonomy.js';

const fileSchema = z.strictObject({
  regime: z.enum(REGIMES),
  version: z.int().positive(),
  title: messageSchema,
  /** First and last day on which a post may belong to it, for what a post without a date is held against. */
  period: z.strictObject({ from: z.iso.date(), to: z.iso.date() }).readonly(),
  elements: z.array(elementEntrySchema).readonly(),
  rules: z.array(ruleSchema).min(1).readonly(),
});

/** One regime's rules, checked, with the checksum (SHA-256, hex) of the file they came from. */
export type Rulebook = Readonly<z.infer<typeof fileSchema>> & { readonly sha256: string };

/**
 * Parses and checks one rulebook file. Throws with a line for every problem (file, rule, what is
 * wrong) when it is not of the schema, repeats an id, leaves a label without a rule or an element
 * without an entry, lists a milder grade before a graver, or calls hoax alone a violation.
 */
export function parseRulebook(yaml: string, fileName = 'rulebook'): Rulebook {
  const content = readYaml(yaml, fileName);
  const parsed = fileSchema.safeParse(content);
  if (!parsed.success) throw broken(fileName, parsed.error.issues.map(placed(content)));
  const { rules, elements } = parsed.data;
  const problems = [
    ...repeatedIds(rules),
    ...missingLabels(rules),
    ...missingElements(elements),
    ...misordered(rules),
    ...hoaxViolations(rules),
  ];
  if (problems.length > 0) throw broken(fileName, problems);
  return { ...parsed.data, sha256: createHash('sha256').update(yaml).digest('hex') };
}

function broken(fileName: string, problems: readonly string[]): Error {
  return new Error(problems.map((problem) => `${fileName}: ${problem}`).join('\n'));
}

function readYaml(yaml: string, fileName: string): unknown {
  try {
    return parse(yaml);
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error;
    // What follows the first line is a drawing of the place.
    throw broken(fileName, [error.message.split('\n', 1)[0]?.replace(/:$/, '') ?? error.code]);
  }
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

type Rules = z.infer<typeof fileSchema>['rules'];

function repeatedIds(rules: Rules): string[] {
  const ids = rules.map((rule) => rule.id);
  return ids
    .filter((id, at) => ids.indexOf(id) !== at)
    .map((id) => `rule "${id}": id stands twice`);
}

function missingLabels(rules: Rules): string[] {
  const covered = new Set(rules.map((rule) => rule.label));
  return LABELS.filter((label) => !covered.has(label)).map(
    (label) => `no rule for label "${label}"`,
  );
}

/** What is said of an element whosever it is must come last: the first entry that fits counts. */
function missingElements(elements: z.infer<typeof fileSchema>['elements']): string[] {
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

/** A post of which hoax was found for sure, and nothing else. */
const HOAX_ALONE: Observation = {
  parts: ['text'],
  gaps: [],
  elements: [],
  actor: 'candidate',
  manners: [{ part: 'text', voice: 'own', political: true }],
  signals: LABELS.map((label) => ({
    label,
    part: 'text',
    score: label === 'hoax' ? 1 : 0,
    level: label === 'hoax' ? 'violation' : 'clear',
    evidence: [],
  })),
};

/** No model can tell whether a claim is true, under whatever label the rule stands. */
function hoaxViolations(rules: Rules): string[] {
  return rules
    .filter(({ label, grades }) =>
      grades.some(
        ({ when, outcome }) =>
          outcome === 'violation' && (label === 'hoax' || truthOf(when, HOAX_ALONE) === 'met'),
      ),
    )
    .map((rule) => `rule "${rule.id}": hoax alone must not be a violation; let it be a review`);
}
