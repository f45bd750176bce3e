import { sameName } from '../domain/name.js';
import type { GalleryEntry } from '../gallery/entry.js';
import { changeEntries, readEntries } from '../gallery/gallery-file.js';
import type { References } from '../gallery/merge.js';
import { UsageError } from './exit-code.js';
import { type GalleryTools, KIND_NAMES, showEntry } from './gallery-tools.js';

type Kind = GalleryEntry['kind'];

const NOTHING: References = { logos: [], faces: [] };

/**
 * `saring gallery remove`: takes an operator's entries, with their numbers, out of the file; returns
 * the exit code. Needs no model: what was stored can be deleted whatever else is broken.
 */
export async function removeFromGallery(
  tools: GalleryTools,
  nameOrId: string,
  { kind }: { readonly kind?: Kind },
): Promise<number> {
  const isMeant = (one: { readonly kind: Kind; readonly name: string; readonly id?: string }) =>
    (kind === undefined || one.kind === kind) &&
    (one.id === nameOrId || sameName(one.name, nameOrId));
  const { builtIn } = await tools.knowledge().catch(() => ({ builtIn: NOTHING }));
  const fixed = [...builtIn.logos, ...builtIn.faces].filter(isMeant);
  const without = (entries: readonly GalleryEntry[]) => {
    const removed = entries.filter(isMeant);
    if (removed.length === 0) throw new UsageError(nothingToRemove(nameOrId, fixed[0]?.kind));
    if (new Set(removed.map((entry) => entry.kind)).size > 1) {
      throw new UsageError(
        `"${nameOrId}": ada logo dan wajah dengan nama itu; pilih dengan --kind`,
      );
    }
    return { removed, entries: entries.filter((entry) => !isMeant(entry)) };
  };
  // First without the lock: a mistake should make no folder and wait for nobody.
  without(await readEntries(tools.directory, tools.warn));
  const { removed } = await changeEntries(tools.directory, without, tools.warn);
  for (const entry of removed) tools.print(`Dihapus: ${showEntry(entry)}`);
  for (const { kind: still, name, vectors } of fixed.filter((one) => one.vectors.length > 0)) {
    tools.print(`Yang bawaan tetap: ${KIND_NAMES[still]} "${name}" (${vectors.length} vektor)`);
  }
  return 0;
}

function nothingToRemove(nameOrId: string, builtIn: Kind | undefined): string {
  if (builtIn === 'face')
    return `"${nameOrId}" adalah bawaan dan tidak dapat dihapus. FACE_MATCHING=off mematikan pengenalan wajah.`;
  if (builtIn === 'logo') return `"${nameOrId}" adalah bawaan dan tidak dapat dihapus.`;
  return `"${nameOrId}": tidak ada di galeri. Lihat: saring gallery list`;
}
