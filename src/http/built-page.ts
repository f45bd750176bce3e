import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of what `vite build` made of `src/web`; the same from `src/` (under a test) and from `dist/`. */
export const BUILT = fileURLToPath(new URL('../../dist/web/', import.meta.url));

/** Addresses of what a server-made page uses of the built page; null and empty where it was not built. */
export interface PageAssets {
  readonly script: string | null;
  /** In the order in which they apply. */
  readonly styles: readonly string[];
  readonly icon: string | null;
}

interface Chunk {
  readonly file: string;
  readonly css?: readonly string[];
  readonly imports?: readonly string[];
}
/** Vite's list of what it made of which source. */
export type Manifest = Readonly<Record<string, Chunk>>;

/** What an entry needs: its script, which fetches its own imports, and the styles of all of them. */
export function assetsOf(manifest: Manifest, entry: string): PageAssets {
  const address = (file: string) => `/${file}`;
  const script = manifest[entry]?.file;
  const icon = manifest['icon.svg']?.file;
  return {
    script: script === undefined ? null : address(script),
    styles: [...new Set(stylesOf(manifest, entry))].map(address),
    icon: icon === undefined ? null : address(icon),
  };
}

/** Styles of what an entry imports come before its own, which may say otherwise. */
function stylesOf(manifest: Manifest, name: string): readonly string[] {
  const { imports = [], css = [] } = manifest[name] ?? {};
  return [...imports.flatMap((imported) => stylesOf(manifest, imported)), ...css];
}

function readManifest(): Manifest {
  try {
    return JSON.parse(readFileSync(join(BUILT, '.vite/manifest.json'), 'utf8')) as Manifest;
  } catch {
    // Not built: the pages of rules can be read without script and colours.
    return {};
  }
}

/** Of the pages of rules, which the server makes. */
export const RULES_ASSETS = assetsOf(readManifest(), 'rules.tsx');
