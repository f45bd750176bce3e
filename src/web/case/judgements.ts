import type { Classification, DecisionRequest } from '../api/types.js';

/** What a reviewer says of a finding; a rule that is not among `Judgements` is not judged. */
export type Judgement = 'confirmed' | 'rejected';
/** By rule: the decision names rules, and a rule has at most one finding on a post. */
export type Judgements = Readonly<Record<string, Judgement>>;

/** The same with a rule judged anew; null takes a judgement back. */
export function judged(judgements: Judgements, rule: string, value: Judgement | null): Judgements {
  const { [rule]: _, ...others } = judgements;
  return value === null ? others : { ...others, [rule]: value };
}

/** How many of these rules are confirmed, rejected and not judged. */
export function countsOf(judgements: Judgements, rules: readonly string[]) {
  const confirmed = rules.filter((rule) => judgements[rule] === 'confirmed').length;
  const rejected = rules.filter((rule) => judgements[rule] === 'rejected').length;
  return { confirmed, rejected, open: rules.length - confirmed - rejected };
}

/** Judgements as a decision carries them, of the rules that it may name; `left`: judged, but not among those. */
export function sentJudgements(
  judgements: Judgements,
  rules: readonly string[],
): Pick<DecisionRequest, 'confirmed' | 'rejected'> & { readonly left: readonly string[] } {
  const ofKind = (kind: Judgement) => rules.filter((rule) => judgements[rule] === kind);
  return {
    confirmed: ofKind('confirmed'),
    rejected: ofKind('rejected'),
    left: Object.keys(judgements).filter((rule) => !rules.includes(rule)),
  };
}

interface Judged {
  readonly rules: readonly string[];
  readonly result: Classification | null;
  readonly shownReport: string;
}

/**
 * Rules that a decision may name: of the whole case all that it met; of chosen reports those of their findings, as
 * far as the page has seen their results (`seen`, by report).
 */
export function judgeableRules(
  { rules, result, shownReport }: Judged,
  chosen: readonly string[] | null,
  seen: ReadonlyMap<string, Classification>,
): readonly string[] {
  const shown = rulesOf(result);
  if (chosen === null) return [...new Set([...shown, ...rules])];
  const others = chosen.flatMap((report) =>
    report === shownReport ? shown : rulesOf(seen.get(report) ?? null),
  );
  return [...new Set(others)];
}

function rulesOf(result: Classification | null): readonly string[] {
  return result?.findings.map(({ rule }) => rule) ?? [];
}
