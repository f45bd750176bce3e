import type { Traits } from './filter.js';
import { type Folded, fold } from './fold.js';

/** Something that is found or not, as a whole: a rule, or a row of the schedule, the elements or the checklist. */
export interface Entry extends Traits {
  readonly element: HTMLElement;
  readonly isRule: boolean;
  readonly nodes: readonly Text[];
  readonly folded: Folded;
}

/** All entries of the page, in its order. */
export function entriesOf(page: ParentNode): Entry[] {
  const elements = page.querySelectorAll<HTMLElement>(
    'section.rule, .chapter > table > tbody > tr',
  );
  return [...elements].map(entryOf);
}

function entryOf(element: HTMLElement): Entry {
  const nodes = textsIn(element);
  const traits = element.querySelector<HTMLElement>(':scope > .head')?.dataset;
  return {
    element,
    isRule: element.matches('.rule'),
    nodes,
    folded: fold(nodes.map(({ data }) => data)),
    outcomes: traits?.outcomes?.split(' ') ?? [],
    label: traits?.label ?? null,
  };
}

function textsIn(element: HTMLElement): Text[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  return nodes;
}
