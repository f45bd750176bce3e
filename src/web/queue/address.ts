import { signal } from '@preact/signals';
import { addressOf, type Filter, filterFrom } from './filter.js';

const CASE = /^#(case_[0-9a-f]{32})$/;

/** The filter in the page's address; change it by `setFilter`. */
export const filter = signal<Filter>(filterFrom(location.search));
/** The case that the address opens (`#case_…`); null: the list. */
export const openedCase = signal<string | null>(caseIn(location.hash));

/** Shows the cases of another filter; the way back leads to the one before. */
export function setFilter(next: Filter): void {
  if (addressOf(next) === addressOf(filter.value)) return;
  history.pushState(null, '', `${location.pathname}${addressOf(next)}`);
  filter.value = next;
}

export function openCase(caseId: string): void {
  location.hash = caseId;
}

/** Back to the list, with its filter. */
export function closeCase(): void {
  if (openedCase.value === null) return;
  history.pushState(null, '', `${location.pathname}${location.search}`);
  openedCase.value = null;
}

/** Follows the browser's way back and forth until what it gives is called. */
export function followAddress(): () => void {
  const read = () => {
    const next = filterFrom(location.search);
    // The same object while it says the same: a case that opens must not have the list read anew.
    if (addressOf(next) !== addressOf(filter.value)) filter.value = next;
    openedCase.value = caseIn(location.hash);
  };
  addEventListener('popstate', read);
  addEventListener('hashchange', read);
  return () => {
    removeEventListener('popstate', read);
    removeEventListener('hashchange', read);
  };
}

function caseIn(hash: string): string | null {
  return CASE.exec(hash)?.[1] ?? null;
}
