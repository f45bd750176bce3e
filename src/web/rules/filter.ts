import { LABEL_NAMES, OUTCOME_NAMES } from '../../domain/names.js';

export type Outcome = keyof typeof OUTCOME_NAMES;
/** `none`: rules on images, schedule or accounts, which have no label. */
export type RuleLabel = keyof typeof LABEL_NAMES | 'none';

export const OUTCOMES = Object.keys(OUTCOME_NAMES) as Outcome[];
export const RULE_LABELS = [...Object.keys(LABEL_NAMES), 'none'] as RuleLabel[];

/** What a reader wants to see of a rulebook; '' and null leave it open. */
export interface Filter {
  readonly query: string;
  readonly outcome: Outcome | null;
  readonly label: RuleLabel | null;
}

export const NO_FILTER: Filter = { query: '', outcome: null, label: null };

/** What rules have that a filter asks for; other entries have neither. */
export interface Traits {
  readonly outcomes: readonly string[];
  readonly label: string | null;
}

/** Whether the filter lets everything through. */
export function isOpen({ query, outcome, label }: Filter): boolean {
  return query.trim() === '' && outcome === null && label === null;
}

/** Whether something has the outcome and the label that are asked for. */
export function fits(traits: Traits, { outcome, label }: Filter): boolean {
  return (
    (outcome === null || traits.outcomes.includes(outcome)) &&
    (label === null || traits.label === label)
  );
}

/** The filter in the part of an address from `?` on; what is not known there is left open. */
export function filterIn(search: string): Filter {
  const parameters = new URLSearchParams(search);
  return {
    query: parameters.get('q') ?? '',
    outcome: OUTCOMES.find((outcome) => outcome === parameters.get('outcome')) ?? null,
    label: RULE_LABELS.find((label) => label === parameters.get('label')) ?? null,
  };
}

/** The same part of the address with this filter; other parameters stay. */
export function searchWith(search: string, { query, outcome, label }: Filter): string {
  const parameters = new URLSearchParams(search);
  for (const [name, value] of Object.entries({ q: query.trim(), outcome, label })) {
    if (value) parameters.set(name, value);
    else parameters.delete(name);
  }
  const written = parameters.toString();
  return written === '' ? '' : `?${written}`;
}
