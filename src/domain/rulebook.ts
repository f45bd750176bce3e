import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { beyondCaps } from './rulebook-caps.js';
import { problemsOf } from './rulebook-checks.js';
import { fileSchema, type RulebookFile } from './rulebook-file.js';
import { readYaml } from './rulebook-yaml.js';

/** One regime's rules, checked, with the checksum (SHA-256, hex) of the file they came from. */
export type Rulebook = RulebookFile & { readonly sha256: string };

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
  const problems = problemsOf(book);
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
