/** Which rules have a say in what the finding of one rule becomes. */

import type { Rule } from './rule.js';

/**
 * The rules that may change what `evaluate` says by `rule`, itself among them, in their own order: those that
 * replace each other, those that say the same, and what stands so beside these. The others have no say in it.
 */
export function rulesBeside(rule: Rule, rules: readonly Rule[]): readonly Rule[] {
  const beside = new Set([rule]);
  for (const one of beside) {
    for (const other of rules) if (isBeside(one, other)) beside.add(other);
  }
  return rules.filter((one) => beside.has(one));
}

function isBeside(a: Rule, b: Rule): boolean {
  const texts = textsOf(a);
  return (
    (a.replaces?.includes(b.id) ?? false) ||
    (b.replaces?.includes(a.id) ?? false) ||
    textsOf(b).some((text) => texts.includes(text))
  );
}

/** What its findings may say: of two that lack the same, the second is left out. */
function textsOf({ message, unseen }: Rule): string[] {
  return unseen && unseen !== 'checklist' ? [message.id, unseen.id] : [message.id];
}
