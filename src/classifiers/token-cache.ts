import { LRUCache } from 'lru-cache';
import type { Token } from './features.js';

/** Few words make most of the texts: what depends on a token's text alone is worked out once. */
const KNOWN_TOKENS = 20_000;

/** `make`, remembering what it gave for the tokens met last. */
export function tokenCache<V extends object>(make: (token: Token) => V): (token: Token) => V {
  const known = new LRUCache<string, V>({ max: KNOWN_TOKENS });
  return (token) => {
    const found = known.get(token.text);
    if (found) return found;
    const made = make(token);
    known.set(token.text, made);
    return made;
  };
}
