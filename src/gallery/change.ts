import { type FaceEntry, type GalleryEntry, type LogoEntry, picturesOf } from './entry.js';
import { sameName, sameTerm } from './names.js';
import { vectorKey } from './vector.js';

type Kept = 'id' | 'vectors' | 'pictures';

/** Of whom or what pictures are added. */
export type About = Omit<LogoEntry, Kept> | Omit<FaceEntry, Kept>;

/** The vectors of one picture: of it as it is, then of what else was made of it. */
export type PictureVectors = readonly [Float32Array, ...Float32Array[]];

/** What came of an addition. */
export interface Added {
  readonly entries: readonly GalleryEntry[];
  /** The entry as it now is. */
  readonly entry: GalleryEntry;
  /** How many of the pictures were new; 0: `entries` is what was given. */
  readonly fresh: number;
}

/**
 * Puts pictures into the entry of the same kind, name, model, role and term, or else into a new one;
 * at least one must be given. A picture that the entry has already, by its first vector, is left
 * out, and no vector is kept twice. `newId` gives ids until one is free.
 */
export function withAddition(
  entries: readonly GalleryEntry[],
  about: About,
  pictures: readonly PictureVectors[],
  newId: () => string,
): Added {
  const known = entries.find((entry) => belongs(about, entry));
  const kept = new Set(known?.vectors.map(vectorKey));
  const vectors: Float32Array[] = [];
  let fresh = 0;
  for (const picture of pictures) {
    if (kept.has(vectorKey(picture[0]))) continue;
    fresh++;
    for (const vector of picture) {
      const key = vectorKey(vector);
      if (!kept.has(key)) vectors.push(vector);
      kept.add(key);
    }
  }
  if (known && fresh === 0) return { entries, entry: known, fresh };
  if (known) {
    const grown = { pictures: picturesOf(known) + fresh, vectors: [...known.vectors, ...vectors] };
    const entry = { ...known, ...grown };
    return { entries: entries.map((one) => (one === known ? entry : one)), entry, fresh };
  }
  const entry = { id: freeId(entries, newId), ...about, pictures: fresh, vectors };
  return { entries: [...entries, entry], entry, fresh };
}

function belongs(about: About, entry: GalleryEntry): boolean {
  const sameSpace =
    entry.model.id === about.model.id && entry.model.version === about.model.version;
  if (!sameSpace || !sameName(entry.name, about.name)) return false;
  if (about.kind === 'logo' || entry.kind === 'logo') return about.kind === entry.kind;
  return entry.role === about.role && sameTerm(entry, about);
}

function freeId(entries: readonly GalleryEntry[], newId: () => string): string {
  for (;;) {
    const id = newId();
    if (entries.every((entry) => entry.id !== id)) return id;
  }
}
