import { createHash } from 'node:crypto';
import type { FaceReference, Gallery, LogoReference } from '../domain/gallery.js';
import type { GalleryEntry, VectorSpace } from './entry.js';
import { folded } from './names.js';

/** Who and what a model came with: references that no operator added. */
export type References = Pick<Gallery, 'logos' | 'faces'>;

/** The model whose vectors are compared, by kind. */
export type VectorSpaces = Readonly<Record<GalleryEntry['kind'], VectorSpace>>;

/** An entry that is not compared, and why. */
export interface UnusableEntry {
  readonly entry: GalleryEntry;
  readonly reason: 'other-model' | 'other-length';
}

export interface MergedGallery {
  readonly gallery: Gallery;
  readonly unusable: readonly UnusableEntry[];
}

/**
 * Built-in references and an operator's entries as one gallery. Vectors of the same party, or of the
 * same person in the same role and term, come together; entries of another model are left out.
 */
export function mergeGallery(
  builtIn: References,
  entries: readonly GalleryEntry[],
  spaces: VectorSpaces,
): MergedGallery {
  const unusable = entries.flatMap((entry): UnusableEntry[] => {
    const reason = whyUnusable(entry, builtIn, entries, spaces);
    return reason ? [{ entry, reason }] : [];
  });
  const usable = entries.filter((entry) => unusable.every((other) => other.entry !== entry));
  const logos = together(
    [...builtIn.logos, ...usable.filter((entry) => entry.kind === 'logo').map(toLogo)],
    ({ name }) => name,
  );
  const faces = together(
    [...builtIn.faces, ...usable.filter((entry) => entry.kind === 'face').map(toFace)],
    ({ name, role, from, to }) => JSON.stringify([folded(name), role, from, to]),
  );
  return { gallery: { version: versionOf(logos, faces), logos, faces }, unusable };
}

function whyUnusable(
  entry: GalleryEntry,
  builtIn: References,
  entries: readonly GalleryEntry[],
  spaces: VectorSpaces,
): UnusableEntry['reason'] | null {
  if (!isOf(entry, spaces)) return 'other-model';
  const sameKind = entries.filter((other) => other.kind === entry.kind && isOf(other, spaces));
  const references = entry.kind === 'logo' ? builtIn.logos : builtIn.faces;
  // Where nothing is built in, the oldest entry says how long a vector is.
  const known = [...references, ...sameKind].flatMap(({ vectors }) => vectors)[0];
  return known && known.length !== entry.vectors[0]?.length ? 'other-length' : null;
}

function isOf({ kind, model }: GalleryEntry, spaces: VectorSpaces): boolean {
  return model.id === spaces[kind].id && model.version === spaces[kind].version;
}

function toLogo({ name, vectors }: GalleryEntry): LogoReference {
  return { kind: 'logo', name, vectors };
}

function toFace({ name, role, from, to, vectors }: GalleryEntry & { kind: 'face' }): FaceReference {
  return { kind: 'face', name, role, from, to, vectors };
}

/** Items with the same key as one, as the first spells it, with the vectors of all. */
function together<T extends LogoReference | FaceReference>(
  items: readonly T[],
  keyOf: (item: T) => string,
): readonly T[] {
  const byKey = new Map<string, T>();
  for (const item of items) {
    const known = byKey.get(keyOf(item));
    const merged = known ? { ...known, vectors: [...known.vectors, ...item.vectors] } : item;
    byKey.set(keyOf(item), merged);
  }
  return [...byKey.values()];
}

/** Of what is compared and said: ids and dates of entries change no answer. */
function versionOf(logos: readonly LogoReference[], faces: readonly FaceReference[]): string {
  const hash = createHash('sha256');
  for (const { vectors, ...said } of [...logos, ...faces]) {
    hash.update(JSON.stringify([Object.entries(said).sort(), vectors.map(({ length }) => length)]));
    for (const { buffer, byteOffset, byteLength } of vectors) {
      hash.update(new Uint8Array(buffer, byteOffset, byteLength));
    }
  }
  return hash.digest('hex').slice(0, 16);
}
