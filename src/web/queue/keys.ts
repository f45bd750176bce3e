/** What a key does in the queue. */
export type Action =
  | 'down'
  | 'up'
  | 'claim-this'
  | 'claim-many'
  | 'next-of-mine'
  | 'select'
  | 'filter'
  | 'help';

export interface Pressed {
  readonly key: string;
  readonly hasModifier: boolean;
  /** Where the focus is: in a field that takes letters, on a case's row, or elsewhere. */
  readonly at: 'typing' | 'row' | 'elsewhere';
}

const LETTERS: Readonly<Record<string, Action>> = {
  j: 'down',
  k: 'up',
  c: 'claim-this',
  C: 'claim-many',
  n: 'next-of-mine',
  x: 'select',
  '/': 'filter',
  '?': 'help',
};
/** Elsewhere these scroll the page. */
const ON_A_ROW: Readonly<Record<string, Action>> = { ArrowDown: 'down', ArrowUp: 'up' };

/** What a pressed key does; null: nothing, and it goes where it was meant for. */
export function actionOf({ key, hasModifier, at }: Pressed): Action | null {
  if (hasModifier || at === 'typing') return null;
  return LETTERS[key] ?? (at === 'row' ? (ON_A_ROW[key] ?? null) : null);
}

/** The row to go to from row `at` of `count` (-1: none of them); null when there is no row. */
export function stepped(at: number, way: 'down' | 'up', count: number): number | null {
  if (count === 0) return null;
  if (at < 0) return way === 'down' ? 0 : count - 1;
  return Math.min(count - 1, Math.max(0, at + (way === 'down' ? 1 : -1)));
}
