/**
 * A module of `scripts/`, which is plain JavaScript and has no types of its own; `path` is below that
 * folder. A test says by `T` what it calls.
 */
export async function fromScripts<T>(path: string): Promise<T> {
  return (await import(new URL(`../../scripts/${path}`, import.meta.url).href)) as T;
}
