const PREFIX = 'saring.';

/** One of `allowed` that was remembered on this device under `name`, else `fallback`. Never throws: storage may be barred. */
export function remembered<T extends string>(name: string, allowed: readonly T[], fallback: T): T {
  const found = read(name);
  return allowed.find((value) => value === found) ?? fallback;
}

/** What was remembered as a string; null when nothing was. */
export function read(name: string): string | null {
  try {
    return localStorage.getItem(PREFIX + name);
  } catch {
    return null;
  }
}

/** Remembers on this device; where storage is barred or full, until the page is closed only. */
export function remember(name: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(PREFIX + name);
    else localStorage.setItem(PREFIX + name, value);
  } catch {
    // The page works without it.
  }
}
