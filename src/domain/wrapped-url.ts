/** Addresses that only lead on to another, by host and path, and the parameter that holds the other. */
const WRAPPERS: readonly (readonly [RegExp, RegExp, string])[] = [
  [/^(?:lm?|www)\.facebook\.com$/, /^\/(?:l|flx\/warn\/?)(?:\.php)?$/, 'u'],
  [/^l\.(?:instagram|threads|wl)\.(?:com|net|co)$/, /^\/?$/, 'u'],
  [/^(?:www\.)?google\.[a-z.]+$/, /^\/url$/, 'q'],
  [/^(?:www\.)?google\.[a-z.]+$/, /^\/url$/, 'url'],
  [/^(?:www\.|m\.)?youtube\.com$/, /^\/redirect$/, 'q'],
];
/** A wrapper within a wrapper is rare; a chain without end is somebody's trick. */
const MOST = 3;

/** The address behind a platform's leaving page; one that wraps nothing as it is. Throws for a bad one. */
export function unwrapped(url: URL): URL {
  let inner = url;
  for (let turn = 0; turn < MOST; turn++) {
    const next = within(inner);
    if (next === null) break;
    inner = new URL(next);
  }
  return inner;
}

function within(url: URL): string | null {
  for (const [host, path, parameter] of WRAPPERS) {
    if (!host.test(url.hostname) || !path.test(url.pathname)) continue;
    const target = url.searchParams.get(parameter);
    if (target && /^https?:\/\//i.test(target)) return target;
  }
  return null;
}
