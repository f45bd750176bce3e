import { computed, effect, signal } from '@preact/signals';
import { linkLanguages, onAddress, writeAddress } from './address.js';
import type { Entry } from './entries.js';
import { type Filter, filterIn, NO_FILTER } from './filter.js';
import { find } from './find.js';
import { highlight } from './highlight.js';
import { showOnly } from './show-only.js';

/** The search of a page: what is asked for, and what is found, which the page and its address follow. */
export function searchIn(entries: readonly Entry[]) {
  const filter = signal<Filter>(filterIn(location.search));
  const found = computed(() => find(entries, filter.value));
  const change = (changed: Partial<Filter>) => {
    const before = filter.value;
    filter.value = { ...before, ...changed };
    writeAddress(filter.value, before);
  };
  effect(() => {
    showOnly(entries, found.value, filter.value);
    highlight(found.value);
  });
  linkLanguages(filter.value);
  onAddress((gone) => {
    filter.value = gone;
  });
  const clear = () => change(NO_FILTER);
  showTarget(clear);
  addEventListener('hashchange', () => showTarget(clear));
  return { filter, found, change, clear };
}

export type Search = ReturnType<typeof searchIn>;

/** A link leads to its rule though a search would hide it: the search ends. */
function showTarget(clear: () => void): void {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!target?.closest('[hidden]')) return;
  clear();
  target.scrollIntoView();
}
