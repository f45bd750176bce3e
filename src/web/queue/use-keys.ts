import { useEffect, useRef } from 'preact/hooks';
import { type Action, actionOf, stepped } from './keys.js';

/** Links to cases, in the order in which they stand on the page. */
const ROWS = 'a[data-case]';
/** Takes letters, or opens by them. */
const TYPING =
  'input:not([type="checkbox"]):not([type="radio"]), textarea, select, [contenteditable]';

/** Calls `act` with what a key does and the case in focus (null: none). Moves between rows by itself. */
export function useKeys(act: (action: Action, caseId: string | null) => void, isOn: boolean) {
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    if (!isOn) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || document.querySelector('dialog[open]')) return;
      const focused = document.activeElement;
      const row = focused?.closest('li')?.querySelector<HTMLAnchorElement>(ROWS) ?? null;
      const action = actionOf({
        key: event.key,
        hasModifier: event.ctrlKey || event.metaKey || event.altKey,
        at: focused?.matches(TYPING) ? 'typing' : row ? 'row' : 'elsewhere',
      });
      if (!action) return;
      event.preventDefault();
      if (action === 'down' || action === 'up') step(row, action);
      else latest.current(action, row?.dataset.case ?? null);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [isOn]);
}

function step(row: HTMLElement | null, way: 'down' | 'up') {
  const rows = [...document.querySelectorAll<HTMLAnchorElement>(ROWS)];
  const at = stepped(row ? rows.indexOf(row as HTMLAnchorElement) : -1, way, rows.length);
  if (at !== null) rows[at]?.focus();
}
