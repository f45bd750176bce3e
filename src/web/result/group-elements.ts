import type { ElementResult } from '../api/types.js';

/** What an image shows, told apart by what a reader does with it. */
export interface ElementGroups {
  /** There, or perhaps there with something to look at; with places in the classification. */
  readonly shown: readonly { readonly element: ElementResult; readonly index: number }[];
  /** Could not be told, and nothing to look at: by the reason that they share. */
  readonly untold: readonly {
    readonly reason: ElementResult['reason'];
    readonly elements: readonly ElementResult[];
  }[];
  readonly absent: readonly ElementResult[];
}

/** The elements of one part (`image:0`), grouped. */
export function groupElements(elements: readonly ElementResult[], part: string): ElementGroups {
  const own = elements
    .map((element, index) => ({ element, index }))
    .filter(({ element }) => element.part === part);
  const isShown = ({ status, value, box }: ElementResult) =>
    status === 'present' || (status === 'unknown' && (value !== null || box !== null));
  return {
    shown: own.filter(({ element }) => isShown(element)),
    untold: byReason(
      own.flatMap(({ element }) =>
        element.status === 'unknown' && !isShown(element) ? element : [],
      ),
    ),
    absent: own.flatMap(({ element }) => (element.status === 'absent' ? element : [])),
  };
}

function byReason(elements: readonly ElementResult[]): ElementGroups['untold'] {
  const groups = new Map<string, { reason: ElementResult['reason']; elements: ElementResult[] }>();
  for (const element of elements) {
    const key = element.reason?.id ?? '';
    const group = groups.get(key) ?? { reason: element.reason, elements: [] };
    group.elements.push(element);
    groups.set(key, group);
  }
  return [...groups.values()];
}
