import type { Span } from '../domain/signal.js';
import type { Stance } from './number-stance.js';

/** Somebody who may stand for election, as words call them. */
export interface Contestant {
  readonly span: Span;
  /**
   * `sure`: nobody else is called so ("paslon 2", the pair's own name); `likely`: anybody may be; `guess`:
   * an unknown word where a name may stand.
   */
  readonly certainty: 'sure' | 'likely' | 'guess';
  readonly kind: 'number' | 'name' | 'party';
  /** A ballot number without leading zeros; null of names. */
  readonly value: string | null;
  readonly stance: Stance;
  /** Asked about, reported or spoken ill of, so that nothing is put forward. */
  readonly isDoubted: boolean;
  /** A party's name, or its number rather than a candidate's. */
  readonly isParty: boolean;
}

/** Somebody called by name, or a party, who is put forward. */
export function named(
  span: Span,
  certainty: Contestant['certainty'],
  kind: Contestant['kind'] = 'name',
): Contestant {
  return {
    span,
    certainty,
    kind,
    value: null,
    stance: 'own',
    isDoubted: false,
    isParty: kind === 'party',
  };
}
