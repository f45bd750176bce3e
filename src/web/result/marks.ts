import { ELEMENT_NAMES } from '../../domain/names.js';
import type { Classification, ElementResult, Finding } from '../api/types.js';
import type { Tone } from '../ui/badge.js';
import { orderOf } from './order.js';

/** A place on an image: `[x, y, width, height]` in pixels of the upright image. */
export interface Mark {
  /** The finding or element it belongs to: `finding:0`, `element:2` (places in the classification). */
  readonly id: string;
  readonly part: string;
  readonly box: readonly [number, number, number, number];
  readonly tone: Tone;
  readonly label: string;
  /** What the box bears and the list beside it repeats: `1` of a finding, `A` of an element. */
  readonly ref?: string | undefined;
}

type Language = 'id' | 'en';

/** Every place that findings and elements point at; elements first, so that findings lie above them. */
export function marksOf(
  classification: Pick<Classification, 'findings' | 'elements'>,
  language: Language = 'id',
): Mark[] {
  return [
    ...elementMarks(classification.elements, language),
    ...findingMarks(classification.findings, language),
  ];
}

function findingMarks(findings: readonly Finding[], language: Language): Mark[] {
  const marks = orderOf(findings).flatMap(({ finding, index, ref }) =>
    finding.evidence.flatMap(({ part, box }) =>
      box === null
        ? []
        : {
            id: `finding:${index}`,
            part,
            box,
            tone: toneOfOutcome(finding.outcome),
            label: finding.message[language],
            ref,
          },
    ),
  );
  // The gravest is drawn last, above the others.
  return marks.reverse();
}

function elementMarks(elements: readonly ElementResult[], language: Language): Mark[] {
  return elements.flatMap((element, index) => {
    const ref = elementRef(elements, index);
    if (element.box === null || ref === null) return [];
    const { part, box, value } = element;
    const name = ELEMENT_NAMES[element.element][language];
    const label = value === null ? name : `${name}: ${value}`;
    return { id: `element:${index}`, part, box, tone: toneOfElement(element), label, ref };
  });
}

/** The letters of an element that has a box on an image: `A`, `B` … `Z`, `AA`; null where there is nothing to show. */
export function elementRef(elements: readonly ElementResult[], index: number): string | null {
  if (!isPlaced(elements[index])) return null;
  const before = elements.slice(0, index).filter(isPlaced).length;
  return letters(before);
}

/** What is `absent` may have a box (a number that is only argued against), but is not there. */
function isPlaced(element: ElementResult | undefined): boolean {
  return element !== undefined && element.box !== null && element.status !== 'absent';
}

function letters(count: number): string {
  const last = String.fromCharCode('A'.charCodeAt(0) + (count % 26));
  return count < 26 ? last : letters(Math.floor(count / 26) - 1) + last;
}

/** The colour of what a rule concludes. */
export function toneOfOutcome(outcome: Finding['outcome']): Tone {
  return outcome === 'violation' ? 'prohibited' : outcome;
}

/** The colour of an element: of what the regime says of it, where it is surely there. */
export function toneOfElement({ status, allowed }: ElementResult): Tone {
  if (status !== 'present') return 'undetermined';
  if (allowed === null) return 'note';
  return allowed ? 'allowed' : 'prohibited';
}
