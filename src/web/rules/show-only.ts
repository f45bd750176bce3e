import type { Entry } from './entries.js';
import { type Filter, isOpen } from './filter.js';

const SHOWN = ':scope > .rule:not([hidden]), :scope > table:not([hidden])';

/** Shows these entries and hides the others, with tables, chapters and links of which nothing is left. */
export function showOnly(
  entries: readonly Entry[],
  found: ReadonlyMap<Entry, unknown>,
  filter: Filter,
): void {
  for (const entry of entries) entry.element.hidden = !found.has(entry);
  const open = isOpen(filter);
  const hide = (selector: string, isEmpty: (element: HTMLElement) => boolean) => {
    for (const element of document.querySelectorAll<HTMLElement>(selector))
      element.hidden = !open && isEmpty(element);
  };
  hide('.chapter > table', (table) => !table.querySelector(':scope > tbody > tr:not([hidden])'));
  hide('.chapter', (chapter) => !chapter.querySelector(SHOWN));
  // What is found stands right below the field.
  hide('.contents', () => true);
}
