import type { FaceEntry, GalleryEntry, LogoEntry } from './entry.js';
import { sameName, sameTerm } from './names.js';
import { sameVector } from './vector.js';

/** What is to be added: an entry that has no id yet. */
export type Addition = Omit<LogoEntry, 'id'> | Omit<FaceEntry, 'id'>;

/** What came of an addition. */
export interface Added {
  readonly entries: readonly GalleryEntry[];
  /** The entry as it now is. */
  readonly entry: GalleryEntry;
  /** How many of the vectors were new; 0: `entries` is what was given. */
  readonly fresh: number;
}

/**
 * Puts the vectors into the entry of the same kind, name, model, role and term, or else into a new
 * one. A vector that the entry has already is not kept twice. `newId` gives ids until one is free.
 */
export function withAddition(
  entries: readonly GalleryEntry[],
  addition: Addition,
  newId: () => string,
): Added {
  const known = entries.find((entry) => belongs(addition, entry));
  const fresh = addition.vectors.filter(
    (vector, at) =>
      !known?.vectors.some((old) => sameVector(old, vector)) &&
      addition.vectors.findIndex((other) => sameVector(other, vector)) === at,
  );
  if (known && fresh.length === 0) return { entries, entry: known, fresh: 0 };
  if (known) {
    const entry = { ...known, vectors: [...known.vectors, ...fresh] };
    const replaced = entries.map((one) => (one === known ? entry : one));
    return { entries: replaced, entry, fresh: fresh.length };
  }
  const entry = { id: freeId(entries, newId), ...addition, vectors: fresh };
  return { entries: [...entries, entry], entry, fresh: fresh.length };
}

function belongs(addition: Addition, entry: GalleryEntry): boolean {
  const sameSpace =
    entry.model.id === addition.model.id && entry.model.version === addition.model.version;
  if (!sameSpace || !sameName(entry.name, addition.name)) return false;
  if (addition.kind === 'logo' || entry.kind === 'logo') return addition.kind === entry.kind;
  return entry.role === addition.role && sameTerm(entry, addition);
}

function freeId(entries: readonly GalleryEntry[], newId: () => string): string {
  for (;;) {
    const id = newId();
    if (entries.every((entry) => entry.id !== id)) return id;
  }
}
