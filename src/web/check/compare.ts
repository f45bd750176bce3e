import type { ChecklistLine, Classification, Finding } from '../api/types.js';

/** One of two answers that are compared. */
export interface Side {
  readonly classification: Pick<
    Classification,
    'verdict' | 'status' | 'findings' | 'checklist' | 'parts' | 'provenance'
  >;
  /** For each image in its order which place of the form it came from: a replaced image keeps its place. */
  readonly slots: readonly string[];
}

/**
 * `gone` only where the part was fully seen again, or left out: what was not seen proves no absence (`unsure`).
 */
export type Change = 'gone' | 'unsure' | 'same' | 'new';

/** One place of one finding. */
export interface FindingChange {
  readonly change: Change;
  readonly rule: string;
  readonly message: Finding['message'];
  readonly outcome: Finding['outcome'];
  /** Of what is still there, where it was another. */
  readonly outcomeBefore: Finding['outcome'] | null;
  /** As the answer with this place names it; null where a finding has no place. */
  readonly part: string | null;
  readonly quote: string | null;
}

/** A line of the checklist whose status changed; null where it did not apply. */
export interface ChecklistChange {
  readonly id: string;
  readonly text: ChecklistLine['text'];
  readonly before: ChecklistLine['status'] | null;
  readonly after: ChecklistLine['status'] | null;
}

export interface Comparison {
  readonly verdict: Readonly<Record<'before' | 'after', Classification['verdict']>>;
  readonly findings: readonly FindingChange[];
  readonly checklist: readonly ChecklistChange[];
  /** Whether both were judged by the same version of the same rulebook. */
  readonly sameRulebook: boolean;
}

/** What became of the answer `before` in the answer `after`. */
export function compare(before: Side, after: Side): Comparison {
  return {
    verdict: { before: before.classification.verdict, after: after.classification.verdict },
    findings: findingChanges(before, after),
    checklist: checklistChanges(before, after),
    sameRulebook:
      before.classification.provenance.rulebook.sha256 ===
      after.classification.provenance.rulebook.sha256,
  };
}

interface Place {
  readonly finding: Finding;
  readonly part: string | null;
  readonly quote: string | null;
  /** Rule, place of the form and words: the same in both answers for the same thing. */
  readonly key: string;
}

function findingChanges(before: Side, after: Side): FindingChange[] {
  const left = new Map<string, Place[]>();
  for (const place of placesOf(after)) left.set(place.key, [...(left.get(place.key) ?? []), place]);
  const kept = placesOf(before).map((place): FindingChange => {
    // The same words may stand there more than once.
    const now = left.get(place.key)?.shift();
    if (!now) return told(place, isSeenAgain(place, before, after) ? 'gone' : 'unsure');
    const was = place.finding.outcome;
    return { ...told(now, 'same'), outcomeBefore: was === now.finding.outcome ? null : was };
  });
  const added = [...left.values()].flat().map((place) => told(place, 'new'));
  return [...kept, ...added];
}

function placesOf(side: Side): Place[] {
  return side.classification.findings.flatMap((finding) => {
    const places = finding.evidence.length > 0 ? finding.evidence : [{ part: null, quote: null }];
    return places.map(({ part, quote }) => ({
      finding,
      part,
      quote,
      key: JSON.stringify([finding.rule, slotOf(part, side), folded(quote)]),
    }));
  });
}

function told({ finding, part, quote }: Place, change: Change): FindingChange {
  const { rule, message, outcome } = finding;
  return { change, rule, message, outcome, outcomeBefore: null, part, quote };
}

/** Whether `after` saw all of where the place was, or it is there no longer. */
function isSeenAgain({ part }: Place, before: Side, after: Side): boolean {
  const { status, parts } = after.classification;
  if (part === null) return status === 'complete';
  const slot = slotOf(part, before);
  const again = parts.find((one) => slotOf(one.part, after) === slot);
  return again === undefined || again.gap === null;
}

function slotOf(part: string | null, { slots }: Side): string | null {
  const [, image] = /^image:(\d+)$/.exec(part ?? '') ?? [];
  return image === undefined ? part : `slot:${slots[Number(image)] ?? image}`;
}

function folded(quote: string | null): string | null {
  return quote === null ? null : quote.toLowerCase().replaceAll(/\s+/g, ' ').trim();
}

function checklistChanges(before: Side, after: Side): ChecklistChange[] {
  const was = new Map(before.classification.checklist.map((line) => [line.id, line]));
  const is = new Map(after.classification.checklist.map((line) => [line.id, line]));
  return [...new Map([...was, ...is]).values()].flatMap(({ id, text }) => {
    const [then, now] = [was.get(id)?.status ?? null, is.get(id)?.status ?? null];
    return then === now ? [] : [{ id, text, before: then, after: now }];
  });
}
