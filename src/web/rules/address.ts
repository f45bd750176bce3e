import { type Filter, filterIn, isOpen, searchWith } from './filter.js';
import { languageLink } from './preferences.js';

/** Milliseconds of rest after which what is typed goes into the address: browsers allow few changes a second. */
const REST_MS = 250;
let timer = 0;

/**
 * Puts the filter into the address of the page. A search that begins or ends is a step that "back" undoes; what is
 * typed in between is not.
 */
export function writeAddress(filter: Filter, before: Filter): void {
  clearTimeout(timer);
  if (isOpen(filter) !== isOpen(before)) write(filter, 'pushState');
  else timer = window.setTimeout(() => write(filter, 'replaceState'), REST_MS);
}

function write(filter: Filter, how: 'pushState' | 'replaceState'): void {
  history[how](null, '', location.pathname + searchWith(location.search, filter) + location.hash);
  linkLanguages(filter);
}

/** The filter of the address, whenever another is gone back to. */
export function onAddress(tell: (filter: Filter) => void): void {
  addEventListener('popstate', () => {
    clearTimeout(timer);
    const filter = filterIn(location.search);
    linkLanguages(filter);
    tell(filter);
  });
}

/** The other language shows the same search. */
export function linkLanguages(filter: Filter): void {
  const link = languageLink();
  if (link) link.search = searchWith(link.search, filter);
}
