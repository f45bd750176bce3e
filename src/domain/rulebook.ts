import { createHash } from 'node:crypto';
import { parse } from 'yaml';
import { z } from 'zod';
import { ruleSchema } from './rule.js';
import { LABELS, messageSchema, OUTCOMES, REGIMES } from './taxonomy.js';

const fileSchema = z.strictObject({
  regime: z.enum(REGIMES),
  version: z.int().positive(),
  title: messageSchema,
  rules: z.array(ruleSchema).min(1).readonly(),
});

/** One regime's rules, checked, with the checksum (SHA-256, hex) of the file they came from. */
export type Rulebook = Readonly<z.infer<typeof fileSchema>> & { readonly sha256: string };

/**
 * Parses and checks one rulebook file. Throws with the place and the reason when it is not of the
 * schema, repeats an id, leaves a label without a rule, or lists a milder grade before a graver.
 */
export function parseRulebook(yaml: string): Rulebook {
  const file = fileSchema.parse(parse(yaml));
  const problems = [
    ...repeatedIds(file.rules),
    ...missingLabels(file.rules),
    ...misordered(file.rules),
  ];
  if (problems.length > 0) throw new Error(`rulebook ${file.regime}: ${problems.join('; ')}`);
  return { ...file, sha256: createHash('sha256').update(yaml).digest('hex') };
}

type Rules = z.infer<typeof fileSchema>['rules'];

function repeatedIds(rules: Rules): string[] {
  const ids = rules.map((rule) => rule.id);
  return ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `rule id "${id}" stands twice`);
}

function missingLabels(rules: Rules): string[] {
  const covered = new Set(rules.map((rule) => rule.label));
  return LABELS.filter((label) => !covered.has(label)).map(
    (label) => `no rule for label "${label}"`,
  );
}

function misordered(rules: Rules): string[] {
  return rules
    .filter((rule) => {
      const ranks = rule.grades.map((grade) => OUTCOMES.indexOf(grade.outcome));
      return ranks.some((rank, at) => at > 0 && rank > (ranks[at - 1] ?? rank));
    })
    .map((rule) => `rule "${rule.id}" must list its gravest grade first`);
}
