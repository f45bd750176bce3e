import { LRUCache } from 'lru-cache';

/** Few words make most of the texts: what depends on a token's text alone is worked out once. */
const KNOWN_TOKENS = 20_000;

/** `make`, remembering what it gave for the tokens met last. */
export function tokenCache<T extends { readonly text: string }, V extends object>(
  make: (token: T) => V,
): (token: T) => V {
  const known = new LRUCache<string, V>({ max: KNOWN_TOKENS });
  return (token) => {
    const found = known.get(token.text);
    if (found) return found;
    const made = make(token);
    known.set(token.text, made);
    return made;
  };
}
