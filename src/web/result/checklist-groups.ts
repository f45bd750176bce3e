import type { ChecklistLine } from '../api/types.js';

const KINDS = [
  'required',
  'forbidden',
  'caution',
  'allowed',
] as const satisfies ChecklistLine['kind'][];
const RANK: Readonly<Record<ChecklistLine['status'], number>> = {
  'not-met': 0,
  unknown: 1,
  met: 2,
};

interface Group {
  readonly kind: ChecklistLine['kind'];
  readonly lines: readonly ChecklistLine[];
}

/** Lines by kind; of each kind first what is not met, then what is unknown. What is only allowed keeps its order. */
export function checklistGroups(lines: readonly ChecklistLine[]): Group[] {
  return KINDS.flatMap((kind) => {
    const own = lines.filter((line) => line.kind === kind);
    if (own.length === 0) return [];
    const sorted =
      kind === 'allowed' ? own : own.toSorted((a, b) => RANK[a.status] - RANK[b.status]);
    return { kind, lines: sorted };
  });
}
