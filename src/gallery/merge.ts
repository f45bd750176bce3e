import { createHash } from 'node:crypto';
import type { FaceReference, Gallery, LogoReference } from '../domain/gallery.js';
import { folded } from '../domain/name.js';
import type { GalleryEntry, LogoEntry, VectorSpace } from './entry.js';
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
  /** Logos of no party that is built in, without any small picture: like one of them is for review only. */
  readonly unpictured: readonly GalleryEntry[];
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
    withVectorsAndTemplates,
  );
  const faces = together(
    [...builtIn.faces, ...usable.filter((entry) => entry.kind === 'face').map(toFace)],
    ({ name, role, from, to }) => JSON.stringify([folded(name), role, from, to]),
  );
  const trained = new Set(builtIn.logos.map(({ name }) => name));
  const unpictured = usable.filter((entry) => !trained.has(entry.name) && isUnpictured(entry));
  return { gallery: { version: versionOf(logos, faces), logos, faces }, unusable, unpictured };
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

function isUnpictured(entry: GalleryEntry): boolean {
  return entry.kind === 'logo' && !entry.templates?.some((template) => template !== null);
}

function toLogo({ name, vectors, templates }: LogoEntry): LogoReference {
  return { kind: 'logo', name, vectors, ...(templates ? { templates } : {}) };
}

function toFace({ name, role, from, to, vectors }: GalleryEntry & { kind: 'face' }): FaceReference {
  return { kind: 'face', name, role, from, to, vectors };
}

/** Items with the same key as one, as the first spells it, with the vectors of all. */
function together<T extends LogoReference | FaceReference>(
  items: readonly T[],
  keyOf: (item: T) => string,
  join: (same: readonly [T, ...T[]]) => T = withVectors,
): readonly T[] {
  const byKey = new Map<string, [T, ...T[]]>();
  for (const item of items) {
    const same = byKey.get(keyOf(item));
    if (same) same.push(item);
    else byKey.set(keyOf(item), [item]);
  }
  return [...byKey.values()].map((same) => (same.length === 1 ? same[0] : join(same)));
}

function withVectors<T extends LogoReference | FaceReference>(same: readonly [T, ...T[]]): T {
  return { ...same[0], vectors: same.flatMap(({ vectors }) => vectors) };
}

/** Small pictures stay beside their own vectors. */
function withVectorsAndTemplates(
  same: readonly [LogoReference, ...LogoReference[]],
): LogoReference {
  const logo = withVectors(same);
  if (same.every(({ templates }) => !templates)) return logo;
  const templates = same.flatMap((one) => one.templates ?? one.vectors.map(() => null));
  return { ...logo, templates };
}

/** Of what is compared and said: ids and dates of entries change no answer. */
function versionOf(logos: readonly LogoReference[], faces: readonly FaceReference[]): string {
  const hash = createHash('sha256');
  for (const { vectors, ...said } of [...logos, ...faces]) {
    const { templates = [], ...told } = { templates: undefined, ...said };
    const lengths = vectors.map(({ length }) => length);
    // Which have a picture is said too, so that the bytes after it belong to one gallery only.
    const pictured = templates.map((template) => template !== null);
    hash.update(JSON.stringify([Object.entries(told).sort(), lengths, pictured]));
    for (const { buffer, byteOffset, byteLength } of vectors) {
      hash.update(new Uint8Array(buffer, byteOffset, byteLength));
    }
    for (const template of templates) if (template) hash.update(template);
  }
  return hash.digest('hex').slice(0, 16);
}
