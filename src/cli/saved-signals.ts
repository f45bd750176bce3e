import { z } from 'zod';
import type { Finding } from '../domain/finding.js';
import { observationSchema } from '../domain/observation-schema.js';
import { ruleIdSchema } from '../domain/rule.js';
import { OUTCOMES, regimeSchema, severitySchema, VERDICTS } from '../domain/taxonomy.js';
import type { Examination } from '../pipeline/classify-post.js';

const savedFindingSchema = z.object({
  rule: ruleIdSchema,
  outcome: z.enum(OUTCOMES),
  severity: severitySchema,
});
/** What a finding comes down to when two versions are compared. */
export type SavedFinding = z.infer<typeof savedFindingSchema>;

/** One line of a file of saved signals: what was seen of a post, and what was said of it. */
export const savedLineSchema = z.object({
  clientRef: z.string(),
  id: z.string(),
  regime: regimeSchema,
  rulebook: z.object({ version: z.int(), sha256: z.string() }),
  verdict: z.enum(VERDICTS),
  /** In the rulebook's order. */
  findings: z.array(savedFindingSchema),
  observation: observationSchema,
});
export type SavedLine = z.infer<typeof savedLineSchema>;

/** What is saved of one post; `name` is what it is known by where the caller gave no reference. */
export function savedLine(name: string, { classification, observation }: Examination): SavedLine {
  const { clientRef, id, verdict, findings, provenance } = classification;
  const { regime, version, sha256 } = provenance.rulebook;
  return {
    clientRef: clientRef ?? name,
    id,
    regime,
    rulebook: { version, sha256 },
    verdict,
    findings: findings.map(savedFinding),
    observation,
  };
}

export function savedFinding({ rule, outcome, severity }: Finding): SavedFinding {
  return { rule, outcome, severity };
}
