import { daysOf } from './calendar.js';
import { type ChecklistLine, checklistOf } from './checklist.js';
import type { ElementResult } from './classification.js';
import { elementResults } from './element-result.js';
import { evaluate } from './evaluate.js';
import type { Finding } from './finding.js';
import type { Observation } from './observation.js';
import type { Rulebook } from './rulebook.js';
import { type Judgement, judge } from './verdict.js';

/** All that a rulebook says of one post. */
export interface Conclusion extends Judgement {
  readonly findings: readonly Finding[];
  readonly shadow: readonly Finding[];
  readonly checklist: readonly ChecklistLine[];
  readonly elements: readonly ElementResult[];
}

/** From what was seen to what is said of it, under one rulebook; no model is asked. */
export function conclude(rulebook: Rulebook, seen: Observation): Conclusion {
  const evaluation = evaluate(rulebook, seen);
  const days = daysOf(seen.circumstances) ?? rulebook.period;
  return {
    ...judge(seen, evaluation),
    findings: evaluation.findings,
    shadow: evaluation.shadow,
    checklist: checklistOf(rulebook.checklist, rulebook, seen),
    elements: elementResults(seen.elements, rulebook.elements, days),
  };
}
