import { createHash } from 'node:crypto';
import type { FaceReference, Gallery, LogoReference } from '../domain/gallery.js';
import type { GalleryEntry, VectorSpace } from './entry.js';
import { folded } from './names.js';
import { isUnit, isUsable } from './vector.js';

/** Who and what a model came with: references that no operator added. */
export type References = Pick<Gallery, 'logos' | 'faces'>;

/** The model whose vectors are compared, by kind. */
export type VectorSpaces = Readonly<Record<GalleryEntry['kind'], VectorSpace>>;

/** An entry that is not compared, and why. */
export interface UnusableEntry {
  readonly entry: GalleryEntry;
  readonly reason: 'other-model' | 'other-length' | 'bad-numbers';
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
  const lengths = {
    logo: lengthOf(builtIn.logos, entries, 'logo', spaces),
    face: lengthOf(builtIn.faces, entries, 'face', spaces),
  };
  const usable: GalleryEntry[] = [];
  const unusable: UnusableEntry[] = [];
  for (const entry of entries) {
    const reason = whyUnusable(entry, lengths[entry.kind], spaces);
    if (reason) unusable.push({ entry, reason });
    else usable.push(entry);
  }
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

/** How long the kind's vectors are; where nothing is built in, the oldest sound entry says so. */
function lengthOf(
  references: readonly (LogoReference | FaceReference)[],
  entries: readonly GalleryEntry[],
  kind: GalleryEntry['kind'],
  spaces: VectorSpaces,
): number | undefined {
  const builtIn = references.find(({ vectors }) => vectors.length > 0);
  const known =
    builtIn ??
    entries.find((entry) => entry.kind === kind && isOf(entry, spaces) && isSound(entry));
  return known?.vectors[0]?.length;
}

function whyUnusable(
  entry: GalleryEntry,
  length: number | undefined,
  spaces: VectorSpaces,
): UnusableEntry['reason'] | null {
  if (!isOf(entry, spaces)) return 'other-model';
  if (!isSound(entry)) return 'bad-numbers';
  return length !== entry.vectors[0]?.length ? 'other-length' : null;
}

/** Numbers that compare: logos by cosine, so at unit length. */
function isSound({ kind, vectors }: GalleryEntry): boolean {
  return vectors.every(kind === 'logo' ? isUnit : isUsable);
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
  const byKey = new Map<string, T[]>();
  for (const item of items) {
    const same = byKey.get(keyOf(item));
    if (same) same.push(item);
    else byKey.set(keyOf(item), [item]);
  }
  return [...byKey.values()].map((same) => {
    const [first] = same as [T, ...T[]];
    return same.length === 1 ? first : { ...first, vectors: same.flatMap((one) => one.vectors) };
  });
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
