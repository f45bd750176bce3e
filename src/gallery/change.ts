import type { LogoPicture } from '../domain/gallery.js';
import { sameName } from '../domain/name.js';
import { type FaceEntry, type GalleryEntry, type LogoEntry, picturesOf } from './entry.js';
import { sameTerm } from './names.js';
import { vectorKey } from './vector.js';

type Own = 'id' | 'vectors' | 'pictures' | 'templates';

/** Of whom or what pictures are added. */
export type About = Omit<LogoEntry, Own> | Omit<FaceEntry, Own>;

/** The vectors of one picture: of it as it is, then of what else was made of it. */
export type PictureVectors = readonly [Float32Array, ...Float32Array[]];

/** A picture as it is added: its vectors, and of a logo the small picture that stands beside the first. */
export interface AddedPicture {
  readonly vectors: PictureVectors;
  readonly template?: LogoPicture;
}

/** What came of an addition. */
export interface Added {
  readonly entries: readonly GalleryEntry[];
  /** The entry as it now is. */
  readonly entry: GalleryEntry;
  /** How many of the pictures were new. */
  readonly fresh: number;
  /** How many were known by their vector, and their small picture was not. With no `fresh` either, `entries` is what was given. */
  readonly completed: number;
}

/**
 * Puts pictures into the entry of the same kind, name, model, role and term, or else into a new one;
 * at least one must be given. A picture that the entry has already, by its first vector, is left
 * out, but for a small picture that it lacks, and no vector is kept twice. `newId` gives ids until one is free.
 */
export function withAddition(
  entries: readonly GalleryEntry[],
  about: About,
  pictures: readonly AddedPicture[],
  newId: () => string,
): Added {
  const known = entries.find((entry) => belongs(about, entry));
  const kept = new Kept(known);
  let fresh = 0;
  let completed = 0;
  for (const { vectors, template = null } of pictures) {
    const [first, ...more] = vectors;
    if (kept.has(first)) {
      if (kept.complete(first, template)) completed++;
      continue;
    }
    fresh++;
    kept.add(first, template);
    for (const vector of more) kept.add(vector, null);
  }
  if (known && fresh + completed === 0) return { entries, entry: known, fresh, completed };
  const numbers = { vectors: kept.vectors, ...(about.kind === 'logo' ? kept.pictured() : {}) };
  if (known) {
    const entry = { ...known, pictures: picturesOf(known) + fresh, ...numbers };
    return {
      entries: entries.map((one) => (one === known ? entry : one)),
      entry,
      fresh,
      completed,
    };
  }
  const entry = { id: freeId(entries, newId), ...about, pictures: fresh, ...numbers };
  return { entries: [...entries, entry], entry, fresh, completed };
}

/** The vectors of an entry, each once, and the small pictures beside them. */
class Kept {
  readonly vectors: Float32Array[];
  readonly #templates: (LogoPicture | null)[];
  readonly #places: Map<string, number>;

  constructor(entry: GalleryEntry | undefined) {
    this.vectors = [...(entry?.vectors ?? [])];
    const templates = entry?.kind === 'logo' ? entry.templates : undefined;
    this.#templates = this.vectors.map((_, at) => templates?.[at] ?? null);
    this.#places = new Map(this.vectors.map((vector, at) => [vectorKey(vector), at]));
  }

  has(vector: Float32Array): boolean {
    return this.#places.has(vectorKey(vector));
  }

  add(vector: Float32Array, template: LogoPicture | null): void {
    if (this.has(vector)) return;
    this.#places.set(vectorKey(vector), this.vectors.length);
    this.vectors.push(vector);
    this.#templates.push(template);
  }

  /** Whether the small picture was one that had been missing. */
  complete(vector: Float32Array, template: LogoPicture | null): boolean {
    const at = this.#places.get(vectorKey(vector));
    if (at === undefined || template === null || this.#templates[at]) return false;
    this.#templates[at] = template;
    return true;
  }

  pictured(): { readonly templates?: (LogoPicture | null)[] } {
    return this.#templates.some((template) => template !== null)
      ? { templates: this.#templates }
      : {};
  }
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
